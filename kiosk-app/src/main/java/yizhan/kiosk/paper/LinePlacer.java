package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.fonts.FontFile;
import yizhan.kiosk.paper.LineBreaker.Line;
import yizhan.kiosk.paper.TextStyle.Align;

/** Puts broken lines in their places, and reckons where their ink will lie. */
final class LinePlacer {
  /** A Han character's em square stands so far above the baseline, and so far below. */
  static final double ASCENT = 0.88;

  static final double DESCENT = 0.12;

  private final FontBook fonts;
  private final FieldLayout field;
  private final double points;
  private final double em;
  private final int[] characters;
  private final Face[] faces;
  private final double[] advances;
  private final List<SetText.Run> runs = new ArrayList<>();
  private @Nullable Box ink;

  /**
   * Takes the text and its size.
   *
   * @param advances of the characters with their tracking, in ems
   */
  LinePlacer(
      FontBook fonts,
      FieldLayout field,
      double points,
      int[] characters,
      Face[] faces,
      double[] advances) {
    this.fonts = fonts;
    this.field = field;
    this.points = points;
    this.em = points * TextStyle.MM_PER_POINT;
    this.characters = characters;
    this.faces = faces;
    this.advances = advances;
  }

  SetText place(List<Line> lines, String words) {
    TextStyle style = field.frame().style();
    Box box = field.frame().box();
    double baseline = box.y() + ASCENT * style.points().getFirst() * TextStyle.MM_PER_POINT;
    for (int i = 0; i < lines.size(); i++) {
      boolean last = i + 1 == lines.size() || forced(lines.get(i), lines.get(i + 1));
      place(lines.get(i), baseline, last);
      baseline += style.line() * em;
    }
    Box nothing = new Box(box.x(), box.y(), 0, 0);
    return new SetText(field, points, runs, words, lines.size(), ink == null ? nothing : ink);
  }

  /** Whether a line feed, not the edge, ended the line. */
  private boolean forced(Line line, Line next) {
    for (int i = line.to(); i < next.from(); i++) if (characters[i] == '\n') return true;
    return false;
  }

  private void place(Line line, double baseline, boolean last) {
    Box box = field.frame().box();
    TextStyle style = field.frame().style();
    double width = -style.tracking() * em;
    for (int i = line.from(); i < line.to(); i++) width += advances[i] * em;
    double spare = box.width() - width;
    int gaps = line.to() - line.from() - 1;
    boolean fill = style.align() == Align.SPREAD || (style.align() == Align.JUSTIFY && !last);
    double spread = fill && gaps > 0 ? spare / gaps : 0;
    double x =
        switch (style.align()) {
          case LEFT, JUSTIFY, SPREAD -> box.x();
          case CENTRE -> box.x() + spare / 2;
          case RIGHT -> box.x() + spare;
        };
    int from = line.from();
    double start = x;
    for (int i = line.from(); i < line.to(); i++) {
      mark(faces[i], characters[i], x, baseline);
      x += advances[i] * em + spread;
      if (i + 1 < line.to() && faces[i + 1] == faces[i]) continue;
      String text = new String(characters, from, i + 1 - from);
      runs.add(new SetText.Run(faces[i], text, start, baseline, style.tracking() * em + spread));
      from = i + 1;
      start = x;
    }
  }

  private void mark(Face face, int character, double x, double baseline) {
    FontFile.Ink glyph = fonts.file(face).ink(character);
    if (glyph.right() == glyph.left()) return;
    double unit = em / 1000;
    Box box =
        new Box(
            x + glyph.left() * unit,
            baseline - glyph.top() * unit,
            (glyph.right() - glyph.left()) * unit,
            (glyph.top() - glyph.bottom()) * unit);
    ink = ink == null ? box : ink.with(box);
  }
}
