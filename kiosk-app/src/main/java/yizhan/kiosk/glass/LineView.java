package yizhan.kiosk.glass;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
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
    Label label = brush.label(line.label(), "line-label");
    Pane words =
        beside(brush.look())
            ? Brush.row("line-beside", label, value)
            : Brush.column("line-words", label, value);
    if (line.veil() == Veil.NONE) {
      words.getStyleClass().add("line");
      return words;
    }
    Label hold = brush.label(Text.of("check.hold"), "hold");
    words.getChildren().add(hold);
    Region row = Brush.row("line-row", Brush.sign("sign-eye"), words);
    Target held = new Target(id, row, () -> {}).styled("line", "veiled").telling(Told.line(line));
    String masked = value.getText();
    held.heldProperty().addListener((_, _, on) -> value.setText(on ? whole : masked));
    return held;
  }

  /** Where there is width, the label stands left of its value, as on a form. */
  private static boolean beside(Look look) {
    return look.textSize() == TextSize.USUAL
        || (look.textSize() == TextSize.LARGE && look.orientation() == Orientation.PORTRAIT);
  }

  private LineView() {}
}
