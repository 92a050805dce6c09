package yizhan.sandbox.usb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.Address;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.internal.transport.Transport;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.sandbox.wire.GadgetWire;

/**
 * The receipt printer's driver on a real USB bus, in a guest that tools/usb.sh starts: tells of
 * each step what came of it, and ends with 1 when one was not as it should be.
 */
final class UsbGuest {
  private static final Path GADGETS = Path.of("/sys/kernel/config/usb_gadget");
  private static final Duration AMPLE = Duration.ofSeconds(60);

  /** What a blocked ticket gets, and how much later its writer must be free. */
  private static final Duration SHORT = Duration.ofSeconds(3);

  private static final Duration LATE = Duration.ofSeconds(1);
  private static final Receipt TICKET =
      new Receipt(List.of(Receipt.Text.of("样张 SAMPLE"), new Receipt.Qr("sample 0123456789")));

  /** More than the kernel's buffers at both ends of the cable hold together. */
  private static final Receipt LONG_TICKET =
      new Receipt(Collections.nCopies(3000, Receipt.Text.of("样".repeat(24))));

  private static boolean failed;

  private UsbGuest() {}

  static void main() throws IOException, DeviceException {
    long begun = System.nanoTime();
    try (GadgetWire wire = new GadgetWire(GADGETS.resolve("one"), "dummy_udc.0", file(0));
        ReceiptPrinter driver = driver(wire)) {
      tell("at " + wire.address(), true, begun);
      try (TinyPrinter printer = new TinyPrinter(wire)) {
        printsAndTells(printer, driver);
        goesAndComesBackUnderAnotherName(wire, printer, driver);
      }
    }
    leavesAPrinterThatTakesNothing();
    System.exit(failed ? 1 : 0);
  }

  private static void printsAndTells(TinyPrinter printer, ReceiptPrinter driver)
      throws DeviceException {
    long begun = System.nanoTime();
    tell("ready", await(driver, DeviceStatus.READY::equals), begun);
    begun = System.nanoTime();
    ReceiptOutcome outcome = driver.print(TICKET, Deadline.in(AMPLE));
    tell("prints a ticket: " + outcome, printer.tickets() == 1 && printed(outcome), begun);
    begun = System.nanoTime();
    printer.paper(false);
    tell("paper out", await(driver, has(Condition.Kind.PAPER_OUT)), begun);
    printer.paper(true);
  }

  private static void goesAndComesBackUnderAnotherName(
      GadgetWire wire, TinyPrinter printer, ReceiptPrinter driver)
      throws IOException, DeviceException {
    wire.vanish();
    long begun = System.nanoTime();
    tell("unplugged", await(driver, has(Condition.Kind.OFFLINE)), begun);
    try (GadgetWire other = new GadgetWire(GADGETS.resolve("two"), "dummy_udc.1", file(1))) {
      begun = System.nanoTime();
      wire.comeBack();
      boolean ready = await(driver, DeviceStatus.READY::equals);
      tell("is back beside " + other.address() + ", now " + names(), ready, begun);
      begun = System.nanoTime();
      ReceiptOutcome outcome = driver.print(TICKET, Deadline.in(AMPLE));
      tell("prints there: " + outcome, printer.tickets() == 2 && printed(outcome), begun);
    }
  }

  /** One that answers how it is, and then reads no more: neither a ticket ends nor a line. */
  private static void leavesAPrinterThatTakesNothing() throws IOException, DeviceException {
    try (GadgetWire wire = new GadgetWire(GADGETS.resolve("one"), "dummy_udc.0", file(0));
        TinyPrinter printer = new TinyPrinter(wire)) {
      try (ReceiptPrinter driver = driver(wire)) {
        tell("ready", await(driver, DeviceStatus.READY::equals), System.nanoTime());
        printer.stopReadingAfterAStatus();
        long begun = System.nanoTime();
        ReceiptOutcome outcome = driver.print(LONG_TICKET, Deadline.in(AMPLE));
        tell("reads no more: " + outcome, !printed(outcome), begun);
      }
      long begun = System.nanoTime();
      tell("a write that nobody takes ends", endsInTime(wire), begun);
      printer.readOn();
      try (ReceiptPrinter driver = driver(wire)) {
        begun = System.nanoTime();
        tell("reads again", await(driver, DeviceStatus.READY::equals), begun);
      }
    }
  }

  /** The line alone: the ticket's own limits are longer than a test wants to wait. */
  private static boolean endsInTime(GadgetWire wire) throws DeviceException {
    try (Transport line = Transport.serial(wire.address(), 1)) {
      line.ready(Deadline.in(AMPLE));
      long begun = System.nanoTime();
      try {
        line.write(new byte[1 << 20], Deadline.in(SHORT));
        return false;
      } catch (DeviceException e) {
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println(
            "  " + e.reason() + " after " + took.toMillis() + " of " + SHORT.toMillis() + " ms");
        return e.reason() == DeviceException.Reason.TIMED_OUT
            && took.compareTo(SHORT) >= 0
            && took.compareTo(SHORT.plus(LATE)) < 0;
      }
    }
  }

  private static boolean await(ReceiptPrinter driver, Predicate<DeviceStatus> wanted) {
    Deadline deadline = Deadline.in(AMPLE);
    DeviceStatus status = driver.status(deadline);
    while (!wanted.test(status) && !deadline.passed()) {
      LockSupport.parkNanos(50_000_000);
      status = driver.status(deadline);
    }
    if (!wanted.test(status)) System.out.println("  it is " + status);
    return wanted.test(status);
  }

  private static Predicate<DeviceStatus> has(Condition.Kind kind) {
    return status -> status.conditions().stream().anyMatch(each -> each.kind() == kind);
  }

  private static boolean printed(ReceiptOutcome outcome) {
    return outcome instanceof ReceiptOutcome.Printed;
  }

  private static String names() throws IOException {
    try (var files = Files.list(Path.of("/dev/usb"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList().toString();
    }
  }

  private static ReceiptPrinter driver(GadgetWire wire) {
    return ReceiptPrinters.escPos(
        new Address.Serial(wire.address(), 1),
        ReceiptPaper.MM_80,
        "generic",
        (_, _) -> {
          throw new IllegalStateException("nothing is to be drawn");
        });
  }

  private static Path file(int number) {
    return Path.of("/dev/g_printer" + number);
  }

  private static void tell(String what, boolean asItShould, long since) {
    failed |= !asItShould;
    System.out.printf(
        "%s %s (%d ms)%n",
        asItShould ? "ok  " : "NOT ", what, (System.nanoTime() - since) / 1_000_000);
  }
}
