package yizhan.device.internal.find;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.device.Vectors;

/** What a recorded search shows. */
class SearchMaskTest {
  private final SearchMask mask = new SearchMask();

  @Test
  void showsNothingOfWhatMayBeACode() {
    assertThat(mask.heard("]Q1T0001\r".getBytes(US_ASCII)))
        .isEqualTo("]Q1X0000\r".getBytes(US_ASCII));
  }

  /**
   * A Honeywell repeats what it was asked, not in a frame of its own; a Newland may be interrupted.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {"232BAD9\006.", "T01\r232BAD?5\006.", "x\002\0010000#QRYPDNEM20\006;\003"})
  void showsWhatAScannerAnswers(String answer) {
    String shown = new String(mask.heard(answer.getBytes(US_ASCII)), US_ASCII);
    assertThat(shown).isEqualTo(answer.replace("T01", "X00"));
  }

  /** Where a scanner's line and a reader's are one, or a reader is asked as a scanner is. */
  @Test
  void keepsNoNumberOfAModuleBesideWhatAScannerAnswers() {
    byte[] answer = "232BAD9\006.".getBytes(US_ASCII);
    byte[] module = Vectors.hex("AA AA AA 96 69 00 14 00 00 90 05 01 17 01 20 A0 D6 D2 93 01");
    byte[] heard = Arrays.copyOf(module, module.length + answer.length);
    System.arraycopy(answer, 0, heard, module.length, answer.length);
    byte[] shown = mask.heard(heard);
    assertThat(Arrays.copyOfRange(shown, 10, module.length)).containsOnly(0);
    assertThat(Arrays.copyOfRange(shown, module.length, heard.length)).isEqualTo(answer);
  }

  /** A printer without paper, or with its cover open, answers with what is a digit or a letter. */
  @ParameterizedTest
  @ValueSource(bytes = {0x12, 0x32, 0x36, 0x52, 0x72, 0x76, 0x7E})
  void showsHowAPrinterIs(byte status) {
    byte[] answer = {status};
    assertThat(mask.heard(answer)).isEqualTo(answer);
  }
}
