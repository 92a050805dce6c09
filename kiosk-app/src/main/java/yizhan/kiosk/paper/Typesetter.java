package yizhan.kiosk.paper;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.paper.LineBreaker.Line;
import yizhan.kiosk.paper.TextStyle.Align;

/**
 * Sets a text into its box at the largest declared size at which it fits. What does not fit, or
 * cannot be drawn, is refused: nothing is cut off and nothing replaced.
 */
final class Typesetter {
  private final FontBook fonts;

  Typesetter(FontBook fonts) {
    this.fonts = fonts;
  }

  /** What came of it. */
  sealed interface Outcome {
    /** It fits. */
    record Fits(SetText text) implements Outcome {}

    /** It does not; so many characters are over at the smallest size. */
    record TooLong(int over) implements Outcome {}

    /** No face of the chain draws it. */
    record NoGlyph(int codePoint) implements Outcome {}
  }

  Outcome set(FieldLayout field, String words) {
    TextStyle style = field.frame().style();
    int[] characters = words.codePoints().toArray();
    Face[] faces = new Face[characters.length];
    double[] advances = new double[characters.length];
    for (int i = 0; i < characters.length; i++) {
      if (characters[i] == '\n') continue;
      Face face = fonts.faceFor(style.chain(), characters[i]);
      if (face == null) return new Outcome.NoGlyph(characters[i]);
      faces[i] = face;
      advances[i] = fonts.file(face).advance(characters[i]) / 1000 + style.tracking();
    }
    int over = characters.length;
    for (double points : style.points()) {
      double em = points * TextStyle.MM_PER_POINT;
      List<Line> lines = lines(field, characters, advances, em).orElse(List.of());
      int room = Math.min(room(field.frame(), em), field.frame().lines());
      if (lines.isEmpty()) continue;
      if (lines.size() <= room)
        return new Outcome.Fits(
            new LinePlacer(fonts, field, points, characters, faces, advances).place(lines, words));
      over = characters.length - (room == 0 ? 0 : lines.get(room - 1).to());
    }
    return new Outcome.TooLong(over);
  }

  /** How many lines the box has room for; the first baseline is that of the largest size. */
  private static int room(FieldLayout.Frame frame, double em) {
    double largest = frame.style().points().getFirst() * TextStyle.MM_PER_POINT;
    double below = frame.box().height() - LinePlacer.ASCENT * largest - LinePlacer.DESCENT * em;
    return below < -1e-6 ? 0 : 1 + (int) Math.floor(below / (frame.style().line() * em) + 1e-6);
  }

  private static Optional<List<Line>> lines(
      FieldLayout field, int[] characters, double[] advances, double em) {
    TextStyle style = field.frame().style();
    // the last character's tracking may hang over the edge
    double limit = field.frame().box().width() / em + style.tracking();
    if (style.align() != Align.SPREAD) return LineBreaker.lines(characters, advances, limit);
    double width = 0;
    for (double advance : advances) width += advance;
    return width <= limit + 1e-6
        ? Optional.of(List.of(new Line(0, characters.length)))
        : Optional.empty();
  }

  /** For a caller that has checked the words beforehand. */
  SetText mustFit(FieldLayout field) {
    Outcome outcome = set(field, field.words());
    @Nullable SetText text = outcome instanceof Outcome.Fits fits ? fits.text() : null;
    if (text == null) throw new IllegalStateException(field.id() + " of the blank: " + outcome);
    return text;
  }
}
