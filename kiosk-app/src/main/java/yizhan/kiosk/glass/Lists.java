package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Text;

/** Several things to read, each with a sign before it. */
final class Lists {
  static List<? extends Region> of(Brush brush, String sign, List<Text> things) {
    return things.stream()
        .map(thing -> Brush.row("list-row", Brush.sign(sign), brush.label(thing, "list-words")))
        .toList();
  }

  /** The same under a heading, which never stands alone at the foot of a page; nothing if empty. */
  static List<Region> under(Brush brush, Text heading, String sign, List<Text> things) {
    return things.isEmpty()
        ? List.of()
        : under(brush, brush.label(heading, "section"), sign, things);
  }

  /** The same under something that is told in any case. */
  static List<Region> under(Brush brush, Region heading, String sign, List<Text> things) {
    List<Region> list = new ArrayList<>(of(brush, sign, things));
    list.addFirst(
        list.isEmpty() ? heading : Brush.column("list-head", heading, list.removeFirst()));
    return list;
  }

  private Lists() {}
}
