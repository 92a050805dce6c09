package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Mask;
import yizhan.kiosk.prompt.Text;

/** A label and its value; a veiled value shows itself only while a finger or a key is on it. */
final class LineView {
  /** So many columns of letters are not long to read; a Chinese character takes two. */
  private static final int BRIEF = 60;

  /**
   * All lines of a screen.
   *
   * @param wide whether they have the whole width of the screen
   */
  static List<Region> all(Brush brush, List<Line> lines, boolean wide) {
    List<Region> all = new ArrayList<>();
    for (Line line : lines) {
      boolean brief = columns(brush.say(line.value())) <= BRIEF;
      Region one = of(brush, line, "veiled-" + all.size(), beside(brush.look(), wide && brief));
      if (!brief) {
        one.getStyleClass().add("long");
      }
      all.add(one);
    }
    return all;
  }

  private static long columns(String words) {
    return words.codePoints().map(point -> Character.isIdeographic(point) ? 2 : 1).sum();
  }

  private static Region of(Brush brush, Line line, String id, boolean beside) {
    String whole = brush.say(line.value());
    Label value = Brush.written(Mask.of(whole, line.veil()), "line-value");
    Region room = line.veil() == Veil.NONE ? value : roomFor(whole, value);
    Label label = brush.label(line.label(), "line-label");
    Pane words =
        beside ? Brush.row("line-beside", label, room) : Brush.column("line-words", label, room);
    if (line.veil() == Veil.NONE) {
      words.getStyleClass().add("line");
      return words;
    }
    Label hold = brush.label(Text.of("check.hold"), "hold");
    if (beside) hold.setMinWidth(Region.USE_PREF_SIZE);
    words.getChildren().add(hold);
    Region row = Brush.row("line-row", Brush.sign("sign-eye"), words);
    Target held = new Target(id, row, () -> {}).styled("line", "veiled").telling(Told.line(line));
    String masked = value.getText();
    held.heldProperty().addListener((_, _, on) -> value.setText(on ? whole : masked));
    return held;
  }

  /** What is unveiled is longer than its mask and may take more lines: nothing moves for that. */
  private static Region roomFor(String whole, Label shown) {
    Label measure = Brush.written(whole, "line-value");
    measure.setVisible(false);
    StackPane room = new StackPane(measure, shown);
    StackPane.setAlignment(shown, Pos.CENTER_LEFT);
    return room;
  }

  /**
   * Where there is width, the label stands left of its value, as on a form: so more lines find room
   * on a page. What is long to read stands under its label when words are large.
   */
  private static boolean beside(Look look, boolean room) {
    if (look.orientation() == Orientation.PORTRAIT) {
      return look.textSize().compareTo(TextSize.LARGE) <= 0;
    }
    return look.textSize() == TextSize.USUAL || room;
  }

  private LineView() {}
}
