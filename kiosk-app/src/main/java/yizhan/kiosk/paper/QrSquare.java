package yizhan.kiosk.paper;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A QR code in millimetres: the dark parts of its rows. Its quiet zone is kept by the layout.
 *
 * @param bars dark boxes, one under the other without a gap
 */
record QrSquare(List<Box> bars) {
  /** A telephone held in the hand reads no finer module. */
  private static final double SMALLEST_MODULE_MM = 0.4;

  private static final Map<EncodeHintType, Object> UTF_8 =
      Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");

  QrSquare {
    bars = List.copyOf(bars);
  }

  /** Nothing where the content would make the modules too small to be read. */
  static Optional<QrSquare> of(String content, Box box) {
    try {
      ByteMatrix modules = Encoder.encode(content, ErrorCorrectionLevel.M, UTF_8).getMatrix();
      double module = Math.min(box.width(), box.height()) / modules.getWidth();
      if (module < SMALLEST_MODULE_MM) return Optional.empty();
      List<Box> bars = new ArrayList<>();
      for (int y = 0; y < modules.getHeight(); y++)
        for (int x = 0; x < modules.getWidth(); x++) {
          int from = x;
          while (x < modules.getWidth() && modules.get(x, y) == 1) x++;
          if (x > from)
            bars.add(
                new Box(
                    box.x() + from * module, box.y() + y * module, (x - from) * module, module));
        }
      return Optional.of(new QrSquare(bars));
    } catch (WriterException _) {
      return Optional.empty(); // longer than any QR code
    }
  }
}
