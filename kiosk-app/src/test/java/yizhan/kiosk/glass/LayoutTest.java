package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/**
 * Every prompt in both orientations, both languages and all sizes: no word cut, nothing on top of
 * another, nothing too small or too high to touch, nothing unreachable by keys.
 */
class LayoutTest {
  private static final double LEAST_HEIGHT = 96;
  private static final double LEAST_GAP = 24;
  private static final double ROUNDING = 1.5;
  private static final int MOST_PAGES = 20;

  static Stream<Look> looks() {
    return Stream.of(Orientation.values())
        .flatMap(o -> Stream.of(Language.values()).map(l -> Look.USUAL.with(o).with(l)))
        .flatMap(look -> Stream.of(TextSize.values()).map(look::with));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void everyPromptCanBeReadAndTouched(Look look) throws Exception {
    List<String> faults = new ArrayList<>();
    try (Bench bench = new Bench(look)) {
      for (Map.Entry<String, Turn<?>> sample : new Samples(look.language()).all().entrySet()) {
        bench.show(sample.getValue());
        Fx.run(() -> inspect(bench, sample.getKey(), sample.getValue(), faults));
        bench.glass.clear();
      }
      assertThat(bench.said()).isEmpty();
    }
    assertThat(faults).isEmpty();
  }

  private static void inspect(Bench bench, String name, Turn<?> turn, List<String> faults) {
    for (String id : turn.prompt().focus()) {
      Node node = bench.scene.lookup("#" + id);
      if (node == null || !node.isFocusTraversable()) {
        faults.add(name + ": no " + id);
      }
    }
    for (int page = 1; page <= MOST_PAGES; page++) {
      Node root = top(bench.scene.getRoot());
      String where = name + " page " + page;
      words(bench, root, where, faults);
      touch(bench, root, where, faults);
      Node next = bench.scene.lookup("#page-next");
      boolean last = next == null || next.isDisabled() || !next.getParent().getParent().isVisible();
      if (last || turn.mood() == Mood.FADING) { // which swallows every touch
        return;
      }
      Fx.tap(next);
      Fx.layOut(bench.scene);
    }
    faults.add(name + ": too many pages");
  }

  /** What lies over all the rest, if something does. */
  private static Node top(Parent root) {
    return root.getChildrenUnmodifiable().getLast();
  }

  private static void words(Bench bench, Node root, String where, List<String> faults) {
    List<Label> labels = Bench.labels(root);
    for (Label label : labels) {
      Bounds bounds = label.localToScene(label.getLayoutBounds());
      if (!inside(bench, bounds)) {
        faults.add(where + ": outside: " + label.getText() + " " + bounds);
      }
      if (!drawn(label).equals(label.getText())
          || label.prefHeight(label.getWidth()) > label.getHeight() + ROUNDING) {
        faults.add(where + ": cut: " + label.getText());
      }
    }
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        if (gap(text(labels.get(i)), text(labels.get(j))) < -ROUNDING) {
          faults.add(
              where + ": overlap: " + labels.get(i).getText() + " / " + labels.get(j).getText());
        }
      }
    }
  }

  private static String drawn(Label label) {
    Node text = label.lookup(".text");
    return text instanceof Text drawn ? drawn.getText() : "";
  }

  private static Bounds text(Label label) {
    Node text = label.lookup(".text");
    return text == null
        ? label.localToScene(label.getLayoutBounds())
        : text.localToScene(text.getLayoutBounds());
  }

  private static void touch(Bench bench, Node root, String where, List<String> faults) {
    List<Target> targets = Bench.targets(root);
    for (Target target : targets) {
      Bounds bounds = target.localToScene(target.getLayoutBounds());
      if (!inside(bench, bounds) || bounds.getHeight() < LEAST_HEIGHT) {
        faults.add(where + ": bad target " + target.getId() + " " + bounds);
      }
      if (bounds.getMinY() < reach(bench, target) - ROUNDING) {
        faults.add(where + ": too high: " + target.getId() + " " + bounds.getMinY());
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      for (int j = i + 1; j < targets.size(); j++) {
        if (gap(scene(targets.get(i)), scene(targets.get(j))) < LEAST_GAP - ROUNDING) {
          faults.add(
              where
                  + ": too close: "
                  + targets.get(i).getId()
                  + " "
                  + targets.get(j).getId()
                  + " "
                  + gap(scene(targets.get(i)), scene(targets.get(j))));
        }
      }
    }
  }

  /** Nothing to touch may lie higher. */
  private static double reach(Bench bench, Target target) {
    double height = bench.scene.getHeight();
    if (bench.glass.look().has(Aid.LOW_REACH)) {
      return height - Frame.LOW_REACH;
    }
    return isHigh(target) ? 0 : height / 3;
  }

  /** The steady controls, which belong to the header. */
  private static boolean isHigh(Target target) {
    return target.getStyleClass().contains("control");
  }

  private static Bounds scene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean inside(Bench bench, Bounds bounds) {
    return bounds.getMinX() >= -ROUNDING
        && bounds.getMinY() >= -ROUNDING
        && bounds.getMaxX() <= bench.scene.getWidth() + ROUNDING
        && bounds.getMaxY() <= bench.scene.getHeight() + ROUNDING;
  }

  /** How far apart; negative when one lies on the other. */
  private static double gap(Bounds one, Bounds other) {
    double across =
        Math.max(one.getMinX(), other.getMinX()) - Math.min(one.getMaxX(), other.getMaxX());
    double down =
        Math.max(one.getMinY(), other.getMinY()) - Math.min(one.getMaxY(), other.getMaxY());
    return Math.max(across, down);
  }
}
