package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.Vectors;

/** The full status of Custom's kiosk printers, by the vectors of the protocol notes. */
class CustomStatusTest {
  @ParameterizedTest
  @CsvSource({
    "10 0F 00 00 00 00, false, ''",
    "10 0F 20 00 00 00, true, ''",
    "10 0F 05 00 00 00, false, PAPER_OUT",
    "10 0F 00 02 00 00, false, COVER_OPEN",
    "10 0F 00 00 00 01, false, CUTTER",
    "10 0F 04 00 00 00, false, PAPER_LOW",
    "10 0F 40 00 00 00, false, PAPER_LOW",
    "10 0F 00 01 00 00, false, COVER_OPEN",
    "10 0F 00 00 01 00, false, OVERHEATED",
    "10 0F 00 00 0A 00, false, NEEDS_ATTENTION",
    "10 0F 20 00 40 00, true, JAM",
    "10 0F 00 00 00 02, false, COVER_OPEN",
    "10 0F 00 00 00 8C, false, BROKEN",
    "10 0F 80 FC 24 00, false, ''"
  })
  void means(String bytes, boolean ticket, String kinds) {
    CustomStatus status = CustomStatus.parse(Vectors.hex(bytes));
    assertThat(status.ticketWaits()).isEqualTo(ticket);
    Set<String> found =
        status.meaning().conditions().stream()
            .map(Condition::kind)
            .map(Kind::name)
            .collect(Collectors.toSet());
    assertThat(String.join(" ", found)).isEqualTo(kinds);
  }

  /** Noise, a lone 10, a mark before and after, glued or cut anywhere. */
  @Test
  void isFoundAmongMarksAndNoise() {
    byte[] stream = Vectors.hex("FF 10 10 0F 20 00 00 00 00 41 10 0F 00 02 00 01 0F");
    EscPosReplyParser parser = new EscPosReplyParser(Dialect.Question.FULL_STATUS);
    List<EscPosReplyParser.Kind> kinds = new ArrayList<>();
    List<CustomStatus> found = new ArrayList<>();
    for (byte each : stream) {
      EscPosReplyParser.Kind kind = parser.next(each & 0xFF);
      if (kind == EscPosReplyParser.Kind.FULL_STATUS) found.add(CustomStatus.parse(parser.full()));
      if (kind != EscPosReplyParser.Kind.NOTHING) kinds.add(kind);
    }
    assertThat(found)
        .containsExactly(new CustomStatus(0x20, 0, 0, 0), new CustomStatus(0, 2, 0, 1));
    assertThat(kinds)
        .containsExactlyElementsOf(
            Arrays.asList(
                EscPosReplyParser.Kind.FULL_STATUS,
                EscPosReplyParser.Kind.PAPER,
                EscPosReplyParser.Kind.FULL_STATUS,
                EscPosReplyParser.Kind.PAPER));
  }
}
