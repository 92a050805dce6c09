package yizhan.kiosk.glass;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/** A QR code whose modules are whole pixels, dark on white in every palette: cameras want it so. */
final class CodeDrawing extends Region {
  /** Modules of white around it; ISO/IEC 18004 demands four. */
  private static final int QUIET = 4;

  private final int modules;
  private final Region white = new Region();
  private final SVGPath dark = new SVGPath();
  private final Scale scale = new Scale();

  CodeDrawing(String content) {
    BitMatrix code = encode(content);
    modules = code.getWidth();
    white.getStyleClass().add("code-white");
    dark.getStyleClass().add("code-dark");
    dark.setContent(outline(code));
    dark.setManaged(false);
    dark.getTransforms().add(scale);
    dark.setSmooth(false);
    getStyleClass().add("code");
    getChildren().addAll(white, dark);
  }

  private static BitMatrix encode(String content) {
    Map<EncodeHintType, ?> hints =
        Map.of(
            EncodeHintType.CHARACTER_SET,
            "UTF-8",
            EncodeHintType.ERROR_CORRECTION,
            ErrorCorrectionLevel.M,
            EncodeHintType.MARGIN,
            QUIET);
    try {
      return new QRCodeWriter().encode(content, BarcodeFormat.QR_CODE, 1, 1, hints);
    } catch (WriterException e) {
      throw new IllegalArgumentException("no QR code holds so much", e);
    }
  }

  /** Runs of dark modules, a rectangle each, one unit a module. */
  private static String outline(BitMatrix code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.getHeight(); y++) {
      for (int x = 0; x < code.getWidth(); x++) {
        int from = x;
        while (x < code.getWidth() && code.get(x, y)) {
          x++;
        }
        if (x > from) {
          path.append("M%d %dh%dv1h-%dz".formatted(from, y, x - from, x - from));
        }
      }
    }
    return path.toString();
  }

  @Override
  protected void layoutChildren() {
    double room = Math.min(getWidth(), getHeight());
    int module = Math.max(1, (int) (room / modules));
    double side = (double) module * modules;
    double x = Math.floor((getWidth() - side) / 2);
    double y = Math.floor((getHeight() - side) / 2);
    white.resizeRelocate(x, y, side, side);
    dark.setLayoutX(x);
    dark.setLayoutY(y);
    scale.setX(module);
    scale.setY(module);
  }
}
