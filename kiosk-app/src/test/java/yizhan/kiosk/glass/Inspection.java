package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/**
 * Looks through all pages of what is on a bench for whatever a person would stumble over: words
 * cut, one thing on another, things too small, too close, out of reach, or not there. On the JavaFX
 * thread.
 */
final class Inspection {
  private static final double LEAST_HEIGHT = 96;
  private static final double LEAST_GAP = 24;
  private static final double ROUNDING = 1.5;
  private static final int MOST_PAGES = 20;
  private static final Set<String> BOXES = Set.of("notice", "line", "field", "still-there-card");
  private static final Set<String> PICTURES = Set.of("drawing", "code", "sheet-picture");

  /** A thing higher than this may begin above what is in reach, if so much of it is in reach. */
  private static final double TALL = 400;

  private static final double FINGERS = 3 * LEAST_HEIGHT;

  private final Bench bench;
  private final List<String> faults = new ArrayList<>();
  private final Set<String> seen = new TreeSet<>();

  private Inspection(Bench bench) {
    this.bench = bench;
  }

  /** What is wrong with this turn, which is on the bench. */
  static List<String> faults(Bench bench, String name, Turn<?> turn) {
    Fx.layOut(bench.scene); // a clock may have ticked since
    Inspection inspection = new Inspection(bench);
    boolean swallows = turn.mood() == Mood.FADING || turn.mood() == Mood.RESTING;
    inspection.pages(name, swallows); // a touch only says that somebody is there
    turn.prompt().focus().stream()
        .filter(id -> !swallows && !inspection.seen.contains(id))
        .forEach(id -> inspection.faults.add(name + ": hidden: " + id));
    return inspection.faults;
  }

  private void pages(String name, boolean deaf) {
    for (int page = 1; page <= MOST_PAGES; page++) {
      page(name + " page " + page);
      Node next = bench.scene.lookup("#page-next");
      boolean last = next == null || next.isDisabled() || !next.getParent().getParent().isVisible();
      if (last || deaf) {
        return;
      }
      Fx.tap(next);
      Fx.layOut(bench.scene);
    }
    faults.add(name + ": too many pages");
  }

  private void page(String where) {
    // what lies over all the rest, if something does
    Node top = bench.scene.getRoot().getChildrenUnmodifiable().getLast();
    List<Label> labels = Bench.labels(top);
    labels.forEach(label -> words(label, where));
    List<Bounds> texts = labels.stream().map(Inspection::text).toList();
    for (int i = 0; i < labels.size(); i++) {
      for (int j = i + 1; j < labels.size(); j++) {
        if (gap(texts.get(i), texts.get(j)) < -ROUNDING) {
          faults.add(where + ": overlap: " + said(labels.get(i)) + " / " + said(labels.get(j)));
        }
      }
    }
    for (Node picture : pictures(top)) {
      for (int i = 0; i < labels.size(); i++) {
        if (gap(inScene(picture), texts.get(i)) < -ROUNDING) {
          faults.add(where + ": overlap: " + picture.getStyleClass() + " / " + said(labels.get(i)));
        }
      }
    }
    touch(Bench.targets(top), where);
  }

  private void words(Label label, String where) {
    Bounds bounds = inScene(label);
    if (!inside(bounds, inScene(bench.scene.getRoot()))) {
      faults.add(where + ": outside: " + said(label) + " " + bounds);
    }
    if (!(label.lookup(".text") instanceof Text drawn && drawn.getText().equals(label.getText()))
        || label.prefHeight(label.getWidth()) > label.getHeight() + ROUNDING) {
      faults.add(where + ": cut: " + said(label));
    }
    if (!said(label).isEmpty()) {
      sticksOut(label, text(label), where);
    }
  }

  private void sticksOut(Node thing, Bounds bounds, String where) {
    for (Node around = thing.getParent(); around != null; around = around.getParent()) {
      if (isBox(around) && !inside(bounds, inScene(around))) {
        String what = thing instanceof Label label ? said(label) : thing.getId();
        faults.add(where + ": sticks out of " + around + ": " + what);
      }
    }
  }

  private static boolean isBox(Node around) {
    return around instanceof Target || around.getStyleClass().stream().anyMatch(BOXES::contains);
  }

  private void touch(List<Target> targets, String where) {
    for (Target target : targets) {
      seen.add(String.valueOf(target.getId()));
      Bounds bounds = inScene(target);
      if (!inside(bounds, inScene(bench.scene.getRoot())) || bounds.getHeight() < LEAST_HEIGHT) {
        faults.add(where + ": bad target: " + target.getId() + " " + bounds);
      }
      sticksOut(target, bounds, where);
      if (!target.isDisabled() && !inReach(bounds, reach(target))) {
        faults.add(where + ": too high: " + target.getId() + " " + bounds.getMinY());
      }
    }
    for (int i = 0; i < targets.size(); i++) {
      for (int j = i + 1; j < targets.size(); j++) {
        double gap = gap(inScene(targets.get(i)), inScene(targets.get(j)));
        if (gap < LEAST_GAP - ROUNDING) {
          String both = targets.get(i).getId() + " " + targets.get(j).getId();
          faults.add(where + ": too close: " + both + " " + gap);
        }
      }
    }
  }

  private static boolean inReach(Bounds bounds, double reach) {
    return bounds.getMinY() >= reach - ROUNDING
        || (bounds.getHeight() > TALL && bounds.getMaxY() - reach >= FINGERS);
  }

  /** Nothing to touch may lie higher; but the steady controls, which belong to the header. */
  private double reach(Target target) {
    double height = bench.scene.getHeight();
    if (bench.glass.look().has(Aid.LOW_REACH)) {
      return height - Frame.LOW_REACH;
    }
    return target.getStyleClass().contains("control") ? 0 : height / 3;
  }

  private static List<Node> pictures(Node node) {
    if (!node.isVisible()) {
      return List.of();
    }
    if (node.getStyleClass().stream().anyMatch(PICTURES::contains)) {
      return List.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(n -> pictures(n).stream()).toList()
        : List.of();
  }

  private static String said(Label label) {
    return label.getText();
  }

  private static Bounds text(Label label) {
    Node text = label.lookup(".text");
    return text == null ? inScene(label) : text.localToScene(text.getLayoutBounds());
  }

  private static Bounds inScene(Node node) {
    return node.localToScene(node.getLayoutBounds());
  }

  private static boolean inside(Bounds bounds, Bounds room) {
    return bounds.getMinX() >= room.getMinX() - ROUNDING
        && bounds.getMinY() >= room.getMinY() - ROUNDING
        && bounds.getMaxX() <= room.getMaxX() + ROUNDING
        && bounds.getMaxY() <= room.getMaxY() + ROUNDING;
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
