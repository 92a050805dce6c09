package yizhan.sandbox.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.util.Map;
import java.util.Optional;

/** The printer's memory for a QR code: set piece by piece by {@code GS ( k}, then drawn. */
final class QrMemory {
  private static final ErrorCorrectionLevel[] LEVELS = {
    ErrorCorrectionLevel.L, ErrorCorrectionLevel.M, ErrorCorrectionLevel.Q, ErrorCorrectionLevel.H
  };

  private int module = 3;
  private ErrorCorrectionLevel level = ErrorCorrectionLevel.L;
  private String content = "";

  /** Dots of one module. */
  int module() {
    return module;
  }

  /**
   * Takes one {@code GS ( k} of function group 49.
   *
   * @return true when it asks to be drawn now
   */
  boolean take(Command command) {
    int function = command.at(6);
    switch (function) {
      case 67 -> module = Math.clamp(command.at(7), 1, 16);
      case 69 -> level = LEVELS[Math.clamp(command.at(7) - 48, 0, 3)];
      case 80 -> content = new String(command.bytes(), 8, command.bytes().length - 8, UTF_8);
      default -> {
        // 65 chooses the model; whichever it is, model 2 is drawn.
      }
    }
    return function == 81;
  }

  Optional<ByteMatrix> draw() {
    if (content.isEmpty()) return Optional.empty();
    try {
      Map<EncodeHintType, ?> hints = Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
      return Optional.ofNullable(Encoder.encode(content, level, hints).getMatrix());
    } catch (WriterException _) {
      // Too much for a code: the firmware prints nothing.
      return Optional.empty();
    }
  }
}
