package yizhan.sandbox.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * How a tray lets paper run: where the picture really comes to lie, as somebody sees it who reads
 * the sheet.
 *
 * @param right mm
 * @param down mm
 * @param scale about the middle of the sheet, 1 as drawn
 * @param clockwise degrees about the middle
 */
public record PaperFeed(double right, double down, double scale, double clockwise) {
  /** Everything comes to lie where it was drawn. */
  public static final PaperFeed STRAIGHT = new PaperFeed(0, 0, 1, 0);

  private static final double MM_PER_INCH = 25.4;

  /** What is on the paper of a document's first page. */
  public BufferedImage picture(Path document, int dotsPerInch) throws IOException {
    BufferedImage drawn;
    try (PDDocument pdf = Loader.loadPDF(document.toFile())) {
      drawn = new PDFRenderer(pdf).renderImageWithDPI(0, dotsPerInch, ImageType.GRAY);
    }
    BufferedImage paper =
        new BufferedImage(drawn.getWidth(), drawn.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    double dots = dotsPerInch / MM_PER_INCH;
    double x = drawn.getWidth() / 2.0;
    double y = drawn.getHeight() / 2.0;
    AffineTransform moved = AffineTransform.getTranslateInstance(x + right * dots, y + down * dots);
    moved.rotate(Math.toRadians(clockwise)); // y grows downwards here: this turns clockwise
    moved.scale(scale, scale);
    moved.translate(-x, -y);
    Graphics2D ink = paper.createGraphics();
    ink.setColor(Color.WHITE);
    ink.fillRect(0, 0, paper.getWidth(), paper.getHeight());
    ink.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    ink.drawImage(drawn, moved, null);
    ink.dispose();
    return paper;
  }
}
