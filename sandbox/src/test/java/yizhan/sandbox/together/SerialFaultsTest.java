package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.card.CardReader;
import yizhan.device.connect.Address;
import yizhan.device.connect.CardReaders;
import yizhan.device.connect.GuideLightBoards;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.connect.Scanners;
import yizhan.device.internal.transport.Transport;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.device.scanner.Scanner;
import yizhan.device.sign.GuideLights;
import yizhan.sandbox.card.CardReaderSandbox;
import yizhan.sandbox.card.People;
import yizhan.sandbox.card.ReaderModule;
import yizhan.sandbox.card.SandboxCard;
import yizhan.sandbox.lamps.LampBoardSandbox;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.scanner.HeldCode;
import yizhan.sandbox.scanner.ScannerKind;
import yizhan.sandbox.scanner.ScannerSandbox;
import yizhan.sandbox.wire.Pty;

/**
 * The rows of the matrix of faults that only a serial line can have, which {@code HangProofTest}
 * therefore cannot: writes that block from their first byte, and a port that comes back under
 * another number. Every driver of a serial device, every operation.
 */
@ExtendWith(NothingLeftOpen.class)
@Tag("alone") // what has the number of a port that went is the test's to say
class SerialFaultsTest {
  private static final Duration GRACE = Duration.ofSeconds(1);
  private static final Duration SOON = Duration.ofMillis(500);
  private static final Duration AMPLE = Duration.ofSeconds(20);
  private static final int BAUD = 115_200;
  private static final int MOST_STRANGERS = 32;

  @TempDir Path folder;

  /** Something to ask of a device; READY when it was done. */
  interface Operation {
    DeviceStatus run(Device device, Deadline deadline) throws DeviceException;
  }

  /**
   * One driver and its simulated device, which has something to offer: a card, a code.
   *
   * @param writes the operations that write; the others only listen
   */
  record Row(
      String driver,
      Function<Pty, AutoCloseable> sandbox,
      Function<Address, Device> open,
      Map<String, Operation> operations,
      Set<String> writes) {
    @Override
    public String toString() {
      return driver;
    }
  }

  private static List<Row> rows() {
    return List.of(
        new Row(
            "SamvReader",
            SerialFaultsTest::readerWithCard,
            CardReaders::samv,
            Map.of(
                "status", Device::status,
                "securityModule", (d, u) -> ready(!((CardReader) d).securityModule(u).isEmpty()),
                "cardPresent", (d, u) -> ready(((CardReader) d).cardPresent(u)),
                "read", (d, u) -> ready(!((CardReader) d).read(u).toString().isEmpty())),
            Set.of("status", "securityModule", "cardPresent", "read")),
        new Row(
            "EscPosPrinter",
            pty -> new ReceiptPrinterSandbox(pty, PrinterKind.WIDE, Optional.empty()),
            at -> ReceiptPrinters.escPos(at, ReceiptPaper.MM_80, "generic", new InkPainter()),
            Map.of("status", Device::status, "print", SerialFaultsTest::print),
            Set.of("status", "print")),
        new Row(
            "SerialScanner",
            SerialFaultsTest::scannerWithCode,
            at -> Scanners.serial(at, "honeywell"),
            Map.of(
                "status",
                Device::status,
                "scan",
                (d, u) -> ready(((Scanner) d).scan(u).text().equals("T0001"))),
            Set.of("scan")),
        new Row(
            "ModbusLamps",
            pty -> new LampBoardSandbox(pty, 8),
            at -> GuideLightBoards.modbusRtu(at, 1, 4),
            Map.of("status", Device::status, "set", SerialFaultsTest::lit),
            Set.of("status", "set")));
  }

  @Test
  void forgetsNoDriver() {
    Set<String> serial =
        new ClassFileImporter()
            .importPackages("yizhan.device").stream()
                .filter(type -> type.isAssignableTo(Device.class))
                .filter(type ->
                    type.getConstructors().stream()
                        .anyMatch(c ->
                            c.getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.isEquivalentTo(Transport.class))))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    assertThat(rows().stream().map(Row::driver).collect(Collectors.toSet())).isEqualTo(serial);
  }

  static Stream<Arguments> cells() {
    return rows().stream()
        .flatMap(row ->
            new TreeMap<>(row.operations())
                .keySet().stream().map(operation -> Arguments.of(row, operation)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void endsThoughItsWritesBlock(Row row, String operation) throws Exception {
    Pty line = Pty.open(folder.resolve("port"), BAUD);
    try (AutoCloseable _ = row.sandbox().apply(line);
        Device device = row.open().apply(new Address.Serial(line.address(), BAUD))) {
      line.holdBack(true);
      DeviceStatus expected =
          row.writes().contains(operation)
              ? DeviceStatus.unknown(Kind.OFFLINE)
              : DeviceStatus.READY;
      assertThat(inTime(row, operation, device)).isEqualTo(expected);
      line.holdBack(false);
      assertThat(outcome(row, operation, device, AMPLE)).as("then").isEqualTo(DeviceStatus.READY);
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("cells")
  void findsItsDeviceUnderAnotherNumber(Row row, String operation) throws Exception {
    Pty line = Pty.open(folder.resolve("port"), BAUD);
    Path byId = Path.of(line.address());
    try (AutoCloseable _ = row.sandbox().apply(line);
        Device device = row.open().apply(new Address.Serial(line.address(), BAUD))) {
      assertThat(device.status(Deadline.in(AMPLE))).isEqualTo(DeviceStatus.READY);
      Path first = Files.readSymbolicLink(byId);
      line.vanish();
      assertThat(inTime(row, operation, device)).isEqualTo(DeviceStatus.unknown(Kind.OFFLINE));
      List<Pty> strangers = new ArrayList<>();
      try {
        // a lower number may be free, too
        while (!Files.exists(first) && strangers.size() < MOST_STRANGERS)
          strangers.add(Pty.open(folder.resolve("stranger-" + strangers.size()), BAUD));
        line.comeBack();
        assertThat(Files.readSymbolicLink(byId)).isNotEqualTo(first);
        assertThat(outcome(row, operation, device, AMPLE)).as("then").isEqualTo(DeviceStatus.READY);
      } finally {
        for (Pty stranger : strangers) stranger.close();
      }
    }
  }

  /** A driver that hangs is freed, and fails, instead of holding up all that comes after. */
  private static DeviceStatus inTime(Row row, String operation, Device device) {
    Duration most = SOON.plus(GRACE);
    CompletableFuture<?> release =
        CompletableFuture.runAsync(
            device::close,
            CompletableFuture.delayedExecutor(most.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS));
    long begun = System.nanoTime();
    DeviceStatus outcome = outcome(row, operation, device, SOON);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(most);
    release.cancel(false);
    return outcome;
  }

  private static DeviceStatus outcome(Row row, String name, Device device, Duration time) {
    try {
      return Objects.requireNonNull(row.operations().get(name)).run(device, Deadline.in(time));
    } catch (DeviceException e) {
      return e.status();
    }
  }

  private static AutoCloseable readerWithCard(Pty line) {
    CardReaderSandbox reader = new CardReaderSandbox(line, ReaderModule.prompt());
    reader.lay(SandboxCard.of(People.CITIZEN));
    return reader;
  }

  private static AutoCloseable scannerWithCode(Pty line) {
    ScannerSandbox scanner = new ScannerSandbox(line, ScannerKind.HONEYWELL);
    scanner.hold(HeldCode.qr("T0001"));
    return scanner;
  }

  private static DeviceStatus print(Device device, Deadline deadline) throws DeviceException {
    Receipt receipt = new Receipt(List.of(Receipt.Text.of("回执")));
    return switch (((ReceiptPrinter) device).print(receipt, deadline)) {
      case ReceiptOutcome.Printed _ -> DeviceStatus.READY;
      case ReceiptOutcome.NotStarted(DeviceStatus status) -> status;
      case ReceiptOutcome.Interrupted(DeviceStatus status) -> status;
    };
  }

  private static DeviceStatus lit(Device device, Deadline deadline) throws DeviceException {
    ((GuideLights) device).set(3, true, deadline);
    return DeviceStatus.READY;
  }

  private static DeviceStatus ready(boolean asItShould) {
    return asItShould ? DeviceStatus.READY : DeviceStatus.unknown(Kind.BROKEN);
  }
}
