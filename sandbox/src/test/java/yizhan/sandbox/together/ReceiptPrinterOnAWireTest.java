package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.Address;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.receipt.PaperQr;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.receipt.Ticket;
import yizhan.sandbox.wire.Pty;
import yizhan.sandbox.wire.TcpLine;
import yizhan.sandbox.wire.Wire;

/** The real driver and the simulated receipt printer, over a pseudo-terminal. */
@ExtendWith(NothingLeftOpen.class)
class ReceiptPrinterOnAWireTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration BRIEF = Duration.ofMillis(1500);
  private static final String QR = "https://yizhan.example/r/0001?名=样例";
  private static final Receipt RECEIPT =
      new Receipt(
          List.of(
              new Receipt.Text("营业执照打印凭条", Receipt.Size.DOUBLE, Receipt.Align.CENTRE, true),
              new Receipt.Rule(),
              new Receipt.Row("份数", "正本 1 份"),
              Receipt.Text.of("A4 副本 No.12"),
              new Receipt.Feed(1),
              new Receipt.Qr(QR)));

  @TempDir Path folder;
  private ReceiptPrinterSandbox sandbox;
  private ReceiptPrinter printer;

  @BeforeEach
  void plugIn() throws IOException {
    connect(Pty.open(folder.resolve("receipts"), 115_200), PrinterKind.WIDE, "generic");
  }

  private void connect(Wire wire, PrinterKind kind, String dialect) {
    sandbox = new ReceiptPrinterSandbox(wire, kind, Optional.of(folder.resolve("out")));
    ReceiptPaper paper = kind.dots() == 576 ? ReceiptPaper.MM_80 : ReceiptPaper.MM_58;
    printer =
        ReceiptPrinters.escPos(
            new Address.Serial(wire.address(), 115_200), paper, dialect, new InkPainter());
  }

  private void reconnect(PrinterKind kind, String dialect) throws IOException {
    pullOut();
    connect(Pty.open(folder.resolve("others"), 115_200), kind, dialect);
  }

  @AfterEach
  void pullOut() {
    printer.close();
    sandbox.close();
  }

  @Test
  void printsAReceipt() throws Exception {
    Ticket ticket = print(RECEIPT);
    assertThat(ticket.text().lines().map(String::strip))
        .contains("营业执照打印凭条", "-".repeat(48), "A4 副本 No.12")
        .anyMatch(line -> line.matches("份数 {3,}正本 1 份"));
    assertThat(PaperQr.read(ticket.picture())).isEqualTo(QR);
    assertThat(sandbox.unknownCommands()).isEmpty();
    assertThat(sandbox.substitutes()).isZero();
    assertThat(folder.resolve("out/01.png")).exists();
    assertThat(folder.resolve("out/01.bin")).hasBinaryContent(ticket.bytes());
  }

  @Test
  void anotherReaderReadsTheQrCodeToo() throws Exception {
    print(RECEIPT);
    Path picture = folder.resolve("out/01.png");
    Optional<String> read = Outside.run(folder, "zbarimg", "-q", "--raw", picture.toString());
    assumeThat(read).as("skipped: zbarimg (package zbar-tools) is not installed").isPresent();
    assertThat(read.orElseThrow().strip()).isEqualTo(QR);
  }

  @Test
  void drawsTheQrCodeItselfForPrintersThatCannot() throws Exception {
    reconnect(PrinterKind.NARROW.withoutQr(), "generic-raster");
    Ticket ticket = print(RECEIPT);
    assertThat(PaperQr.read(ticket.picture())).isEqualTo(QR);
    assertThat(ticket.text()).contains("-".repeat(32));
    assertThat(sandbox.unknownCommands()).isEmpty();
  }

  @Test
  void rareCharactersComeOutAsInkNotAsBoxes() throws Exception {
    Ticket ticket =
        print(new Receipt(List.of(Receipt.Text.of("䶮㛃𠮷𬭚"), Receipt.Text.of("阿卜杜勒·买买提江·测试样例名"))));
    assertThat(sandbox.substitutes()).isZero();
    assertThat(ticket.text()).contains("阿卜杜勒·买买提江·测试样例名");
    for (int cell = 0; cell < 4; cell++) {
      int ink = 0;
      for (int y = 0; y < 24; y++)
        for (int x = cell * 24; x < cell * 24 + 24; x++)
          if ((ticket.picture().getRGB(x, y) & 0xFF) == 0) ink++;
      assertThat(ink).as("dots of character %d", cell).isBetween(60, 400);
    }
  }

  @Test
  void printsNothingWhenItCannot() throws Exception {
    sandbox.openCover();
    assertThat(notStarted()).isTrue();
    assertThat(printer.status(Deadline.in(SOON)).has(Condition.Kind.COVER_OPEN)).isTrue();
    sandbox.closeCover();
    sandbox.paperOut();
    assertThat(notStarted()).isTrue();
    assertThat(printer.status(Deadline.in(SOON)).has(Condition.Kind.PAPER_OUT)).isTrue();
    sandbox.loadPaper();
    sandbox.paperLow();
    assertThat(print(RECEIPT).number()).isEqualTo(1);
    assertThat(printer.status(Deadline.in(SOON)).state()).isEqualTo(DeviceStatus.State.ATTENTION);
  }

  @Test
  void paperThatEndsInMidTicketIsAnInterruption() throws Exception {
    sandbox.paperEndsAfter(100);
    ReceiptOutcome outcome = printer.print(RECEIPT, Deadline.in(SOON));
    assertThat(outcome)
        .isInstanceOfSatisfying(
            ReceiptOutcome.Interrupted.class,
            o -> assertThat(o.status().has(Condition.Kind.PAPER_OUT)).isTrue());
    assertThat(sandbox.cut()).isZero();
    sandbox.loadPaper();
    assertThat(sandbox.unfinished()).doesNotContain("A4 副本");
    assertThat(PaperQr.read(print(RECEIPT).picture())).isEqualTo(QR);
  }

  @Test
  void noiseBeforeTheTicketIsNotTakenForItsMark() throws Exception {
    sandbox.faults().failNext(Fault.JUNK_BEFORE);
    sandbox.paperEndsAfter(100);
    assertThat(printer.print(RECEIPT, Deadline.in(SOON)))
        .isInstanceOf(ReceiptOutcome.Interrupted.class);
    assertThat(sandbox.cut()).isZero();
  }

  @Test
  void aStuckCutterIsAnInterruption() throws Exception {
    sandbox.jamCutter();
    assertThat(printer.print(RECEIPT, Deadline.in(SOON)))
        .isInstanceOfSatisfying(
            ReceiptOutcome.Interrupted.class,
            o -> assertThat(o.status().has(Condition.Kind.CUTTER)).isTrue());
    sandbox.freeCutter();
    print(RECEIPT);
  }

  @ParameterizedTest
  @EnumSource(names = {"MUTE", "GARBAGE", "VANISH"})
  void givesUpOnAPrinterThatHasGoneWrongAndRecovers(Fault fault) throws Exception {
    sandbox.faults().failUntilCleared(fault);
    long start = System.nanoTime();
    try {
      assertThat(printer.print(RECEIPT, Deadline.in(BRIEF)))
          .isNotInstanceOf(ReceiptOutcome.Printed.class);
    } catch (DeviceException e) {
      assertThat(e.status().state()).isEqualTo(DeviceStatus.State.UNKNOWN);
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(BRIEF.plusSeconds(3));
    sandbox.faults().clear();
    if (fault == Fault.VANISH) sandbox.plugIn();
    assertThat(PaperQr.read(print(RECEIPT).picture())).isEqualTo(QR);
  }

  @Test
  void printsOverTcp() throws Exception {
    pullOut();
    TcpLine line = TcpLine.open(0);
    int port = Integer.parseInt(line.address().split(":", 2)[1]);
    sandbox = new ReceiptPrinterSandbox(line, PrinterKind.WIDE, Optional.empty());
    printer =
        ReceiptPrinters.escPos(
            new Address.Tcp("127.0.0.1", port), ReceiptPaper.MM_80, "generic", new InkPainter());
    assertThat(PaperQr.read(print(RECEIPT).picture())).isEqualTo(QR);
  }

  /** The text that was sent, decoded by a library that nobody here wrote. */
  @Test
  void anotherDecoderReadsTheSameText() throws Exception {
    StringBuilder text = new StringBuilder();
    for (int c = 0x4E00; c <= 0x9FA5; c += 13) text.appendCodePoint(c);
    Ticket ticket = print(new Receipt(List.of(Receipt.Text.of(text + "0123ABC"))));
    IconvLite decoder = IconvLite.orSkip();
    assertThat(decoder.decode(ticket.characterBytes()).replace("\n", ""))
        .isEqualTo(text + "0123ABC")
        .isEqualTo(ticket.text().replace("\n", ""));
  }

  private boolean notStarted() throws DeviceException {
    ReceiptOutcome outcome = printer.print(RECEIPT, Deadline.in(SOON));
    return outcome instanceof ReceiptOutcome.NotStarted && sandbox.unfinished().isEmpty();
  }

  private Ticket print(Receipt receipt) throws DeviceException {
    assertThat(printer.print(receipt, Deadline.in(SOON))).isEqualTo(new ReceiptOutcome.Printed());
    return sandbox.tickets().getLast();
  }
}
