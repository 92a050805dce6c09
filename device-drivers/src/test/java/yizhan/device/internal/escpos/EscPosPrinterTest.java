package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.ScriptedPeer;
import yizhan.device.Vectors;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptOutcome.Interrupted;
import yizhan.device.printer.ReceiptOutcome.NotStarted;
import yizhan.device.printer.ReceiptOutcome.Printed;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;

/** Conversations with a receipt printer, byte by byte, over loopback TCP. */
class EscPosPrinterTest {
  private static final byte[] MARK = Vectors.hex("1D 72 01");
  private static final byte[] DISCARD = Vectors.hex("10 14 08 01 03 14 01 06 02 08");
  private static final Receipt RECEIPT = new Receipt(List.of(Receipt.Text.of("回执")));
  private static final byte[] TICKET =
      Vectors.hex("1B 40 1C 26 1B 33 1E BB D8 D6 B4 0A 1D 56 42 00");

  /** Long enough to ask on a busy machine, shorter than the driver's own patience. */
  private static final Duration BRIEF = Duration.ofMillis(600);

  private final ScriptedPeer peer = new ScriptedPeer();
  private final ReceiptPrinter printer =
      ReceiptPrinters.escPos(peer.address(), ReceiptPaper.MM_80, "generic", new BlockPainter());

  @AfterEach
  void closeBoth() {
    printer.close();
    peer.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("yizhan-"));
  }

  @Test
  void callsAReceiptPrintedWhenThePrinterGotToTheEnd() throws DeviceException {
    answers("12 12 12 12");
    peer.on(TICKET).on(MARK, Vectors.hex("00"));
    assertThat(print()).isEqualTo(new Printed());
  }

  @Test
  void seesTheMarkAmongStatusThatNobodyAskedFor() throws DeviceException {
    answers("12 12 12 12");
    peer.on(TICKET, Vectors.hex("10 00 03 00")).on(MARK, Vectors.hex("10 00 03 00 03"));
    assertThat(print()).isEqualTo(new Printed());
  }

  @Test
  void startsNothingWithoutPaper() throws DeviceException {
    answers("1A 32 12 7E");
    assertThat(print())
        .isInstanceOfSatisfying(
            NotStarted.class, o -> assertThat(o.status().has(Kind.PAPER_OUT)).isTrue());
  }

  @Test
  void reportsPaperRunningOutAndDiscardsTheRest() throws DeviceException {
    answers("12 12 12 12");
    peer.on(TICKET).on(MARK);
    answers("1A 32 12 7E");
    peer.on(DISCARD);
    assertThat(print())
        .isInstanceOfSatisfying(
            Interrupted.class, o -> assertThat(o.status().has(Kind.PAPER_OUT)).isTrue());
    Awaitility.await().until(peer::done);
  }

  @Test
  void waitsOnWhileNothingIsWrong() throws DeviceException {
    answers("12 12 12 12");
    peer.on(TICKET).on(MARK);
    peer.on(Vectors.hex("10 04 01"), Vectors.hex("12"))
        .on(Vectors.hex("10 04 02"), Vectors.hex("12"))
        .on(Vectors.hex("10 04 03"), Vectors.hex("12"))
        .on(Vectors.hex("10 04 04"), Vectors.hex("00 12"));
    assertThat(print()).isEqualTo(new Printed());
  }

  @Test
  void claimsNothingOfAPrinterThatNeverSaidSo() throws DeviceException {
    answers("12 12 12 12");
    peer.on(TICKET).on(MARK);
    answers("12 12 12 12");
    peer.on(DISCARD);
    assertThat(printer.print(RECEIPT, Deadline.in(Duration.ofMillis(850))))
        .isInstanceOfSatisfying(
            Interrupted.class, o -> assertThat(o.status().has(Kind.NEEDS_ATTENTION)).isTrue());
    Awaitility.await().until(peer::done);
  }

  @Test
  void reportsAPrinterThatVanishesInMidTicket() throws DeviceException {
    answers("12 12 12 12");
    peer.vanishOn(TICKET);
    assertThat(print()).isEqualTo(new Interrupted(DeviceStatus.unknown(Kind.OFFLINE)));
    answers("12 12 12 12");
    assertThat(printer.status(soon())).as("connected anew").isEqualTo(DeviceStatus.READY);
  }

  @Test
  void reportsStatusThroughNoise() {
    peer.on(Vectors.hex("10 04 01"), Vectors.hex("FF 41 11 12"))
        .on(Vectors.hex("10 04 02"), Vectors.hex("38 00 00 00 16"))
        .on(Vectors.hex("10 04 03"), Vectors.hex("12"))
        .on(Vectors.hex("10 04 04"), Vectors.hex("1E"));
    DeviceStatus status = printer.status(soon());
    assertThat(status.has(Kind.COVER_OPEN)).isTrue();
    assertThat(status.has(Kind.PAPER_LOW)).isTrue();
    assertThat(status.usable()).isFalse();
  }

  @Test
  void callsAMutePrinterUnknown() {
    peer.on(Vectors.hex("10 04 01"));
    assertThat(printer.status(Deadline.in(BRIEF))).isEqualTo(DeviceStatus.unknown(Kind.OFFLINE));
  }

  @Test
  void callsNonsenseGarbled() {
    peer.on(Vectors.hex("10 04 01"), Vectors.hex("FF FE 80 C3"));
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.unknown(Kind.GARBLED));
  }

  @Test
  void throwsWhenThePrinterIsSilentBeforeAnythingWasSent() {
    peer.on(Vectors.hex("10 04 01"));
    assertReason(Reason.TIMED_OUT, Deadline.in(BRIEF));
  }

  @Test
  void stopsWaitingWhenCalledOff() {
    answers("12 12 12 12");
    peer.on(TICKET).on(MARK);
    Deadline deadline = soon();
    CompletableFuture<?> canceller =
        CompletableFuture.runAsync(() -> {
          Awaitility.await().pollDelay(Duration.ZERO).until(peer::done);
          deadline.cancel();
        });
    assertReason(Reason.CANCELLED, deadline);
    canceller.join();
  }

  private void answers(String bytes) {
    byte[] all = Vectors.hex(bytes);
    for (int i = 0; i < 4; i++)
      peer.on(new byte[] {0x10, 0x04, (byte) (i + 1)}, new byte[] {all[i]});
  }

  private ReceiptOutcome print() throws DeviceException {
    return printer.print(RECEIPT, soon());
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }

  private void assertReason(Reason reason, Deadline deadline) {
    assertThatThrownBy(() -> printer.print(RECEIPT, deadline))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
