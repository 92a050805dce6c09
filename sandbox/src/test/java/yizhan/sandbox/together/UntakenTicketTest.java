package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import yizhan.device.connect.Address;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.equipment.TicketPrinter;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.wire.TcpLine;

/** A kiosk printer holds a ticket in its mouth: nobody reads that of somebody else. */
@ExtendWith(NothingLeftOpen.class)
class UntakenTicketTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private static final Duration SOON = Duration.ofMillis(400);
  private static final Duration PRINTING = Duration.ofSeconds(10);
  private static final Duration NOT_IN_THIS_TEST = Duration.ofHours(1);
  private static final Receipt TICKET = new Receipt(List.of(Receipt.Text.of("打印凭条")));

  private ReceiptPrinterSandbox sandbox;
  private DeviceThread<ReceiptPrinter> thread;

  @BeforeEach
  void plugIn() throws Exception {
    TcpLine wire = TcpLine.open(0);
    sandbox = new ReceiptPrinterSandbox(wire, PrinterKind.KIOSK, Optional.empty());
    int port = Integer.parseInt(wire.address().split(":", 2)[1]);
    thread =
        new DeviceThread<>(
            "receipt-printer",
            ReceiptPrinters.escPos(
                new Address.Tcp("127.0.0.1", port),
                ReceiptPaper.MM_80,
                "custom-kpm",
                new InkPainter()));
  }

  @AfterEach
  void pullOut() {
    thread.close();
    sandbox.close();
  }

  @Test
  void drawsBackWhatAVisitLeft() throws Exception {
    try (TicketPrinter printer = new TicketPrinter(Optional.of(thread), AT_ONCE)) {
      assertThat(printer.print(TICKET)).isEqualTo(new ReceiptOutcome.Printed());
      assertThat(sandbox.ticketWaits()).isTrue();
      printer.visitEnded();
      Awaitility.await().until(() -> sandbox.retracted() == 1);
      assertThat(sandbox.ticketWaits()).isFalse();
    }
  }

  /** Whether the kiosk is stopped or lent: nobody is there afterwards who would do it. */
  @Test
  void drawsItBackWhenItIsClosed() throws Exception {
    try (TicketPrinter printer = new TicketPrinter(Optional.of(thread), NOT_IN_THIS_TEST)) {
      printer.print(TICKET);
      printer.visitEnded();
    }
    assertThat(sandbox.retracted()).isOne();
    assertThat(sandbox.ticketWaits()).isFalse();
  }

  /** A second ticket of one visit pushes its first one out, into the hands of the same person. */
  @Test
  void drawsItBackBeforeSomebodyElsesIsPrinted() throws Exception {
    try (TicketPrinter printer = new TicketPrinter(Optional.of(thread), NOT_IN_THIS_TEST)) {
      printer.print(TICKET);
      printer.visitEnded();
      printer.print(TICKET);
      assertThat(sandbox.retracted()).isOne();
      assertThat(sandbox.ticketWaits()).isTrue();
      printer.print(TICKET);
      assertThat(sandbox.retracted()).isOne();
      assertThat(sandbox.ejected()).isOne();
      assertThat(sandbox.takeTicket()).isTrue();
    }
  }

  @Test
  void isNotKeptFromItByVisitorsWhoPrintNothing() throws Exception {
    try (TicketPrinter printer = new TicketPrinter(Optional.of(thread), SOON)) {
      printer.print(TICKET);
      Awaitility.await()
          .pollInterval(SOON.dividedBy(4))
          .until(() -> {
            printer.visitEnded();
            return sandbox.retracted() == 1;
          });
    }
  }

  /** What still hangs there once it should have been drawn back is nobody's all the same. */
  @Test
  void triesAgainBeforeSomebodyElsesIsPrinted() throws Exception {
    try (TicketPrinter printer = new TicketPrinter(Optional.of(thread), AT_ONCE)) {
      printer.visitEnded();
      Awaitility.await().until(UntakenTicketTest::nothingIsBeingDrawnBack);
      thread.call(PRINTING, (device, deadline) -> device.print(TICKET, deadline));
      printer.print(TICKET);
      assertThat(sandbox.retracted()).isOne();
      assertThat(sandbox.ejected()).isZero();
    }
  }

  private static boolean nothingIsBeingDrawnBack() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(each -> each.getName().equals("device-ticket-mouth"))
        .allMatch(each -> each.getState() == Thread.State.WAITING);
  }
}
