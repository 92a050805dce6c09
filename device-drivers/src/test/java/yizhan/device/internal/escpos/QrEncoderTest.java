package yizhan.device.internal.escpos;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.printer.Bitmap;

/** Codes drawn as pictures can be read, at each width, after what is done to pictures. */
class QrEncoderTest {
  @ParameterizedTest
  @CsvSource({"384, 1", "576, 1", "384, 40", "576, 300", "576, 2331", "384, 2331"})
  void drawsCodesThatCanBeRead(int dots, int length) throws ReaderException {
    String content = "回执 https://example.invalid/".repeat(100).substring(0, Math.min(length, 700));
    String ascii = length > 700 ? "x".repeat(length) : content;
    Bitmap picture = QrEncoder.picture(ascii, dots);
    assertThat(picture.width()).isLessThanOrEqualTo(dots);
    byte[] safe = RasterEncoder.withoutRealTimeCommands(picture.rows());
    assertThat(safe).as("no module is one dot wide").isEqualTo(picture.rows());
    assertThat(read(new Bitmap(picture.width(), picture.height(), safe))).isEqualTo(ascii);
  }

  private static String read(Bitmap picture) throws ReaderException {
    BinaryBitmap seen = new BinaryBitmap(new HybridBinarizer(new Paper(picture)));
    try {
      return new QRCodeReader().decode(seen).getText();
    } catch (NotFoundException e) {
      throw new AssertionError("no code found", e);
    }
  }

  /** A picture on white paper with a margin on the right. */
  private static final class Paper extends LuminanceSource {
    private static final int MARGIN = 40;
    private final Bitmap picture;

    Paper(Bitmap picture) {
      super(picture.width() + MARGIN, picture.height());
      this.picture = picture;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
      byte[] line = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
      Arrays.fill(line, (byte) 0xFF);
      for (int x = 0; x < picture.width(); x++) if (picture.black(x, y)) line[x] = 0;
      return line;
    }

    @Override
    public byte[] getMatrix() {
      byte[] matrix = new byte[getWidth() * getHeight()];
      for (int y = 0; y < getHeight(); y++)
        System.arraycopy(getRow(y, new byte[0]), 0, matrix, y * getWidth(), getWidth());
      return matrix;
    }
  }
}
