package yizhan.sandbox.receipt;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Draws the characters of the printer's memory, with the fonts that the project brings. */
final class HeadFont {
  private static final float SIZE = 24;

  /** Where the base line lies in a cell, from the top. */
  private static final double BASE_LINE = 0.86;

  private static final List<String> FILES = List.of("NotoSansSC_400Regular.ttf", "HanaMinB.ttf");

  private final Path folder;
  private final List<Font> loaded = new ArrayList<>();

  /** Fonts lie in this folder; each is loaded when it is first needed. */
  HeadFont(Path folder) {
    this.folder = folder;
  }

  /** Fonts of the project, by the property {@code yizhan.root}. */
  static HeadFont ofProject() {
    return new HeadFont(
        Path.of(Objects.requireNonNullElse(System.getProperty("yizhan.root"), "."), "fonts"));
  }

  /** Draws one character so that it fills a cell. */
  void draw(Graphics2D paper, int codePoint, Cell cell) {
    Font font = fontFor(codePoint);
    String text = Character.toString(codePoint);
    GlyphVector glyph = font.createGlyphVector(paper.getFontRenderContext(), text);
    double advance = Math.max(1, glyph.getLogicalBounds().getWidth());
    AffineTransform before = paper.getTransform();
    paper.setColor(Color.BLACK);
    paper.translate(cell.x(), cell.y() + BASE_LINE * cell.height());
    paper.scale(cell.width() / advance, cell.height() / SIZE);
    paper.drawGlyphVector(glyph, 0, 0);
    if (cell.bold()) paper.drawGlyphVector(glyph, 1, 0);
    paper.setTransform(before);
  }

  /** Where a character goes. */
  record Cell(int x, int y, int width, int height, boolean bold) {}

  private Font fontFor(int codePoint) {
    for (int i = 0; i < FILES.size(); i++) {
      if (i == loaded.size()) loaded.add(load(folder.resolve(FILES.get(i)).toFile()));
      if (loaded.get(i).canDisplay(codePoint)) return loaded.get(i);
    }
    return loaded.getFirst();
  }

  private static Font load(File file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file).deriveFont(SIZE);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("no font in " + file.getName() + ": run tools/fonts.sh", e);
    }
  }
}
