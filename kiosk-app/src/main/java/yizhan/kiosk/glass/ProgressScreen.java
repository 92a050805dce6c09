package yizhan.kiosk.glass;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Text;

/** Something irreversible is under way. Shows true steps, or none. */
record ProgressScreen(Progress<?> prompt) implements Screen {
  private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

  @Override
  public Parts parts(Brush brush) {
    Parts parts = new Parts(prompt.what()).note(brush.notice("attention", prompt.stay()));
    if (prompt.of() > 0) {
      parts.items(
          List.of(
              Brush.column(
                  "waiting",
                  bar(),
                  brush.label(
                      Text.of("progress.done", prompt.done(), prompt.of()), "lead-words"))));
    }
    return prompt.where().isPresent()
        ? parts.guide(MachineDrawing.of(brush, prompt.where().get(), Gesture.LAY))
        : parts.guide(new PrintingDrawing(brush.motion()));
  }

  private Node bar() {
    HBox bar = new HBox();
    bar.getStyleClass().add("progress");
    for (int i = 1; i <= prompt.of(); i++) {
      Region part = new Region();
      part.getStyleClass().add("progress-part");
      part.pseudoClassStateChanged(REACHED, i <= prompt.done());
      HBox.setHgrow(part, Priority.ALWAYS);
      bar.getChildren().add(part);
    }
    return bar;
  }
}
