package yizhan.kiosk.glass;

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

  private Lists() {}
}
