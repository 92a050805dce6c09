package yizhan.device.internal.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Of a code its shape is left. */
class ScanMaskTest {
  private static final Charset GB18030 = Charset.forName("GB18030");

  @Test
  void leavesTheShapeOfACode() {
    assertThat(masked("]Q1Ab-12:张𠮷\r\nX9\r", StandardCharsets.UTF_8))
        .isEqualTo("]Q1Xx-00:样𠮷\r\nX0\r");
    assertThat(masked("预约1\r", GB18030)).isEqualTo("样样0\r");
    assertThat(masked("unfinishëd", StandardCharsets.UTF_8)).isEqualTo("xxxxxxxxéx");
  }

  @Test
  void leavesAnswersToCommands() {
    String answers = "\002\0010000#SCNTRG1\006;\003" + "\004\320\000\000\377\054";
    byte[] heard = (answers + "A1\r").getBytes(StandardCharsets.ISO_8859_1);
    assertThat(new String(new ScanMask().heard(heard), StandardCharsets.ISO_8859_1))
        .isEqualTo(answers + "X0\r");
  }

  @Test
  void leavesNoByteThatIsNoText() {
    assertThat(new ScanMask().heard(new byte[] {(byte) 0x81, (byte) 0xFE, (byte) 0xC0, 13}))
        .containsExactly(0xFF, 0xFF, 0xFF, 13);
  }

  private static String masked(String code, Charset charset) {
    byte[] bytes = code.getBytes(charset);
    byte[] masked = new ScanMask().heard(bytes);
    assertThat(masked).hasSameSizeAs(bytes);
    return new String(masked, charset);
  }
}
