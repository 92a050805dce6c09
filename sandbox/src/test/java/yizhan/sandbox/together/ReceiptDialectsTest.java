package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.Address;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPresenter;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.receipt.PaperQr;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.wire.TcpLine;

/** Each dialect of the real driver with a simulated printer of that family. */
@ExtendWith(NothingLeftOpen.class)
class ReceiptDialectsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String QR = "https://yizhan.example/r/0001?名=样例";
  private static final Receipt RECEIPT =
      new Receipt(
          List.of(
              new Receipt.Text("打印凭条", Receipt.Size.DOUBLE, Receipt.Align.CENTRE, true),
              new Receipt.Row("份数", "正本 1 份"),
              Receipt.Text.of("第一行"),
              new Receipt.Qr(QR),
              Receipt.Text.of("末行")));

  private @Nullable ReceiptPrinterSandbox sandbox;
  private @Nullable ReceiptPrinter printer;

  @AfterEach
  void pullOut() {
    if (printer != null) printer.close();
    if (sandbox != null) sandbox.close();
  }

  /** A printer and its driver. */
  private record Pair(ReceiptPrinterSandbox sandbox, ReceiptPrinter printer) {
    ReceiptOutcome print(Receipt receipt) throws DeviceException {
      return printer.print(receipt, Deadline.in(SOON));
    }
  }

  private Pair connect(String dialect, ReceiptPaper paper) throws IOException {
    PrinterKind wide =
        dialect.startsWith("custom") ? PrinterKind.KIOSK : PrinterKind.WIDE.withoutQr();
    PrinterKind kind = paper == ReceiptPaper.MM_58 ? wide.narrow() : wide;
    TcpLine wire = TcpLine.open(0);
    ReceiptPrinterSandbox made = new ReceiptPrinterSandbox(wire, kind, Optional.empty());
    sandbox = made;
    int port = Integer.parseInt(wire.address().split(":", 2)[1]);
    ReceiptPrinter opened =
        ReceiptPrinters.escPos(
            new Address.Tcp("127.0.0.1", port), paper, dialect, new InkPainter());
    printer = opened;
    return new Pair(made, opened);
  }

  @ParameterizedTest
  @CsvSource({
    "snbc-t080, MM_80",
    "snbc-t080, MM_58",
    "custom-vkp80, MM_80",
    "custom-vkp80, MM_58",
    "custom-kpm, MM_80",
    "custom-kpm, MM_58"
  })
  void printsAReceiptWithNothingThatThePrinterDoesNotKnow(String dialect, ReceiptPaper paper)
      throws Exception {
    Pair pair = connect(dialect, paper);
    assertThat(pair.print(RECEIPT)).isEqualTo(new ReceiptOutcome.Printed());
    assertThat(pair.sandbox().unknownCommands()).isEmpty();
    assertThat(PaperQr.read(pair.sandbox().tickets().getLast().picture())).isEqualTo(QR);
    assertThat(pair.sandbox().tickets().getLast().text()).contains("打印凭条", "末行");
  }

  @ParameterizedTest
  @ValueSource(strings = {"custom-vkp80", "custom-kpm"})
  void holdsATicketUntilItIsTakenEjectedOrDrawnBack(String dialect) throws Exception {
    Pair pair = connect(dialect, ReceiptPaper.MM_80);
    ReceiptPresenter mouth = pair.printer().presenter().orElseThrow();
    assertThat(mouth.ticketWaits(Deadline.in(SOON))).isFalse();
    pair.print(RECEIPT);
    assertThat(mouth.ticketWaits(Deadline.in(SOON))).isTrue();
    assertThat(pair.printer().status(Deadline.in(SOON))).isEqualTo(DeviceStatus.READY);
    assertThat(pair.sandbox().takeTicket()).isTrue();
    assertThat(mouth.ticketWaits(Deadline.in(SOON))).isFalse();
    pair.print(RECEIPT);
    mouth.retract(Deadline.in(SOON));
    assertThat(pair.sandbox().retracted()).isOne();
    pair.print(RECEIPT);
    mouth.eject(Deadline.in(SOON));
    assertThat(pair.sandbox().ejected()).isOne();
    assertThat(pair.sandbox().ticketWaits()).isFalse();
  }

  @Test
  void saysThatATicketSticks() throws Exception {
    Pair pair = connect("custom-kpm", ReceiptPaper.MM_80);
    ReceiptPresenter mouth = pair.printer().presenter().orElseThrow();
    pair.print(RECEIPT);
    pair.sandbox().jamMouth(true);
    assertThatThrownBy(() -> mouth.retract(Deadline.in(SOON)))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
    assertThat(pair.printer().status(Deadline.in(SOON)).has(Condition.Kind.JAM)).isTrue();
    assertThat(pair.print(RECEIPT)).isInstanceOf(ReceiptOutcome.NotStarted.class);
    pair.sandbox().jamMouth(false);
    mouth.retract(Deadline.in(SOON));
    assertThat(pair.sandbox().retracted()).isOne();
  }

  @Test
  void hasNoMouthWhereThePrinterHasNone() throws Exception {
    assertThat(connect("snbc-t080", ReceiptPaper.MM_80).printer().presenter()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"generic-raster", "snbc-t080", "custom-vkp80", "custom-kpm"})
  void tellsWhatIsWrong(String dialect) throws Exception {
    Pair pair = connect(dialect, ReceiptPaper.MM_80);
    pair.sandbox().openCover();
    assertThat(pair.print(RECEIPT))
        .isInstanceOfSatisfying(
            ReceiptOutcome.NotStarted.class,
            o -> assertThat(o.status().has(Condition.Kind.COVER_OPEN)).isTrue());
    pair.sandbox().closeCover();
    pair.sandbox().headHot(true);
    assertThat(state(pair).has(Condition.Kind.OVERHEATED)).isTrue();
    pair.sandbox().headHot(false);
    pair.sandbox().paperLow();
    assertThat(state(pair).has(Condition.Kind.PAPER_LOW)).isTrue();
    assertThat(state(pair).usable()).isTrue();
    pair.sandbox().paperOut();
    assertThat(state(pair).has(Condition.Kind.PAPER_OUT)).isTrue();
    assertThat(pair.sandbox().unfinished()).isEmpty();
  }

  /** Never is a ticket continued: it comes out whole and marked, after whatever was left of it. */
  @ParameterizedTest
  @ValueSource(strings = {"generic-raster", "snbc-t080", "custom-vkp80", "custom-kpm"})
  void printsTheWholeTicketAgainAfterThePaperEnded(String dialect) throws Exception {
    Pair pair = connect(dialect, ReceiptPaper.MM_80);
    pair.sandbox().paperEndsAfter(100);
    assertThat(pair.print(RECEIPT))
        .isInstanceOfSatisfying(
            ReceiptOutcome.Interrupted.class,
            o -> assertThat(o.status().has(Condition.Kind.PAPER_OUT)).isTrue());
    assertThat(pair.sandbox().cut()).isZero();
    boolean forgets = !dialect.equals("custom-vkp80");
    if (forgets) Awaitility.await().until(() -> pair.sandbox().bytesWaiting() == 0);
    pair.sandbox().loadPaper();
    assertThat(pair.print(RECEIPT)).isEqualTo(new ReceiptOutcome.Printed());
    String last = pair.sandbox().tickets().getLast().text();
    assertThat(last).contains("第一行", "末行");
    // Only a printer that cannot be told to forget brings the rest of the first one out.
    assertThat(pair.sandbox().tickets()).hasSize(forgets ? 1 : 2);
  }

  private static DeviceStatus state(Pair pair) {
    return pair.printer().status(Deadline.in(SOON));
  }
}
