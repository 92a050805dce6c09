package yizhan.kiosk.glass;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Step;
import yizhan.kiosk.visit.Turn.Setting;

/** The matter, and where one is in it. The marks repeat the words, and give way to large ones. */
final class TitleLine extends HBox {
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  private final Setting setting;
  private final HBox marks = new HBox();

  TitleLine(Brush brush, Setting setting) {
    this.setting = setting;
    getStyleClass().add("title-line");
    marks.getStyleClass().add("step-marks");
    setting.matter().ifPresent(matter -> addMatter(brush.label(matter, "matter")));
    setting.step().ifPresent(step -> addStep(brush, step));
    boolean says = !getChildren().isEmpty();
    setVisible(says);
    setManaged(says);
  }

  boolean tells(Setting other) {
    return setting.equals(other);
  }

  private void addMatter(Label matter) {
    HBox.setHgrow(matter, Priority.ALWAYS);
    getChildren().add(matter);
  }

  private void addStep(Brush brush, Step step) {
    for (int i = 1; i <= step.of(); i++) {
      Region mark = new Region();
      mark.getStyleClass().add("step-mark");
      mark.pseudoClassStateChanged(REACHED, i <= step.at());
      marks.getChildren().add(mark);
    }
    Label words = brush.label(Text.of("frame.step", step.at(), step.of()), "step");
    words.setMinWidth(USE_PREF_SIZE);
    boolean roomForMarks = brush.look().textSize() == TextSize.USUAL;
    getChildren().add(words);
    if (roomForMarks || brush.look().orientation() == Orientation.LANDSCAPE) {
      getChildren().add(marks);
    }
  }
}
