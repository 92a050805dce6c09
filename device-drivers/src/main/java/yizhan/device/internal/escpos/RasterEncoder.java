package yizhan.device.internal.escpos;

import static yizhan.device.internal.escpos.EscPosBytes.DLE;
import static yizhan.device.internal.escpos.EscPosBytes.GS;

import yizhan.device.printer.Bitmap;

/**
 * Sends a picture as {@code GS v 0} in bands, so that trouble in one costs no more than that band.
 *
 * <p>A printer looks for real-time commands in all that comes in, pictures included: {@code DLE
 * EOT}, {@code DLE ENQ} and {@code DLE DC4} inside a picture would make it answer questions nobody
 * asked, or throw away its buffer. The first byte of such a pair is one lone dot; the second then
 * gets one dot more, beside one that is black already. That is an eighth of a millimetre on one
 * row, and cannot make a new pair, as the changed byte is never DLE. A module of a QR code is at
 * least two dots wide, so such codes never hold the pair and are sent unchanged.
 */
final class RasterEncoder {
  private static final int BAND_ROWS = 128;
  private static final int EOT = 0x04;
  private static final int ENQ = 0x05;
  private static final int DC4 = 0x14;

  private RasterEncoder() {}

  static void encode(Bitmap picture, EscPosBytes out) {
    int stride = picture.stride();
    byte[] rows = withoutRealTimeCommands(picture.rows());
    for (int top = 0; top < picture.height(); top += BAND_ROWS) {
      int height = Math.min(BAND_ROWS, picture.height() - top);
      out.put(GS, 'v', '0', 0, stride & 0xFF, stride >> 8, height & 0xFF, height >> 8);
      byte[] band = new byte[stride * height];
      System.arraycopy(rows, top * stride, band, 0, band.length);
      out.put(band);
    }
  }

  /** A copy in which no byte after a DLE makes it a command. */
  static byte[] withoutRealTimeCommands(byte[] rows) {
    byte[] safe = rows.clone();
    for (int i = 1; i < safe.length; i++) {
      if (safe[i - 1] != DLE) continue;
      safe[i] =
          switch (safe[i]) {
            case EOT -> 0x06;
            case ENQ -> 0x07;
            case DC4 -> 0x16;
            default -> safe[i];
          };
    }
    return safe;
  }
}
