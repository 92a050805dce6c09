package yizhan.kiosk.fonts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import yizhan.device.printer.Bitmap;
import yizhan.device.printer.GlyphPainter;

/**
 * Draws a character for the receipt printer from the outlines. A thermal head has eight dots a
 * millimetre: the thin strokes of a book face would fall between them, so the outline is fattened
 * until a stroke covers at least one dot, drawn four times as large, and a dot is black when half
 * of it is.
 */
public final class OutlinePainter implements GlyphPainter {
  private static final int FINER = 4;
  private static final double BASELINE = 0.88;

  /** Fattening in dots; the rare face is a thin one. */
  private static final double RARE_FATTENING = 0.7;

  private static final double FATTENING = 0.2;

  /** 〓, which printers have always put where a character was missing. */
  private static final int GETA = 0x3013;

  private final FontBook fonts;
  private final Outlines outlines;

  public OutlinePainter(FontBook fonts) {
    this.fonts = fonts;
    this.outlines = new Outlines(fonts);
  }

  /** A character that no font draws comes out as 〓; spaces and narrow letters keep their width. */
  @Override
  public Bitmap paint(int codePoint, int height) {
    Face face = fonts.faceFor(Chain.SANS, codePoint);
    if (face == null) return paint(GETA, height);
    int width = (int) Math.ceil(fonts.file(face).advance(codePoint) / 1000 * height);
    width = Math.clamp(width, 1, 2 * height);
    Raster fine = fine(face, codePoint, width, height).getRaster();
    int stride = (width + 7) / 8;
    byte[] rows = new byte[stride * height];
    for (int y = 0; y < height; y++)
      for (int x = 0; x < width; x++)
        if (inked(fine, x, y)) rows[y * stride + x / 8] |= (byte) (0x80 >> (x & 7));
    return new Bitmap(width, height, rows);
  }

  private BufferedImage fine(Face face, int codePoint, int width, int height) {
    double em = (double) FINER * height;
    Path2D.Double path = outlines.text(Chain.SANS, Character.toString(codePoint), em, 0);
    path.transform(AffineTransform.getTranslateInstance(0, BASELINE * em));
    BufferedImage image =
        new BufferedImage(width * FINER, height * FINER, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D ink = image.createGraphics();
    ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ink.setColor(Color.WHITE);
    ink.fill(path);
    double fattening = face == Face.RARE ? RARE_FATTENING : FATTENING;
    ink.setStroke(new BasicStroke((float) (fattening * FINER)));
    ink.draw(path);
    ink.dispose();
    return image;
  }

  private static boolean inked(Raster fine, int x, int y) {
    int sum = 0;
    for (int row = y * FINER; row < (y + 1) * FINER; row++)
      for (int column = x * FINER; column < (x + 1) * FINER; column++)
        sum += fine.getSample(column, row, 0);
    return sum >= 255 * FINER * FINER / 2;
  }
}
