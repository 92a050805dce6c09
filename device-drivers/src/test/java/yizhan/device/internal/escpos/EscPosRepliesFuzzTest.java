package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Whatever a printer sends: each byte is something, and any answer has a meaning. */
class EscPosRepliesFuzzTest {
  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/EscPosReplies.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    EscPosReplyParser four = new EscPosReplyParser(Dialect.Question.FOUR_BYTES);
    EscPosReplyParser full = new EscPosReplyParser(Dialect.Question.FULL_STATUS);
    List<Integer> answers = new ArrayList<>();
    for (byte each : input) {
      int value = each & 0xFF;
      if (four.next(value) == EscPosReplyParser.Kind.REAL_TIME) answers.add(value);
      if (full.next(value) == EscPosReplyParser.Kind.FULL_STATUS)
        assertThat(CustomStatus.parse(full.full()).meaning().state()).isNotNull();
    }
    for (int at = 0; at + 4 <= answers.size(); at += 4) {
      EscPosStatus status =
          new EscPosStatus(
              answers.get(at), answers.get(at + 1), answers.get(at + 2), answers.get(at + 3));
      boolean offline = (answers.get(at) & 0x08) != 0;
      assertThat(!offline || !status.meaning().conditions().isEmpty())
          .as("offline is never ready")
          .isTrue();
    }
  }
}
