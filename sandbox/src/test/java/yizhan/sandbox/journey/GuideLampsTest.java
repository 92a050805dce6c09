package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.journey.StationOnStage.Manner;

/**
 * The lamp of the place that the screen points at shines, and no other; a dead board harms nobody.
 */
class GuideLampsTest {
  private static final int CARD = 0;
  private static final int SHEET = 1;

  /** A receipt would come between the sheet and the card, and takes its time. */
  private static final Manner WITHOUT_RECEIPTS =
      Manner.USUAL.changing(
          file -> file.replaceFirst("(?s)\\[devices.receipt-printer\\].*?\n\n", ""));

  @TempDir Path folder;

  @Test
  void followTheScreensAndNobodyWaitsForThem() throws Exception {
    try (StationOnStage stage = new StationOnStage(folder, WITHOUT_RECEIPTS)) {
      plays(stage, "see 您要办什么 within 20s", "gone 正在检查设备 within 20s");
      shines(stage);
      plays(stage, "tap 打印营业执照", "see 请把身份证放在发亮的地方");
      shines(stage, CARD);
      plays(stage, "lay card tang-xu", "see 要打印哪一张执照 within 20s");
      shines(stage);
      plays(stage, "tap 许诺餐饮", "tap #DUPLICATE", "tap #act", "see 将打印 1 张副本 within 20s");
      plays(stage, "tap #act", "see 请取走您的纸张 within 60s");
      shines(stage, SHEET);
      plays(stage, "take paper", "tap 拿好了", "see 拍好了 within 20s");
      shines(stage);
      plays(stage, "tap 拍好了", "see 副本已打印 within 20s");
      shines(stage, CARD);
      plays(stage, "lift card", "see 您要办什么 within 20s");
      shines(stage);
      assertThat(stage.station().lamps().seen()).allMatch(lit -> lit.size() <= 1);

      stage.station().lamps().unplug();
      long begun = System.nanoTime();
      plays(stage, "tap 打印营业执照", "see 请把身份证放在发亮的地方", "tap #home");
      plays(stage, "see 您要办什么 within 20s");
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }
  }

  private static void plays(StationOnStage stage, String... lines) throws JourneyException {
    assertThat(stage.playSteps(lines).complaint()).isEmpty();
  }

  private static void shines(StationOnStage stage, Integer... lamps) {
    await()
        .untilAsserted(() -> assertThat(stage.station().lamps().lit()).isEqualTo(List.of(lamps)));
  }
}
