package yizhan.device.internal.escpos;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Breaks text into lines as a Chinese printer would: anywhere between Han characters, never inside
 * a Latin word or number that fits on a line, no line beginning with a closing mark or ending with
 * an opening one (GB/T 15834).
 */
final class LineBreaker {
  private static final String NEVER_FIRST = "，。、；：？！）】》〉」』〕］｝”’…—～·％℃,.;:?!)]}%";
  private static final String NEVER_LAST = "（【《〈「『〔［｛“‘￥¥№([{";

  /** Stands for what is no character at all: a surrogate without its partner. */
  private static final int GETA = '〓';

  private static final Pattern LINE_END = Pattern.compile("\\R");

  private LineBreaker() {}

  /**
   * Breaks text into lines.
   *
   * @param cells width of a line in half-width cells, at least two
   * @return at least one line, each without blanks at its ends save a first indent
   */
  static List<String> lines(String text, int cells) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : LINE_END.split(text, -1)) wrap(clean(paragraph), cells, lines);
    return lines;
  }

  /**
   * Control characters are dropped, since a printer takes them for commands; so are marks that only
   * choose between shapes of a character.
   */
  static int[] clean(String paragraph) {
    return paragraph
        .codePoints()
        .map(c -> c == '\t' || c == 0xA0 ? ' ' : c)
        .map(c -> Character.getType(c) == Character.SURROGATE ? GETA : c)
        .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
        .filter(c -> !(c >= 0xFE00 && c <= 0xFE0F) && !(c >= 0xE0100 && c <= 0xE01EF))
        .toArray();
  }

  private static void wrap(int[] text, int cells, List<String> lines) {
    int begin = 0;
    int breakAt = 0;
    int width = 0;
    for (int at = 0; at < text.length; at++) {
      if (at > begin && mayBreak(text[at - 1], text[at])) breakAt = at;
      width += PrinterFont.cells(text[at]);
      while (width > cells && text[at] != ' ') {
        int end = breakAt > begin ? breakAt : at;
        lines.add(line(text, begin, end));
        begin = end;
        while (begin < at && text[begin] == ' ') begin++;
        width = 0;
        for (int i = begin; i <= at; i++) width += PrinterFont.cells(text[i]);
      }
    }
    lines.add(line(text, begin, text.length));
  }

  private static String line(int[] text, int begin, int end) {
    return new String(text, begin, end - begin).stripTrailing();
  }

  private static boolean mayBreak(int before, int after) {
    if (after == ' ' || NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0)
      return false;
    return !(isWord(before) && isWord(after));
  }

  /** Latin, Greek, Cyrillic and the signs that stand in numbers and addresses. */
  private static boolean isWord(int codePoint) {
    return codePoint > ' ' && codePoint < 0x500;
  }
}
