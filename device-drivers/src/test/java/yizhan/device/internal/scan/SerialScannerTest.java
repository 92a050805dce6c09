package yizhan.device.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
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
import yizhan.device.scanner.ScannedCode;

/** Conversations with a scanner over loopback TCP. */
class SerialScannerTest {
  private static final byte[] LOOK = ScannerDialect.HONEYWELL.look();
  private static final byte[] STOP = ScannerDialect.HONEYWELL.stop();
  private static final Duration POLL = Duration.ofMillis(10);

  private final AtomicLong clock = new AtomicLong();
  private final ScriptedPeer peer = new ScriptedPeer();
  private final SerialScanner scanner =
      new SerialScanner(peer.transport(), ScannerDialect.NONE, clock::get);
  private final SerialScanner triggered =
      new SerialScanner(peer.transport(), ScannerDialect.HONEYWELL, clock::get);

  @AfterEach
  void closeAll() {
    scanner.close();
    triggered.close();
    peer.close();
  }

  @Test
  void readsACodeThatComesInPieces() throws DeviceException {
    connect();
    say("]Q1预", "约20", "261123\r\n");
    assertThat(scan()).isEqualTo(new ScannedCode("Q1", "预约20261123"));
  }

  @Test
  void leavesOutWhatAZebraAnswers() throws DeviceException {
    byte[] code = "]Q1ABC\r".getBytes(StandardCharsets.UTF_8);
    peer.on(
            Vectors.hex("04 E4 04 00 FF 14"),
            Vectors.hex("05 D1 00 00 01 FF 29"),
            Vectors.hex("04 D0 00"),
            Vectors.hex("00 FF 2C"),
            code)
        .on(Vectors.hex("04 E5 04 00 FF 13"), Vectors.hex("04 D0 00 00 FF 2C"));
    try (SerialScanner zebra =
        new SerialScanner(peer.transport(), ScannerDialect.ZEBRA_SSI, clock::get)) {
      assertThat(zebra.scan(Deadline.in(Duration.ofSeconds(20))))
          .isEqualTo(new ScannedCode("Q1", "ABC"));
      Awaitility.await().until(peer::done);
    }
  }

  /** Answers may be switched off in the scanner. */
  @Test
  void readsAlsoWhereNobodyAnswersThatCodesSetNothing() throws DeviceException {
    peer.on(Vectors.hex("07 C6 04 00 FF EC 00 FD 44"))
        .on(Vectors.hex("04 E4 04 00 FF 14"), "]Q1ABC\r".getBytes(StandardCharsets.UTF_8))
        .on(Vectors.hex("04 E5 04 00 FF 13"));
    try (SerialScanner zebra =
        new SerialScanner(peer.transport(), ScannerDialect.ZEBRA_SSI_LOCKED, clock::get)) {
      assertThat(zebra.scan(soon())).isEqualTo(new ScannedCode("Q1", "ABC"));
      Awaitility.await().until(peer::done);
    }
  }

  /** One that looks by itself, and answers nothing: what began too early is no code. */
  @Test
  void throwsAwayTheWholeOfACodeThatComesWhileItsAnswerIsAwaited() throws DeviceException {
    peer.on(Vectors.hex("07 C6 04 00 FF EC 00 FD 44"), bytes("]Q1"))
        .on(Vectors.hex("04 E4 04 00 FF 14"))
        .on(Vectors.hex("04 E5 04 00 FF 13"));
    Thread scanning = Thread.currentThread();
    Thread.ofPlatform()
        .start(() -> {
          awaitIn(scanning, Set.of("awaitQuiet", "look"));
          sayNow("part\r");
          awaitIn(scanning, Set.of("look"));
          sayNow("]Q1whole\r");
        });
    try (SerialScanner zebra =
        new SerialScanner(peer.transport(), ScannerDialect.ZEBRA_SSI_LOCKED, clock::get)) {
      assertThat(zebra.scan(soon())).isEqualTo(new ScannedCode("Q1", "whole"));
      Awaitility.await().until(peer::done);
    }
  }

  @Test
  void endsACodeWithoutSuffixAfterAPause() throws DeviceException {
    connect();
    say("ABC");
    assertThat(scan()).isEqualTo(new ScannedCode("", "ABC"));
  }

  @Test
  void ignoresRepeatsUntilTheCodeWasAway() throws DeviceException {
    connect();
    say("one\r");
    assertThat(scan().text()).isEqualTo("one");
    say("one\rone\rtwo\r");
    assertThat(scan().text()).isEqualTo("two");
    clock.addAndGet(Duration.ofSeconds(2).toNanos());
    say("two\r");
    assertThat(scan().text()).isEqualTo("two");
  }

  @Test
  void passesOverCodesThatAreRejected() throws DeviceException {
    connect();
    say("a\u0007b\r" + "x".repeat(5000) + "\r", "good\r");
    assertThat(scan().text()).isEqualTo("good");
  }

  @Test
  void throwsAwayWhatCameWhileNobodyWaited() throws DeviceException, IOException {
    connect();
    peer.say("old\rhalf".getBytes(StandardCharsets.US_ASCII));
    say("new\r");
    assertThat(scan().text()).isEqualTo("new");
  }

  @Test
  void tellsATriggeredScannerToLookAndToStop() throws DeviceException {
    peer.on(LOOK, "code\r".getBytes(StandardCharsets.US_ASCII)).on(STOP);
    assertThat(triggered.scan(soon()).text()).isEqualTo("code");
    Awaitility.await().until(peer::done);
  }

  @Test
  void tellsATriggeredScannerToStopWhenCalledOff() {
    peer.on(LOOK).on(STOP);
    Thread waiting = Thread.currentThread();
    CompletableFuture<?> interrupter =
        CompletableFuture.runAsync(() -> {
          Awaitility.await().pollDelay(Duration.ZERO).until(() -> peer.heardAt().size() == 1);
          waiting.interrupt();
        });
    assertReason(triggered, Reason.CANCELLED, soon());
    assertThat(Thread.interrupted()).isTrue();
    interrupter.join();
    Awaitility.await().until(peer::done);
  }

  @Test
  void givesUpAtTheDeadline() {
    assertReason(scanner, Reason.TIMED_OUT, Deadline.in(Duration.ofMillis(60)));
  }

  @Test
  void reportsAScannerThatIsNotThere() {
    assertThat(scanner.status(soon())).isEqualTo(DeviceStatus.READY);
    peer.close();
    assertThat(scanner.status(soon())).isEqualTo(DeviceStatus.unknown(Kind.OFFLINE));
    assertReason(scanner, Reason.DISCONNECTED, soon());
  }

  private void connect() {
    assertThat(scanner.status(soon())).isEqualTo(DeviceStatus.READY);
    Awaitility.await().until(peer::connected);
  }

  private ScannedCode scan() throws DeviceException {
    return scanner.scan(soon());
  }

  /** Says it once the calling thread looks for a code, having thrown away what was there. */
  private void say(String... parts) {
    Thread scanning = Thread.currentThread();
    Thread.ofPlatform()
        .start(() -> {
          awaitIn(scanning, Set.of("look"));
          for (String part : parts) sayNow(part);
        });
  }

  /** Until it is in one of these methods. */
  private static void awaitIn(Thread thread, Set<String> methods) {
    Awaitility.await()
        .pollInterval(POLL)
        .until(() ->
            Arrays.stream(thread.getStackTrace())
                .map(StackTraceElement::getMethodName)
                .anyMatch(methods::contains));
  }

  private static byte[] bytes(String said) {
    return said.getBytes(StandardCharsets.UTF_8);
  }

  private void sayNow(String part) {
    try {
      peer.say(part.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(10));
  }

  private static void assertReason(SerialScanner scanner, Reason reason, Deadline deadline) {
    assertThatThrownBy(() -> scanner.scan(deadline))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
