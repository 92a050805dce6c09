package yizhan.device.internal.samv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.ScriptedPeer;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.card.CardReading.Failed;
import yizhan.device.card.CardReading.Fault;
import yizhan.device.card.CardReading.Read;
import yizhan.device.connect.CardReaders;

/** Conversations with a reader, byte by byte, over loopback TCP. */
class SamvReaderTest {
  private static final byte[] FIND = SamvCommand.FIND.request();
  private static final byte[] SELECT = SamvCommand.SELECT.request();
  private static final byte[] READ = SamvCommand.READ.request();
  private static final byte[] STATUS = SamvCommand.STATUS.request();
  private static final byte[] ADDED = SamvCommand.ADDED_ADDRESS.request();

  /** Shorter waits than on a real wire, but long enough for a test machine that is busy. */
  private static final SamvPace QUICK = pace(1000);

  /** For readers that never answer. */
  private static final SamvPace IMPATIENT = pace(150);

  /** Waits for an answer far longer than any deadline here. */
  private static final SamvPace PATIENT = pace(60_000);

  private final ScriptedPeer peer = new ScriptedPeer();
  private final CardReader reader = new SamvReader(peer.transport(), QUICK);

  @AfterEach
  void closeBoth() {
    reader.close();
    peer.close();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().startsWith("yizhan-"));
  }

  @Test
  void readsACardThatLiesThere() throws DeviceException {
    peer.on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("citizen"));
    assertThat(read()).isInstanceOfSatisfying(Read.class, r -> named(r, "测试用户"));
  }

  @Test
  void tellsThatACardIsSeenBeforeItIsRead() throws DeviceException {
    peer.on(FIND, CardFrames.NO_CARD)
        .on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("citizen"));
    List<Integer> askedSoFar = new ArrayList<>();
    assertThat(reader.read(() -> askedSoFar.add(peer.heardAt().size()), soon()))
        .isInstanceOf(Read.class);
    assertThat(askedSoFar).as("after find, find, select").containsExactly(3);
  }

  @Test
  void waitsForACardAndAsksNoMoreOftenThanTheModuleAllows() throws DeviceException {
    peer.on(FIND, CardFrames.NO_CARD)
        .on(FIND, CardFrames.NO_CARD)
        .on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("J"));
    try (CardReader unhurried = CardReaders.samv(peer.address())) {
      assertThat(unhurried.read(soon())).isInstanceOfSatisfying(Read.class, r -> named(r, "测试港人"));
    }
    for (int i = 1; i < 3; i++)
      assertThat(peer.heardAt().get(i) - peer.heardAt().get(i - 1))
          .isGreaterThanOrEqualTo(Duration.ofMillis(295).toNanos());
  }

  @Test
  void readsThroughNoiseGluedAndSplitFrames() throws DeviceException {
    byte[] noise = {0, (byte) 0xAA, (byte) 0xAA, 0x55};
    byte[] frame = CardFrames.read("Y");
    peer.on(FIND, CardFrames.join(noise, CardFrames.FOUND))
        .on(SELECT, CardFrames.join(CardFrames.FOUND, CardFrames.SELECTED))
        .on(READ, Arrays.copyOf(frame, 7), Arrays.copyOfRange(frame, 7, 1295));
    assertThat(read()).isInstanceOfSatisfying(Read.class, r -> named(r, "测试新永居"));
  }

  @Test
  void asksAgainWhenAnAnswerIsDamaged() throws DeviceException {
    byte[] damaged = CardFrames.FOUND.clone();
    damaged[12] ^= 1;
    peer.on(FIND, damaged)
        .on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.status(0x10))
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.head(CardFrames.read("I"), 700))
        .on(READ, CardFrames.read("I"));
    assertThat(read()).isInstanceOfSatisfying(Read.class, r -> named(r, "测试外人"));
  }

  @ParameterizedTest
  @CsvSource({
    "41, 80, LIFTED",
    "41, 9F, UNREADABLE",
    "47, 80, LIFTED",
    "31, 9F, NOT_AUTHENTIC",
    "32, 9F, NOT_AUTHENTIC",
    "33, 9F, NOT_AUTHENTIC",
    "32, 80, LIFTED"
  })
  void tellsLiftedFromUnreadable(String failure, String afterwards, Fault fault)
      throws DeviceException {
    peer.on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.status(Integer.parseInt(failure, 16)))
        .on(FIND, CardFrames.status(Integer.parseInt(afterwards, 16)));
    assertThat(read()).isEqualTo(new Failed(fault));
  }

  @Test
  void tellsACardOfAnotherKind() throws DeviceException {
    peer.on(FIND, CardFrames.FOUND).on(SELECT, CardFrames.UNKNOWN_CARD);
    assertThat(read()).isEqualTo(new Failed(Fault.NOT_AN_ID_CARD));
  }

  @Test
  void callsACardThatCannotBeSelectedUnreadableAfterThreeTries() throws DeviceException {
    for (int i = 0; i < 3; i++)
      peer.on(FIND, CardFrames.FOUND)
          .on(SELECT, CardFrames.SELECT_FAILED)
          .on(READ, CardFrames.status(0x21));
    assertThat(read()).isEqualTo(new Failed(Fault.UNREADABLE));
  }

  @Test
  void readsACardAgainThatWasSelectedBefore() throws DeviceException {
    peer.on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECT_FAILED)
        .on(READ, CardFrames.read("citizen"));
    assertThat(read()).isInstanceOfSatisfying(Read.class, r -> named(r, "测试用户"));
  }

  @Test
  void callsACardWithABadDateUnreadable() throws DeviceException {
    byte[] text = CardFrames.VECTORS.bytes("text-citizen");
    text[36 + 8] = '9';
    byte[] frame = CardFrames.frame("00 00 90 01 00 04 00", text, new byte[1024]);
    peer.on(FIND, CardFrames.FOUND).on(SELECT, CardFrames.SELECTED).on(READ, frame);
    assertThat(read()).isEqualTo(new Failed(Fault.UNREADABLE));
  }

  @Test
  void resetsAModuleThatIsLost() throws DeviceException {
    peer.on(FIND, CardFrames.status(0x24))
        .on(SamvCommand.RESET.request(), CardFrames.OK)
        .on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.status(0x21))
        .on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("citizen"));
    assertThat(read()).isInstanceOf(Read.class);
  }

  @Test
  void knowsThatAReadCardStillLiesThere() throws DeviceException {
    peer.on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("citizen"))
        .on(FIND, CardFrames.NO_CARD)
        .on(ADDED, CardFrames.ITEM_EMPTY)
        .on(FIND, CardFrames.NO_CARD)
        .on(ADDED, CardFrames.status(0x41))
        .on(FIND, CardFrames.NO_CARD)
        .on(FIND, CardFrames.FOUND);
    read();
    assertThat(reader.cardPresent(soon())).isTrue();
    assertThat(reader.cardPresent(soon())).isFalse();
    assertThat(reader.cardPresent(soon())).isFalse();
    assertThat(reader.cardPresent(soon())).isTrue();
  }

  @Test
  void readsAHiddenCardAgainOrWaitsUntilItIsLaidAgain() throws DeviceException {
    peer.on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("citizen"))
        .on(FIND, CardFrames.NO_CARD)
        .on(ADDED, CardFrames.ITEM_EMPTY)
        .on(READ, CardFrames.read("citizen"))
        .on(FIND, CardFrames.NO_CARD)
        .on(ADDED, CardFrames.ITEM_EMPTY)
        .on(READ, CardFrames.status(0x21))
        .on(FIND, CardFrames.NO_CARD)
        .on(ADDED, CardFrames.status(0x41))
        .on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("J"));
    assertThat(read()).isInstanceOf(Read.class);
    assertThat(read()).isInstanceOfSatisfying(Read.class, r -> named(r, "测试用户"));
    assertThat(read()).isInstanceOfSatisfying(Read.class, r -> named(r, "测试港人"));
  }

  @Test
  void readsAnAddressThatWasAppended() throws DeviceException {
    peer.on(ADDED, CardFrames.ADDED_ADDRESS)
        .on(ADDED, CardFrames.ITEM_EMPTY)
        .on(ADDED, CardFrames.frame("00 00 90", CardFrames.blanks(35), new byte[0]));
    assertThat(reader.addedAddress(soon())).hasValue("测试市新样例路二号");
    assertThat(reader.addedAddress(soon())).as("no such item").isEmpty();
    assertThat(reader.addedAddress(soon())).as("blanks").isEmpty();
  }

  @Test
  void selectsTheCardBeforeItsAppendedAddressWhereNobodyHas() throws DeviceException {
    peer.on(ADDED, CardFrames.status(0x21))
        .on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(ADDED, CardFrames.ADDED_ADDRESS)
        .on(ADDED, CardFrames.status(0x21))
        .on(FIND, CardFrames.NO_CARD)
        .on(ADDED, CardFrames.READ_FAILED)
        .on(
            ADDED,
            CardFrames.frame("00 00 90", new byte[] {0, (byte) 0xDC}, CardFrames.blanks(34)));
    assertThat(reader.addedAddress(soon())).isPresent();
    assertThatThrownBy(() -> reader.addedAddress(soon())).hasMessageContaining("NO_CARD to FIND");
    assertThatThrownBy(() -> reader.addedAddress(soon())).hasMessageContaining("READ_FAILED");
    assertThatThrownBy(() -> reader.addedAddress(soon()))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GARBLED));
  }

  @Test
  void tellsTheModulesIdentity() throws DeviceException {
    peer.on(SamvCommand.MODULE_ID.request(), CardFrames.VECTORS.bytes("module-answer"));
    assertThat(reader.securityModule(soon())).isEqualTo(CardFrames.VECTORS.text("module-id"));
  }

  @Test
  void reportsItsStatus() {
    peer.on(STATUS, CardFrames.OK)
        .on(STATUS, CardFrames.SELF_TEST_FAILED)
        .on(STATUS, CardFrames.UNAUTHORISED)
        .vanishOn(STATUS)
        .on(STATUS, CardFrames.OK)
        .vanishOn(STATUS)
        .vanishOn(STATUS)
        .on(STATUS, CardFrames.OK);
    assertThat(reader.status(soon())).isEqualTo(DeviceStatus.READY);
    assertThat(reader.status(soon()).has(Condition.Kind.SELF_TEST_FAILED)).isTrue();
    assertThat(reader.status(soon()).has(Condition.Kind.NOT_AUTHORISED)).isTrue();
    assertThat(reader.status(soon())).as("the kept line was dead").isEqualTo(DeviceStatus.READY);
    assertThat(reader.status(soon())).isEqualTo(DeviceStatus.unknown(Condition.Kind.OFFLINE));
    assertThat(reader.status(soon())).as("connected anew").isEqualTo(DeviceStatus.READY);
  }

  @Test
  void refusesToReadWithAModuleThatIsUnfit() {
    peer.on(FIND, CardFrames.SELF_TEST_FAILED);
    assertReason(Reason.REFUSED, soon());
  }

  @Test
  void givesUpOnAMuteReaderWithinTheDeadline() {
    peer.on(FIND);
    long start = System.nanoTime();
    try (CardReader patient = new SamvReader(peer.transport(), PATIENT)) {
      assertThatThrownBy(() -> patient.read(Deadline.in(Duration.ofMillis(300))))
          .hasMessageContaining("TIMED_OUT");
    }
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void reportsAMuteReaderThoughTheDeadlineIsFar() {
    peer.on(FIND).on(FIND);
    try (CardReader impatient = new SamvReader(peer.transport(), IMPATIENT)) {
      assertThatThrownBy(() -> impatient.read(Deadline.in(Duration.ofMinutes(1))))
          .hasMessageContaining("TIMED_OUT")
          .hasMessageContaining("did not answer FIND");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"hello, I am a printer", "\u00AA\u00AA\u00AA\u0096i\u00FF\u00FF"})
  void reportsNonsense(String nonsense) {
    byte[] bytes = nonsense.getBytes(StandardCharsets.ISO_8859_1);
    peer.on(FIND, bytes).on(FIND, bytes);
    try (CardReader impatient = new SamvReader(peer.transport(), IMPATIENT)) {
      assertThatThrownBy(() -> impatient.read(Deadline.in(Duration.ofMinutes(1))))
          .hasMessageContaining("GARBLED");
    }
  }

  @Test
  void reportsAReaderThatVanishesAndFindsItAgain() throws DeviceException {
    peer.on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .vanishOn(READ, CardFrames.head(CardFrames.read("citizen"), 500))
        .on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("citizen"));
    assertReason(Reason.DISCONNECTED, soon());
    assertThat(read()).isInstanceOf(Read.class);
  }

  @Test
  void stopsWaitingWhenCalledOff() {
    peer.on(FIND);
    Deadline deadline = Deadline.in(Duration.ofMinutes(1));
    CompletableFuture<Long> cancelled =
        CompletableFuture.supplyAsync(() -> {
          Awaitility.await().pollDelay(Duration.ZERO).until(peer::done);
          deadline.cancel();
          return System.nanoTime();
        });
    assertReason(Reason.CANCELLED, deadline);
    assertThat(Duration.ofNanos(System.nanoTime() - cancelled.join()))
        .as("20 ms and what a busy machine adds")
        .isLessThan(Duration.ofSeconds(10));
  }

  @Test
  void stopsWaitingWhenItsThreadIsInterrupted() {
    peer.on(FIND);
    Thread waiting = Thread.currentThread();
    CompletableFuture<?> interrupter =
        CompletableFuture.runAsync(() -> {
          Awaitility.await().pollDelay(Duration.ZERO).until(peer::done);
          waiting.interrupt();
        });
    assertReason(Reason.CANCELLED, Deadline.in(Duration.ofMinutes(1)));
    assertThat(Thread.interrupted()).isTrue();
    interrupter.join();
  }

  @Test
  void stopsWaitingWhenClosed() throws DeviceException {
    peer.on(FIND);
    CompletableFuture<?> closer =
        CompletableFuture.runAsync(() -> {
          Awaitility.await().pollDelay(Duration.ZERO).until(peer::done);
          reader.close();
        });
    assertReason(Reason.DISCONNECTED, Deadline.in(Duration.ofMinutes(1)));
    closer.join();
    peer.on(FIND, CardFrames.FOUND)
        .on(SELECT, CardFrames.SELECTED)
        .on(READ, CardFrames.read("citizen"));
    assertThat(read()).as("connects anew").isInstanceOf(Read.class);
  }

  private static SamvPace pace(int answerMillis) {
    return new SamvPace(
        Duration.ofMillis(30),
        Duration.ofMillis(answerMillis),
        Duration.ofMillis(answerMillis),
        Duration.ofMillis(300),
        Duration.ofMillis(10));
  }

  private CardReading read() throws DeviceException {
    return reader.read(soon());
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }

  private static void named(Read reading, String name) {
    assertThat(reading.card().name()).isEqualTo(name);
  }

  private void assertReason(Reason reason, Deadline deadline) {
    assertThatThrownBy(() -> reader.read(deadline))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }
}
