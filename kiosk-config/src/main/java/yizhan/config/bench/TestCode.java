package yizhan.config.bench;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import yizhan.config.Terminal;

/** A code for the scanner to see: on the slip, and in blocks on whatever the bench runs on. */
final class TestCode {
  /** Modules of white that a scanner wants on each side (ISO/IEC 18004, 9.1). */
  private static final int QUIET = 4;

  private TestCode() {}

  static String of(Terminal terminal) {
    return "YIZHAN-TEST-" + terminal.identity().terminalId();
  }

  /** Two rows of modules to a line; light on dark, as terminals mostly are: white is drawn. */
  static String drawn(String code) {
    ByteMatrix modules = encoded(code);
    StringBuilder drawing = new StringBuilder();
    for (int y = -QUIET; y < modules.getHeight() + QUIET; y += 2) {
      for (int x = -QUIET; x < modules.getWidth() + QUIET; x++)
        drawing.append(block(white(modules, x, y), white(modules, x, y + 1)));
      drawing.append('\n');
    }
    return drawing.toString();
  }

  private static char block(boolean upper, boolean lower) {
    if (upper) return lower ? '█' : '▀';
    return lower ? '▄' : ' ';
  }

  private static boolean white(ByteMatrix modules, int x, int y) {
    boolean inside = x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight();
    return !inside || modules.get(x, y) == 0;
  }

  private static ByteMatrix encoded(String code) {
    try {
      return Encoder.encode(code, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException impossible) {
      throw new IllegalStateException("a short code fits", impossible);
    }
  }
}
