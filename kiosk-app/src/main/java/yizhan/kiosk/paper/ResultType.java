package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.fonts.Chain;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;

/** Sets the words of a result: every character, or none of the sheet. */
final class ResultType {
  private static final double LINE = 1.4;

  private final FontBook fonts;

  ResultType(FontBook fonts) {
    this.fonts = fonts;
  }

  /** How words are set. */
  record Hand(Chain chain, double points) {
    /** Baseline to baseline. */
    double line() {
      return points * TextStyle.MM_PER_POINT * LINE;
    }

    /** From the top of a line to its baseline. */
    double ascent() {
      double em = points * TextStyle.MM_PER_POINT;
      return (line() - em) / 2 + LinePlacer.ASCENT * em;
    }
  }

  /** A character that no font draws; the sheet is then not made. */
  static final class NoGlyphException extends Exception {
    private static final long serialVersionUID = 1;

    NoGlyphException() {
      super("a character that no font draws");
    }
  }

  /**
   * One line, as runs of one face each, beginning at 0.
   *
   * @param width of all of it
   */
  record Line(List<ResultMark.Words> runs, double width) {
    /** The same at its place. */
    List<ResultMark> at(double x, double baseline) {
      List<ResultMark> placed = new ArrayList<>();
      for (ResultMark.Words run : runs)
        placed.add(
            new ResultMark.Words(run.face(), run.text(), run.points(), x + run.x(), baseline));
      return placed;
    }
  }

  /** The words in lines no wider than this; nothing is left out. */
  List<Line> lines(String words, Hand hand, double width) throws NoGlyphException {
    int[] characters = words.codePoints().toArray();
    Face[] faces = new Face[characters.length];
    double[] advances = new double[characters.length];
    double em = hand.points() * TextStyle.MM_PER_POINT;
    for (int i = 0; i < characters.length; i++) {
      faces[i] = hand.chain().faces().getFirst();
      if (characters[i] == '\n') continue;
      @Nullable Face face = fonts.faceFor(hand.chain(), characters[i]);
      if (face == null) throw new NoGlyphException();
      faces[i] = face;
      advances[i] = fonts.file(face).advance(characters[i]) / 1000 * em;
    }
    List<Line> lines = new ArrayList<>();
    for (LineBreaker.Line line :
        LineBreaker.lines(characters, advances, width).orElseThrow(NoGlyphException::new))
      lines.add(line(line, hand, characters, faces, advances));
    return lines;
  }

  private static Line line(
      LineBreaker.Line line, Hand hand, int[] characters, Face[] faces, double[] advances) {
    List<ResultMark.Words> runs = new ArrayList<>();
    double x = 0;
    double start = 0;
    int from = line.from();
    for (int i = line.from(); i < line.to(); i++) {
      x += advances[i];
      if (i + 1 < line.to() && faces[i + 1] == faces[i]) continue;
      String text = new String(characters, from, i + 1 - from);
      runs.add(new ResultMark.Words(faces[i], text, hand.points(), start, 0));
      from = i + 1;
      start = x;
    }
    return new Line(runs, x);
  }

  /** A single line; for words that are known to be short. */
  Line line(String words, Hand hand) throws NoGlyphException {
    List<Line> lines = lines(words, hand, Double.MAX_VALUE);
    return lines.isEmpty() ? new Line(List.of(), 0) : lines.getFirst();
  }
}
