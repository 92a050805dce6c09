package yizhan.kiosk.prompt;

import java.util.List;

/**
 * Shows exactly what will happen, with a true picture of each sheet; {@link #ACT} makes it happen.
 */
public record Check(
    Text title, List<Line> lines, List<SheetPicture> sheets, Text consequence, Text act)
    implements Prompt.Agree {
  public Check {
    lines = List.copyOf(lines);
    sheets = List.copyOf(sheets);
  }

  @Override
  public Text spoken() {
    return Text.of("check.say", consequence);
  }
}
