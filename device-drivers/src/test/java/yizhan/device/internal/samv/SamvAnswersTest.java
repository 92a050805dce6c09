package yizhan.device.internal.samv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.Page;
import yizhan.device.ScriptedPeer;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;

/** Every status code of a module, played to the driver as {@code docs/devices.md} tells it. */
class SamvAnswersTest {
  private static final int UNDOCUMENTED = 0x55;
  private static final byte[] RESET = SamvCommand.RESET.request();

  private static final SamvPace PACE =
      new SamvPace(
          Duration.ofMillis(1),
          Duration.ofMillis(400),
          Duration.ofMillis(400),
          Duration.ofMillis(200),
          Duration.ofMillis(5));

  private final ScriptedPeer peer = new ScriptedPeer();
  private final CardReader reader = new SamvReader(peer.transport(), PACE);

  @AfterEach
  void closeBoth() {
    reader.close();
    peer.close();
  }

  /** One row of the page. */
  record Row(String code, String word, String condition, String remedy, String reading) {
    static Row of(List<String> cells) {
      List<String> bare = cells.stream().map(cell -> cell.replace("`", "")).toList();
      return new Row(bare.get(0), bare.get(1), bare.get(2), bare.get(3), bare.get(4));
    }

    int sw3() {
      return code.equals("any other") ? UNDOCUMENTED : Integer.parseInt(code, 16);
    }

    boolean askedTwice() {
      return reading.contains("asked twice");
    }

    boolean blamesTheCard() {
      return reading.equals("UNREADABLE") || reading.equals("NOT_AUTHENTIC");
    }

    int times() {
      return reading.contains("third") ? 3 : 1;
    }
  }

  static Stream<Row> rows() throws IOException {
    return Page.of("docs/devices.md").table("SW3").stream().map(Row::of);
  }

  @Test
  void thePageHasARowForEachCode() throws IOException {
    assertThat(rows().map(Row::word))
        .containsExactlyElementsOf(Arrays.stream(SamvStatus.values()).map(Enum::name).toList());
    assertThat(rows()).allMatch(row -> SamvStatus.of(row.sw3()).name().equals(row.word()));
  }

  @Test
  void beginsAnewAndTestsItself() {
    byte[] status = SamvCommand.STATUS.request();
    peer.on(RESET, CardFrames.OK)
        .on(status, CardFrames.OK)
        .on(RESET, CardFrames.OK)
        .on(status, CardFrames.SELF_TEST_FAILED)
        .on(RESET, CardFrames.SELF_TEST_FAILED);
    assertThat(reader.selfTest(soon())).isEqualTo(DeviceStatus.READY);
    assertThat(reader.selfTest(soon()).has(Condition.Kind.SELF_TEST_FAILED)).isTrue();
    assertThat(reader.selfTest(soon()).has(Condition.Kind.SELF_TEST_FAILED)).isTrue();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tellsItsStateAsThePageSays(Row row) {
    byte[] answer = CardFrames.status(row.sw3());
    boolean noAnswer = row.condition().contains("not an answer");
    peer.on(SamvCommand.STATUS.request(), answer);
    if (row.askedTwice() || noAnswer) peer.on(SamvCommand.STATUS.request(), answer);
    DeviceStatus status = reader.status(soon());
    if (row.condition().equals("—")) {
      assertThat(status).isEqualTo(DeviceStatus.READY);
      return;
    }
    assertThat(status.conditions()).hasSize(1);
    Condition only = status.conditions().getFirst();
    assertThat(row.condition()).startsWith(only.kind().name());
    assertThat(row.remedy()).isEqualTo(only.remedy().name());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void tellsOfACardAsThePageSays(Row row) {
    if (row.sw3() == 0x90) return; // SamvReaderTest is full of it
    for (int time = 1; time <= row.times(); time++) {
      peer.on(SamvCommand.FIND.request(), CardFrames.FOUND)
          .on(SamvCommand.SELECT.request(), CardFrames.SELECTED)
          .on(SamvCommand.READ.request(), CardFrames.status(row.sw3()));
      if (row.askedTwice()) peer.on(SamvCommand.READ.request(), CardFrames.status(row.sw3()));
      boolean reset = row.reading().contains("reset") && time < row.times();
      if (reset) peer.on(RESET, CardFrames.OK);
    }
    // Asked whether it was lifted: it was not.
    if (row.blamesTheCard()) peer.on(SamvCommand.FIND.request(), CardFrames.FOUND);
    assertThat(row.reading()).startsWith(outcome());
  }

  private String outcome() {
    try {
      return switch (reader.read(soon())) {
        case CardReading.Read _ -> "read";
        case CardReading.Failed(CardReading.Fault fault) -> fault.name();
      };
    } catch (DeviceException e) {
      return e.reason().name();
    }
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(20));
  }
}
