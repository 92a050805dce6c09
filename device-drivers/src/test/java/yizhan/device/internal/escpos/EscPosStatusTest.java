package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Vectors;
import yizhan.device.internal.escpos.EscPosReplyParser.Kind;

/** Raw bits and what they mean. */
class EscPosStatusTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 12 12 12 | READY | ",
        "1A 32 12 7E | UNUSABLE | PAPER_OUT",
        "1A 16 12 12 | UNUSABLE | COVER_OPEN",
        "1A 52 1A 12 | UNUSABLE | CUTTER",
        "12 12 12 1E | ATTENTION | PAPER_LOW",
        "1A 52 16 12 | UNUSABLE | JAM",
        "1A 52 32 12 | UNUSABLE | BROKEN",
        "1A 52 52 12 | UNUSABLE | OVERHEATED",
        "1A 52 12 12 | UNUSABLE | BROKEN",
        "1A 12 12 12 | UNUSABLE | PAUSED",
        "1A 1A 12 12 | ATTENTION | BUSY",
        "1A 36 1A 1E | UNUSABLE | PAPER_OUT COVER_OPEN CUTTER",
        "12 12 12 72 | UNUSABLE | PAPER_OUT",
      })
  void meansWhatTheManualsSay(String bytes, String state, String kinds) {
    byte[] answers = Vectors.hex(bytes);
    EscPosStatus status = new EscPosStatus(answers[0], answers[1], answers[2], answers[3]);
    assertThat(status.meaning().state()).hasToString(state.toUpperCase(Locale.ROOT));
    assertThat(status.meaning().conditions())
        .extracting(condition -> condition.kind().name())
        .containsExactly(kinds == null ? new String[0] : kinds.split(" "));
  }

  @Test
  void takesAnswersByTheirFixedBitsOnly() {
    for (int value = 0; value < 256; value++) {
      boolean fixed =
          (value & 1) == 0 && (value & 2) != 0 && (value & 16) != 0 && (value & 128) == 0;
      assertThat(EscPosStatus.isAnswer(value)).as("%02X", value).isEqualTo(fixed);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | REAL_TIME",
        "00 | PAPER",
        "0F | PAPER",
        "10 00 00 00 | UNASKED",
        "18 00 0F 00 12 | UNASKED REAL_TIME",
        "38 00 00 00 00 | UNASKED PAPER",
        "10 00 00 00 18 00 0F 00 | UNASKED UNASKED",
        "10 00 12 | REAL_TIME",
        "10 10 00 00 00 03 | UNASKED PAPER",
        "11 13 FF 41 80 12 | REAL_TIME",
      })
  void sortsWhatComesMixed(String bytes, String kinds) {
    EscPosReplyParser parser = new EscPosReplyParser(Dialect.Question.FOUR_BYTES);
    List<String> seen = new ArrayList<>();
    for (byte value : Vectors.hex(bytes)) {
      Kind kind = parser.next(value & 0xFF);
      if (kind != Kind.NOTHING) seen.add(kind.name());
    }
    assertThat(seen).containsExactly(kinds.split(" "));
  }
}
