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

  /** The same under a heading, which never stands alone at the foot of a page. */
  static List<Region> under(Brush brush, Text heading, String sign, List<Text> things) {
    List<Region> list = new ArrayList<>(of(brush, sign, things));
    if (!list.isEmpty()) {
      Region first = list.removeFirst();
      list.addFirst(Brush.column("list-head", brush.label(heading, "section"), first));
    }
    return list;
  }

  private Lists() {}
}
