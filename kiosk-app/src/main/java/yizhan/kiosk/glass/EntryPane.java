package yizhan.kiosk.glass;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
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
  private static final List<PseudoClass> STEPS =
      Stream.of("long", "longer", "longest").map(PseudoClass::getPseudoClass).toList();

  private final Brush brush;
  private final Enter prompt;
  private final Typing typing;
  private final Runnable typed;
  private final Look look;
  private Label title = new Label();
  private final FieldView field;
  private final RemarkView remark;
  private final WordsView words;
  private final boolean upright;
  private final boolean little; // room, as words are large or hands reach less high
  private PadView pad;

  /**
   * @param typed told after each key
   */
  EntryPane(Brush brush, Enter prompt, Typing typing, Runnable typed) {
    this.brush = brush;
    this.prompt = prompt;
    this.typing = typing;
    this.typed = typed;
    look = brush.look();
    upright = look.orientation() == Orientation.PORTRAIT;
    little = look.has(Aid.LOW_REACH) || look.textSize().compareTo(TextSize.LARGE) > 0;
    field = new FieldView(brush, prompt, upright || !little);
    remark = new RemarkView(brush, prompt);
    words =
        new WordsView(
            brush,
            word -> {
              typing.choose(word);
              show();
            });
    pad = pad();
    getStyleClass().add("entry");
    getChildren().addAll(field, remark, pad);
    show();
  }

  /** Asks with these words, which stand first. */
  void ask(Label question) {
    title = question;
    getChildren().addFirst(title);
  }

  private PadView pad() {
    Keyboard keyboard =
        typing.symbols()
            ? prompt.entry().symbols(upright).orElseThrow()
            : upright ? prompt.entry().upright() : prompt.entry().across();
    return new PadView(brush, little ? keyboard.shallow() : keyboard, words, this::press);
  }

  private void press(Key key) {
    typing.press(key);
    if (key == Key.Does.SYMBOLS || key == Key.Does.LETTERS) {
      pad = pad();
      getChildren().set(getChildren().size() - 1, pad);
    }
    show();
  }

  private void show() {
    field.show(typing);
    remark.show(typing);
    words.show(typing.candidates());
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
      double floor = pad.lay(low, false) - PadView.GAP;
      fit(new Stack(all.to(floor), List.of(title, field, remark)));
    } else if (pad.columns() <= SMALL_PAD_COLUMNS) {
      pad.lay(otherHalf.from(low.top()), false);
      fit(new Stack(half, List.of(title, field, remark)));
    } else {
      double floor = pad.lay(low, true) - PadView.GAP;
      fit(new Stack(half.to(floor), List.of(title, field)));
      fit(new Stack(otherHalf.to(floor), List.of(remark)));
    }
  }

  /** Sets what is long in smaller letters, only as small as it must be to fit. */
  private void fit(Stack stack) {
    for (int step = 0; step <= STEPS.size(); step++) {
      for (int i = 0; i < STEPS.size(); i++) {
        stack.become(STEPS.get(i), i == step - 1);
      }
      applyCss();
      if (stack.fits()) {
        break;
      }
    }
    stack.lay();
  }

  /** Things one under the other. */
  private record Stack(Box box, List<Region> parts) {
    void become(PseudoClass step, boolean now) {
      parts.forEach(part -> part.pseudoClassStateChanged(step, now));
    }

    boolean fits() {
      double gaps = PadView.GAP * (parts.size() - 1);
      return parts.stream().mapToDouble(this::height).sum() + gaps <= box.height() + 1;
    }

    void lay() {
      double y = box.top();
      for (Region part : parts) {
        double height = height(part);
        box.from(y).to(y + height).lay(part);
        y += height + PadView.GAP;
      }
    }

    private double height(Region part) {
      return part.prefHeight(box.width());
    }
  }

  /** Where it begins to be low enough for hands. */
  private double reach() {
    return Frame.reach(look, getScene().getHeight()) - localToScene(0, 0).getY();
  }
}
