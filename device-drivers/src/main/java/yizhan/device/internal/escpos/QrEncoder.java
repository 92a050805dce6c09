package yizhan.device.internal.escpos;

import static yizhan.device.internal.escpos.EscPosBytes.DLE;
import static yizhan.device.internal.escpos.EscPosBytes.GS;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import yizhan.device.printer.Bitmap;

/** QR codes, model 2, level M: as the printer's own command, or as a picture. */
final class QrEncoder {
  /** Bytes that versions 1 to 40 hold at level M (ISO/IEC 18004, table 7). */
  private static final int[] CAPACITY = {
    14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666,
    711, 779, 857, 911, 997, 1059, 1125, 1190, 1264, 1370, 1452, 1538, 1628, 1722, 1809, 1911, 1989,
    2099, 2213, 2331
  };

  /** Modules of white that a reader wants on each side. */
  private static final int QUIET = 4;

  private static final int LARGEST_MODULE = 6;

  private QrEncoder() {}

  /**
   * Whether the printer's own command can carry it: neither its length nor anything in it must read
   * as a real-time command.
   */
  static boolean fitsCommand(byte[] content) {
    int length = content.length + 3;
    int high = length >> 8;
    boolean lengthReads = (length & 0xFF) == DLE && (high == 0x04 || high == 0x05);
    return !lengthReads && Arrays.equals(content, RasterEncoder.withoutRealTimeCommands(content));
  }

  /** {@code GS ( k}: model, size, level, content, print. */
  static void command(byte[] content, int dots, EscPosBytes out) {
    int length = content.length + 3;
    out.put(GS, '(', 'k', 4, 0, '1', 'A', '2', 0)
        .put(GS, '(', 'k', 3, 0, '1', 'C', moduleDots(modules(content.length), dots))
        .put(GS, '(', 'k', 3, 0, '1', 'E', '1')
        .put(GS, '(', 'k', length & 0xFF, length >> 8, '1', 'P', '0')
        .put(content)
        .put(GS, '(', 'k', 3, 0, '1', 'Q', '0');
  }

  /** The code as a picture, centred on a line of so many dots. */
  static Bitmap picture(String content, int dots) {
    ByteMatrix matrix = matrix(content);
    int module = moduleDots(matrix.getWidth(), dots);
    int side = matrix.getWidth() * module;
    int left = (dots - side) / 2;
    int height = (matrix.getHeight() + 2 * QUIET) * module;
    Bitmap picture = new Bitmap(left + side, height, new byte[(left + side + 7) / 8 * height]);
    for (int y = 0; y < matrix.getHeight(); y++) {
      byte[] row = new byte[picture.stride()];
      for (int x = 0; x < side; x++)
        if (matrix.get(x / module, y) == 1)
          row[(left + x) / 8] |= (byte) (0x80 >> ((left + x) & 7));
      for (int times = 0; times < module; times++)
        System.arraycopy(
            row, 0, picture.rows(), ((y + QUIET) * module + times) * row.length, row.length);
    }
    return picture;
  }

  private static ByteMatrix matrix(String content) {
    Map<EncodeHintType, Object> hints = new HashMap<>();
    if (!StandardCharsets.US_ASCII.newEncoder().canEncode(content))
      hints.put(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    try {
      return Encoder.encode(content, ErrorCorrectionLevel.M, hints).getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("not a QR code: too long", e);
    }
  }

  private static int modules(int bytes) {
    int version = 1;
    while (version < CAPACITY.length && CAPACITY[version - 1] < bytes) version++;
    return 17 + 4 * version;
  }

  private static int moduleDots(int modules, int dots) {
    return Math.clamp(dots / (modules + 2 * QUIET), 2, LARGEST_MODULE);
  }
}
