package yizhan.device.internal.photo;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import yizhan.device.card.PhotoDecoding;
import yizhan.device.card.PhotoDecoding.Decoded;

/**
 * Whatever a decoder of photos writes: a bitmap of the one right size, or none. The input stands
 * alone, and at the head of an answer that is good from there on.
 */
class PhotoLineFuzzTest {
  private static final int BITMAP_BYTES = 38_862;
  private static final byte[] GOOD = good();

  @Test
  void takesAWholeAnswer() {
    assertThat(PhotoLineCodec.answer(GOOD, GOOD.length)).isInstanceOf(Decoded.class);
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/fuzz/PhotoLine.hex", maxCharsPerColumn = -1)
  void takesWhatWasFound(String hex) {
    fuzzerTestOneInput(HexFormat.of().parseHex(hex));
  }

  public static void fuzzerTestOneInput(byte[] input) {
    judge(PhotoLineCodec.answer(input, input.length));
    byte[] line = GOOD.clone();
    System.arraycopy(input, 0, line, 0, Math.min(input.length, line.length));
    judge(PhotoLineCodec.answer(line, line.length));
  }

  private static void judge(PhotoDecoding answer) {
    if (answer instanceof Decoded(byte[] bitmap)) assertThat(bitmap).hasSize(BITMAP_BYTES);
  }

  /** A whole answer, black all over. */
  private static byte[] good() {
    ByteBuffer bitmap = ByteBuffer.allocate(BITMAP_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bitmap.put(0, (byte) 'B').put(1, (byte) 'M');
    bitmap.putInt(18, 102).putInt(22, 126).putShort(28, (short) 24);
    return ("OK " + Base64.getEncoder().encodeToString(bitmap.array())).getBytes(US_ASCII);
  }
}
