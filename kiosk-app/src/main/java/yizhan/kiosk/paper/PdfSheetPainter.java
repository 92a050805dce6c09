package yizhan.kiosk.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetSize;

/** Draws sheets as dots, band by band, at their own size, for printers that take no PDF. */
public final class PdfSheetPainter implements SheetPainter {
  private static final float POINTS_PER_INCH = 72;
  private static final double HUNDREDTHS_PER_POINT = 2540 / 72.0;

  /** A page counts as large as a sheet if it is so within a millimetre. */
  private static final double TOLERANCE = 100;

  private static final int[] GRAY_ONLY = {0};

  @Override
  public Pages open(byte[] pdf) throws IOException {
    PDDocument document = Loader.loadPDF(pdf);
    return new PdfPages(document, new PDFRenderer(document));
  }

  /** The pages of one PDF. */
  private record PdfPages(PDDocument document, PDFRenderer renderer) implements Pages {
    @Override
    public int count() {
      return document.getNumberOfPages();
    }

    @Override
    public SheetSize size(int page) throws IOException {
      double width = upright(page).getWidth() * HUNDREDTHS_PER_POINT;
      double length = upright(page).getHeight() * HUNDREDTHS_PER_POINT;
      for (SheetSize size : SheetSize.values())
        if (Math.abs(width - size.width()) <= TOLERANCE
            && Math.abs(length - size.length()) <= TOLERANCE) return size;
      throw new IOException("page %d is no sheet: %.0f × %.0f".formatted(page, width, length));
    }

    @Override
    public void draw(int page, Band band, byte[] gray) throws IOException {
      Graphics2D ink = paper(band, gray).createGraphics();
      try {
        ink.setBackground(Color.WHITE);
        ink.clearRect(0, 0, band.width(), band.rows());
        ink.translate(0, -band.top());
        if (lies(page)) {
          ink.translate(0, band.height());
          ink.rotate(-Math.PI / 2);
        }
        ink.setRenderingHint(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        renderer.renderPageToGraphics(page, ink, band.dotsPerInch() / POINTS_PER_INCH);
      } finally {
        ink.dispose();
      }
    }

    /** An image whose dots are the caller's own bytes, so that none is copied. */
    private static BufferedImage paper(Band band, byte[] gray) {
      WritableRaster dots =
          Raster.createInterleavedRaster(
              new DataBufferByte(gray, gray.length),
              band.width(),
              band.rows(),
              band.width(),
              1,
              GRAY_ONLY,
              null);
      ComponentColorModel grays =
          new ComponentColorModel(
              ColorSpace.getInstance(ColorSpace.CS_GRAY),
              false,
              true,
              BufferedImage.OPAQUE,
              DataBuffer.TYPE_BYTE);
      return new BufferedImage(grays, dots, false, null);
    }

    private boolean lies(int page) {
      PDRectangle shown = shown(page);
      return shown.getWidth() > shown.getHeight();
    }

    private PDRectangle upright(int page) {
      PDRectangle shown = shown(page);
      return lies(page) ? onItsSide(shown) : shown;
    }

    /** As somebody sees it, the page's own turning done. */
    private PDRectangle shown(int page) {
      PDPage each = document.getPage(page);
      PDRectangle box = each.getCropBox();
      boolean turned = each.getRotation() % 180 != 0;
      return turned ? onItsSide(box) : box;
    }

    private static PDRectangle onItsSide(PDRectangle box) {
      float across = box.getHeight();
      float down = box.getWidth();
      return new PDRectangle(across, down);
    }

    @Override
    public void close() throws IOException {
      document.close();
    }
  }
}
