package yizhan.kiosk.fonts;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Characters as outlines, for pictures. Drawn from the font files themselves, not through AWT's
 * fonts: those want fontconfig and fonts of the system, which a terminal need not have.
 */
public final class Outlines {
  private final FontBook fonts;

  public Outlines(FontBook fonts) {
    this.fonts = fonts;
  }

  /**
   * A line of text as one shape, its baseline at y = 0, x from 0, y downward.
   *
   * @param em the size of the em square, in the units of the drawing
   * @param tracking added after each character, in the same units
   * @throws IllegalArgumentException when no face draws one of the characters
   */
  public Path2D.Double text(Chain chain, String text, double em, double tracking) {
    Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
    double x = 0;
    for (int codePoint : text.codePoints().toArray()) {
      Face face = fonts.faceFor(chain, codePoint);
      if (face == null)
        throw new IllegalArgumentException("no font draws U+" + Integer.toHexString(codePoint));
      path.append(
          glyph(face, codePoint).getPathIterator(new AffineTransform(em, 0, 0, -em, x, 0)), false);
      x += fonts.file(face).advance(codePoint) / 1000 * em + tracking;
    }
    return path;
  }

  /** How far the pen moves over the text, in the units of {@code em}. */
  public double width(Chain chain, String text, double em, double tracking) {
    double width = 0;
    for (int codePoint : text.codePoints().toArray()) {
      Face face = fonts.faceFor(chain, codePoint);
      if (face != null) width += fonts.file(face).advance(codePoint) / 1000 * em + tracking;
    }
    return width - tracking;
  }

  /** One character in an em square of 1, y upward. */
  private Path2D glyph(Face face, int codePoint) {
    byte[] cut = fonts.cut(face, new TreeSet<>(List.of(codePoint)));
    try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(cut))) {
      double scale = 1.0 / font.getUnitsPerEm();
      int glyph = font.getUnicodeCmapLookup().getGlyphId(codePoint);
      Path2D path = font.getGlyph().getGlyph(glyph).getPath();
      path.transform(AffineTransform.getScaleInstance(scale, scale));
      return path;
    } catch (IOException e) {
      throw new UncheckedIOException("a font cut in memory cannot be read", e);
    }
  }
}
