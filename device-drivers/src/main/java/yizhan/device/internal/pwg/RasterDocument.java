package yizhan.device.internal.pwg;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetPainter.Band;
import yizhan.device.printer.SheetSize;

/**
 * A document as PWG raster. It is drawn by bands, so that a page of 70 million dots is never whole
 * in memory; packed it is small, and whole before the printer hears of it: half a document could be
 * half a licence.
 */
public final class RasterDocument {
  /** Of drawn dots at a time: nine bands for A3 at 600 dots an inch. */
  private static final int BAND_BYTES = 8 << 20;

  private static final int INK = 0x80;

  private final SheetPainter.Pages pages;
  private final RasterForm form;
  private final int limit;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 18);

  private RasterDocument(SheetPainter.Pages pages, RasterForm form, int limit) {
    this.pages = pages;
    this.form = form;
    this.limit = limit;
  }

  /**
   * Draws all pages.
   *
   * @param limit more bytes than that are not sent to a printer
   * @throws DeviceException REFUSED when it cannot be drawn or would be larger; TIMED_OUT,
   *     CANCELLED
   */
  public static byte[] of(
      byte[] pdf, SheetPainter painter, RasterForm form, int limit, Deadline deadline)
      throws DeviceException {
    try (SheetPainter.Pages pages = painter.open(pdf)) {
      return new RasterDocument(pages, form, limit).drawn(deadline);
    } catch (IOException e) {
      throw new DeviceException(Reason.REFUSED, "the document cannot be drawn", e);
    }
  }

  private byte[] drawn(Deadline deadline) throws IOException, DeviceException {
    out.writeBytes("RaS2".getBytes(StandardCharsets.US_ASCII));
    for (int page = 0; page < pages.count(); page++) draw(page, deadline);
    return out.toByteArray();
  }

  private void draw(int page, Deadline deadline) throws IOException, DeviceException {
    SheetSize size = pages.size(page);
    Band sheet = new Band(size, form.dotsPerInch(), 0, 0);
    out.writeBytes(PwgHeaderEncoder.encode(form, sheet, pages.count()));
    int width = sheet.width();
    byte[] line = new byte[form.type().bytesPerLine(width)];
    PwgLineEncoder lines = new PwgLineEncoder(out, line.length, form.type().colors);
    int most = Math.max(1, BAND_BYTES / width);
    byte[] gray = new byte[most * width];
    for (int top = 0; top < sheet.height(); top += most) {
      deadline.check("drawing a document");
      Band band = new Band(size, form.dotsPerInch(), top, Math.min(most, sheet.height() - top));
      pages.draw(page, band, gray);
      for (int row = 0; row < band.rows(); row++) {
        color(gray, row * width, width, line);
        lines.add(line);
      }
      if (out.size() > limit)
        throw new DeviceException(
            Reason.REFUSED, "drawn, the document has over " + limit + " bytes");
    }
    lines.flush();
  }

  private void color(byte[] gray, int from, int width, byte[] line) {
    switch (form.type()) {
      case SGRAY_8 -> System.arraycopy(gray, from, line, 0, width);
      case SRGB_8 -> {
        for (int i = 0; i < line.length; i++) line[i] = gray[from + i / 3];
      }
      case BLACK_1 -> {
        for (int i = 0; i < line.length; i++) line[i] = eightDots(gray, from + 8 * i, from + width);
      }
    }
  }

  /** The first of them in the highest bit; 1 is ink. */
  private static byte eightDots(byte[] gray, int from, int end) {
    int dots = 0;
    for (int bit = 0; bit < 8 && from + bit < end; bit++)
      if ((gray[from + bit] & 0xFF) < INK) dots |= 0x80 >> bit;
    return (byte) dots;
  }
}
