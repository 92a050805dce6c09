package yizhan.kiosk.paper;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.EntityType;

/**
 * True pictures of sheets: the very document that would be printed, over a drawing of the blank it
 * would be printed on. The drawing is marked 样张 and bears neither emblem nor seal.
 */
public final class SheetPictures {
  private static final int LARGEST = 6000;

  private final Layouts layouts;
  private final BlankPainter blanks;

  public SheetPictures(FontBook fonts, Layouts layouts) {
    this.layouts = layouts;
    this.blanks = new BlankPainter(fonts);
  }

  /**
   * Draws the sheet as it will look.
   *
   * @param copy decides the blank
   * @param width of the picture, in pixels; its height follows from the sheet
   */
  public Picture picture(Drawing.Drawn sheet, Copy copy, int width) {
    if (width < 1 || width > LARGEST) throw new IllegalArgumentException(width + " pixels wide");
    SheetLayout layout = layouts.of(copy, EntityType.COMPANY); // one blank for all kinds
    int height = (int) Math.round(width * layout.sheet().height() / layout.sheet().width());
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D ink = image.createGraphics();
    double pixelsPerMm = width / layout.sheet().width();
    blanks.paint(ink, layout, pixelsPerMm);
    print(ink, sheet.pdf(), pixelsPerMm);
    ink.dispose();
    return new Picture(
        width, height, ((DataBufferInt) image.getRaster().getDataBuffer()).getData());
  }

  private static void print(Graphics2D ink, byte[] pdf, double pixelsPerMm) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      float scale = (float) (pixelsPerMm * TextStyle.MM_PER_POINT);
      BufferedImage printed = new PDFRenderer(document).renderImage(0, scale, ImageType.ARGB);
      ink.drawImage(printed, new AffineTransform(), null);
      printed.flush();
    } catch (IOException e) {
      throw new IllegalStateException("a sheet just drawn cannot be read", e);
    }
  }
}
