package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines as the toolkit breaks them, found through Java's own door as the toolkit finds them. */
class WholeNumbersTest {
  @ParameterizedTest
  @CsvSource({
    "工作日 9:00–17:00开, 工|作|日 |9:00–17:00|开",
    "到2026-11-26 09:05止, 到|2026-11-26 |09:05|止",
    "电话 0571-1234 5678, 电|话 |0571-1234 |5678",
    "上面有 T-0001 和, 上|面|有 |T-0001 |和",
    "open: 9 to 5, open: |9 |to |5",
    "well-known, well-|known"
  })
  void endsNoLineWithinANumber(String words, String parts) {
    assertThat(String.join("|", parts(words))).isEqualTo(parts);
  }

  @Test
  void findsTheSameFromBehindAndInBetween() {
    BreakIterator breaks = lines("于 9:00 开");
    assertThat(breaks.last()).isEqualTo(8);
    assertThat(List.of(breaks.previous(), breaks.previous(), breaks.previous()))
        .containsExactly(7, 2, 0);
    assertThat(breaks.preceding(5)).isEqualTo(2);
    assertThat(breaks.isBoundary(4)).isFalse();
    assertThat(breaks.isBoundary(7)).isTrue();
    breaks.first();
    assertThat(breaks.next(2)).isEqualTo(7);
    assertThat(breaks.next(-1)).isEqualTo(2);
    assertThat(breaks.next(9)).isEqualTo(BreakIterator.DONE);
  }

  @Test
  void servesWhateverTheMachineIsSetTo() {
    for (Locale locale : List.of(Locale.CHINA, Locale.US, Locale.of("en", "CN"), Locale.of("zh"))) {
      BreakIterator breaks = BreakIterator.getLineInstance(locale);
      breaks.setText("9:00");
      assertThat(breaks.following(0)).as(locale.toString()).isEqualTo(4);
    }
  }

  private static BreakIterator lines(String words) {
    BreakIterator breaks = BreakIterator.getLineInstance();
    breaks.setText(words);
    return breaks;
  }

  private static List<String> parts(String words) {
    BreakIterator breaks = lines(words);
    List<String> parts = new ArrayList<>();
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      parts.add(words.substring(from, to));
      from = to;
    }
    return parts;
  }
}
