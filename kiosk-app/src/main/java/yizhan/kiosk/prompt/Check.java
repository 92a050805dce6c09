package yizhan.kiosk.prompt;

import java.util.List;

/**
 * Shows exactly what will happen, with a true picture of each sheet; {@link #ACT} makes it happen.
 *
 * @param caution whether what is said needs care, or is a mere remark
 */
public record Check(
    Text title,
    List<Line> lines,
    List<SheetPicture> sheets,
    Text consequence,
    boolean caution,
    Text act)
    implements Prompt.Agree {
  public Check {
    lines = List.copyOf(lines);
    sheets = List.copyOf(sheets);
  }

  /** Of something that happens, or has gone wrong. */
  public Check(
      Text title, List<Line> lines, List<SheetPicture> sheets, Text consequence, Text act) {
    this(title, lines, sheets, consequence, true, act);
  }

  /** Lines that are there to be read; {@link #ACT} goes on, and nothing happens. */
  public static Check toRead(Text title, List<Line> lines, Text remark, Text act) {
    return new Check(title, lines, List.of(), remark, false, act);
  }

  @Override
  public Text spoken() {
    return Text.of("check.say", consequence);
  }
}
