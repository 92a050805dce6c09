package yizhan.kiosk.glass;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Text;

/** A label and its value; a veiled value shows itself only while a finger or a key is on it. */
final class LineView {
  static List<Region> all(Brush brush, List<Line> lines) {
    return lines.stream().map(line -> of(brush, line, "veiled-" + lines.indexOf(line))).toList();
  }

  private static Region of(Brush brush, Line line, String id) {
    String whole = brush.say(line.value());
    Label value = Brush.written(Veiling.masked(whole, line.veil()), "line-value");
    VBox words = Brush.column("line-words", brush.label(line.label(), "line-label"), value);
    if (line.veil() == Veil.NONE) {
      words.getStyleClass().add("line");
      return words;
    }
    Label hold = brush.label(Text.of("check.hold"), "hold");
    Region row = Brush.row("line-row", Brush.sign("sign-eye"), words);
    words.getChildren().add(hold);
    Target held = new Target(id, row, () -> {}).styled("line", "veiled");
    String masked = value.getText();
    held.heldProperty().addListener((_, _, on) -> value.setText(on ? whole : masked));
    return held;
  }

  private LineView() {}
}
