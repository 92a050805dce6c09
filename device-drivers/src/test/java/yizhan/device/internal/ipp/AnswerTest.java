package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/** Answers are whole or nothing. */
class AnswerTest {
  private static final byte[] WHOLE =
      ScriptedPrinter.printer().group(IppBytes.JOB).integer("job-id", 7).to(1);

  @Test
  void readsAWholeAnswer() throws Exception {
    Answer answer = Answer.parse(WHOLE, 1);
    assertThat(answer.succeeded()).isTrue();
    assertThat(answer.printer().string("printer-make-and-model")).hasValue("Scripted");
    assertThat(answer.firstJob().integer("job-id")).hasValue(7);
  }

  @Test
  void noPartOfAnAnswerPassesForOne() {
    for (int length = 0; length < WHOLE.length; length++) {
      byte[] part = Arrays.copyOf(WHOLE, length);
      assertThatThrownBy(() -> Answer.parse(part, 1))
          .as("first %s bytes", length)
          .isInstanceOfSatisfying(
              DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GARBLED));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void damageIsReadAsSomethingOrRefusedButNeverCrashes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int turn = 0; turn < 500; turn++) {
      byte[] damaged = WHOLE.clone();
      for (int hit = random.nextInt(4); hit >= 0; hit--)
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      try {
        Answer answer = Answer.parse(damaged, 1);
        assertThat(PrinterFacts.parse(answer).trays()).hasSizeLessThan(9);
      } catch (DeviceException e) {
        assertThat(e.reason()).isEqualTo(Reason.GARBLED);
      }
    }
  }

  static LongStream seeds() {
    return LongStream.range(0, 20);
  }

  @Test
  void takesTheFirstOfWhatComesTwice() throws Exception {
    byte[] twice =
        IppBytes.answer(0)
            .group(IppBytes.PRINTER)
            .keyword("document-format-supported", "application/pdf", "image/pwg-raster")
            .integer("queued-job-count", 0)
            .keyword("document-format-supported", "image/urf", "image/pwg-raster")
            .integer("pages-per-minute", 20)
            .group(IppBytes.JOB)
            .integer("job-id", 7)
            .group(IppBytes.JOB)
            .integer("job-id", 8)
            .to(1);
    Answer answer = Answer.parse(twice, 1);
    assertThat(answer.printer().strings("document-format-supported"))
        .containsExactly("application/pdf", "image/pwg-raster");
    assertThat(answer.printer().integer("pages-per-minute")).hasValue(20);
    assertThat(answer.jobs().stream().map(job -> job.integer("job-id").orElseThrow()))
        .containsExactly(7, 8);
  }

  @Test
  void refusesAnAnswerToAnotherRequest() {
    assertGarbled(WHOLE, 2);
  }

  @Test
  void refusesCollectionsWithoutBottom() {
    IppBytes deep = IppBytes.answer(0).group(IppBytes.PRINTER).raw(0x34, 0, 1, 'x', 0, 0);
    for (int i = 0; i < 10_000; i++) deep.raw(0x4A, 0, 0, 0, 1, 'x').raw(0x34, 0, 0, 0, 0);
    assertGarbled(deep.to(1), 1);
  }

  @Test
  void refusesATextThatLeadsOutOfItself() {
    assertGarbled(
        IppBytes.answer(0)
            .group(IppBytes.PRINTER)
            .raw(0x35, 0, 1, 'x', 0, 6, 0, 2, 'e', 'n', 0x7F, 0x7F)
            .to(1),
        1);
  }

  @ParameterizedTest
  @CsvSource({
    "0x0400, REFUSED, client-error-bad-request",
    "0x0405, TIMED_OUT, client-error-timeout",
    "0x040B, REFUSED, client-error-attributes-or-values-not-supported",
    "0x0502, BUSY, server-error-service-unavailable",
    "0x0505, BUSY, server-error-temporary-error",
    "0x0506, REFUSED, server-error-not-accepting-jobs",
    "0x0507, BUSY, server-error-busy",
    "0x050B, BUSY, server-error-too-many-jobs",
    "0x0001, REFUSED, successful-ok-ignored-or-substituted-attributes"
  })
  void saysWhyAPrinterWouldNot(String status, Reason reason, String words) throws Exception {
    Answer answer = Answer.parse(IppBytes.answer(Integer.decode(status)).to(1), 1);
    assertThat(answer.toTheLetter()).isFalse();
    assertThat(answer.refusal("Create-Job").reason()).isEqualTo(reason);
    assertThat(answer.refusal("Create-Job")).hasMessageContaining("Create-Job: " + words);
  }

  private static void assertGarbled(byte[] body, int requestId) {
    assertThatThrownBy(() -> Answer.parse(body, requestId))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.GARBLED));
  }
}
