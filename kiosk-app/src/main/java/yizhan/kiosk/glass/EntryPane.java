package yizhan.kiosk.glass;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import yizhan.kiosk.entry.Key;
import yizhan.kiosk.entry.Keyboard;
import yizhan.kiosk.entry.Typing;
import yizhan.kiosk.prompt.Enter;

/**
 * A question, a field, what is to be said of it, and the keys. The keys stand at the bottom, low
 * enough to reach, and stay where they are whatever is said above them.
 */
final class EntryPane extends Region {
  private static final int SMALL_PAD_COLUMNS = 4;

  private final Label title;
  private final FieldView field;
  private final RemarkView remark;
  private final PadView pad;
  private final Typing typing;
  private final Runnable typed;
  private final Look look;
  private final boolean upright;
  private final boolean small;

  /**
   * @param typed told after each key
   */
  EntryPane(Brush brush, Enter prompt, Typing typing, Runnable typed) {
    this.typing = typing;
    this.typed = typed;
    look = brush.look();
    upright = look.orientation() == Orientation.PORTRAIT;
    Keyboard keyboard = upright ? prompt.entry().upright() : prompt.entry().across();
    small = keyboard.columns() <= SMALL_PAD_COLUMNS;
    title = brush.label(prompt.title(), "title");
    field = new FieldView(brush, prompt);
    remark = new RemarkView(brush, prompt);
    pad = new PadView(brush, keyboard, this::press);
    getStyleClass().add("entry");
    getChildren().addAll(title, field, remark, pad);
    show();
  }

  private void press(Key key) {
    typing.press(key);
    show();
  }

  private void show() {
    field.show(typing.text());
    remark.show(typing);
    typed.run();
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Box all = new Box(0, 0, getWidth(), getHeight());
    Box half = all.narrowed((all.width() - PadView.GAP) / 2);
    Box otherHalf = new Box(half.right() + PadView.GAP, all.top(), all.right(), all.floor());
    Box low = all.from(Math.max(all.top(), reach()));
    if (upright) {
      pad.lay(low);
      stack(all, List.of(title, field, remark));
    } else if (small) {
      pad.lay(otherHalf.from(low.top()));
      stack(half, List.of(title, field, remark));
    } else {
      pad.lay(low);
      double y = stack(all, List.of(title));
      stack(half.from(y), List.of(field));
      stack(otherHalf.from(y), List.of(remark));
    }
  }

  /** One under the other; says where the next begins. */
  private static double stack(Box box, List<Region> parts) {
    double y = box.top();
    for (Region part : parts) {
      double height = part.prefHeight(box.width());
      box.from(y).to(y + height).lay(part);
      y += height + PadView.GAP;
    }
    return y;
  }

  private double reach() {
    return Frame.reach(look, getScene().getHeight()) - localToScene(0, 0).getY();
  }
}
