package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Breaks Chinese text into lines. Between Han characters a line may end anywhere, but none begins
 * with a closing mark nor ends with an opening one, a Latin word or a number stays whole where it
 * can, and a double dash or ellipsis is not torn. Nothing is squeezed, hyphenated or left out.
 */
final class LineBreaker {
  private static final String NOT_FIRST = "，。、；：！？～·）】》〉」』〕］｝”’％‰℃‧・,.;:!?)]}%»ー々〻";
  private static final String NOT_LAST = "（【《〈「『〔［｛“‘([{«￥＄$";
  private static final String PAIRED = "—…";

  private LineBreaker() {}

  /**
   * A line, as the characters {@code from} to before {@code to}; spaces at its end are left off.
   */
  record Line(int from, int to) {}

  /**
   * Breaks the text.
   *
   * @param characters code points; a line feed begins a new line
   * @param widths of the characters
   * @param limit the width of a line, in the same unit
   * @return the lines, or nothing where some part cannot be broken and is wider than a line
   */
  static Optional<List<Line>> lines(int[] characters, double[] widths, double limit) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    while (from < characters.length) {
      int end = reach(characters, widths, from, limit);
      int to = end == characters.length ? end : lastBreak(characters, from, end);
      if (to == from) return Optional.empty();
      lines.add(new Line(from, withoutSpaces(characters, from, to)));
      from = to;
      while (from < characters.length && isSpace(characters[from]) && characters[from - 1] != '\n')
        from++;
    }
    return Optional.of(lines);
  }

  /** The first character that has no room any more; spaces need none. */
  private static int reach(int[] characters, double[] widths, int from, double limit) {
    double width = 0;
    for (int i = from; i < characters.length; i++) {
      if (characters[i] == '\n') return i + 1;
      width += widths[i];
      if (width > limit + 1e-6 && !isSpace(characters[i])) return i;
    }
    return characters.length;
  }

  private static int lastBreak(int[] characters, int from, int end) {
    if (characters[end - 1] == '\n') return end;
    for (int at = end; at > from; at--)
      if (mayBreak(characters, at) && !insideWord(characters, at)) return at;
    for (int at = end; at > from; at--) if (mayBreak(characters, at)) return at;
    return from;
  }

  /** Whether a line may end before the character. */
  private static boolean mayBreak(int[] characters, int at) {
    int before = characters[at - 1];
    int after = characters[at];
    if (before == after && PAIRED.indexOf(after) >= 0) return false;
    int type = Character.getType(after);
    return NOT_FIRST.indexOf(after) < 0
        && NOT_LAST.indexOf(before) < 0
        && type != Character.NON_SPACING_MARK
        && type != Character.ENCLOSING_MARK;
  }

  private static boolean insideWord(int[] characters, int at) {
    return ofWord(characters[at - 1]) && ofWord(characters[at]);
  }

  private static boolean ofWord(int character) {
    return character > ' ' && character < 0x2000 && character != 0xB7;
  }

  private static boolean isSpace(int character) {
    return character == ' ' || character == 0x3000;
  }

  private static int withoutSpaces(int[] characters, int from, int to) {
    int end = to;
    while (end > from && (isSpace(characters[end - 1]) || characters[end - 1] == '\n')) end--;
    return end;
  }
}
