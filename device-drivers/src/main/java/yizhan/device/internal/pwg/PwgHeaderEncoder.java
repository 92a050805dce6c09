package yizhan.device.internal.pwg;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import yizhan.device.printer.SheetPainter.Band;

/**
 * The header of one page (PWG 5102.4, 4.3): 1,796 bytes, numbers of four bytes with the high one
 * first, words ended by zero. What stays zero says "as usual", or is reserved.
 */
final class PwgHeaderEncoder {
  static final int BYTES = 1796;

  // The 1/72 inches of a page; dots are exact, these are rounded.
  private static final int HUNDREDTHS_PER_INCH = 2540;
  private static final int POINTS_PER_INCH = 72;

  private static final int RESOLUTION = 276;
  private static final int COPIES = 340;
  private static final int PAGE_SIZE = 352;
  private static final int WIDTH = 372;
  private static final int BITS = 384;
  private static final int COLOR_SPACE = 400;
  private static final int COLORS = 420;
  private static final int TOTAL_PAGES = 452;
  private static final int TRANSFORMS = 456;
  private static final int SIZE_NAME = 1732;

  private PwgHeaderEncoder() {}

  static byte[] encode(RasterForm form, Band sheet, int pages) {
    RasterForm.Type type = form.type();
    ByteBuffer header = ByteBuffer.allocate(BYTES);
    header.put(0, "PwgRaster".getBytes(StandardCharsets.US_ASCII));
    header.position(RESOLUTION).putInt(form.dotsPerInch()).putInt(form.dotsPerInch());
    header.putInt(COPIES, 1);
    header.position(PAGE_SIZE).putInt(points(sheet.sheet().width()));
    header.putInt(points(sheet.sheet().length()));
    header.position(WIDTH).putInt(sheet.width()).putInt(sheet.height());
    header.position(BITS).putInt(type.bitsPerColor()).putInt(type.bitsPerColor() * type.colors);
    header.putInt(type.bytesPerLine(sheet.width()));
    header.putInt(COLOR_SPACE, type.colorSpace);
    header.putInt(COLORS, type.colors);
    header.putInt(TOTAL_PAGES, pages);
    header.position(TRANSFORMS).putInt(1).putInt(1); // nothing is mirrored
    header.put(SIZE_NAME, sheet.sheet().pwgName().getBytes(StandardCharsets.US_ASCII));
    return header.array();
  }

  private static int points(int hundredths) {
    return Math.round((float) hundredths * POINTS_PER_INCH / HUNDREDTHS_PER_INCH);
  }
}
