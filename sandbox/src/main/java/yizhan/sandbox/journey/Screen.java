package yizhan.sandbox.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * The real screen, seen and touched as a person would: a covered or disabled thing cannot be
 * touched.
 */
final class Screen {
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private static final String NEXT_PAGE = "#page-next";

  /** What has gone farther than this between seeing and touching is on its way. */
  private static final double STILL_PIXELS = 2;

  private final Scene scene;

  /** What a finger would meet. */
  private sealed interface Reach {
    /** This lies under it. */
    record Under(Node hit, Point2D at) implements Reach {}

    /** What is wanted does not, and why. */
    record Not(String why) implements Reach {}
  }

  Screen(Scene scene) {
    this.scene = scene;
  }

  /** All words on it, top to bottom as drawn. */
  List<String> words() throws JourneyException {
    return onGlass(() -> {
      List<String> words = new ArrayList<>();
      for (Node node : visible(scene.getRoot()))
        if (node instanceof Text text) words.add(text.getText());
      return words;
    });
  }

  /** Whether a new screen is still fading in: cached, and not yet wholly there. */
  boolean comes() throws JourneyException {
    return onGlass(
        () -> visible(scene.getRoot()).stream().anyMatch(n -> n.isCache() && n.getOpacity() < 1));
  }

  boolean showsAny(List<String> wanted) throws JourneyException {
    String all = squeezed(String.join("\n", words()));
    return wanted.stream().anyMatch(words -> all.contains(squeezed(words)));
  }

  /** Where what has one of these names could be touched: in its middle. */
  Point2D seek(List<String> names) throws JourneyException {
    return found(onGlass(() -> reach(names))).at();
  }

  /** Whether something of this name is there, whether or not it can be touched. */
  boolean has(String name) throws JourneyException {
    return onGlass(() -> find(name) != null);
  }

  /** Touches what has one of these names, where it was seen. */
  void tap(List<String> names, Point2D seen) throws JourneyException {
    found(onGlass(() -> press(still(reach(names), names, seen))));
  }

  /** Lays a finger on it. */
  void press(List<String> names) throws JourneyException {
    found(onGlass(() -> fire(reach(names), MouseEvent.MOUSE_PRESSED)));
  }

  /** Lifts the finger again, from where it is. */
  void letGo(List<String> names) throws JourneyException {
    found(onGlass(() -> fire(reach(names), MouseEvent.MOUSE_RELEASED)));
  }

  /** Turns to the next page, where there is one. */
  boolean turnPage() throws JourneyException {
    return onGlass(() -> press(reach(List.of(NEXT_PAGE)))) instanceof Reach.Under;
  }

  private static Reach.Under found(Reach reach) throws JourneyException {
    return switch (reach) {
      case Reach.Under under -> under;
      case Reach.Not(var why) -> throw new JourneyException(why);
    };
  }

  /** Presses one key. */
  void press(KeyCode code, String character) throws JourneyException {
    onGlass(() -> {
      Node focused = Optional.ofNullable(scene.getFocusOwner()).orElse(scene.getRoot());
      focused.fireEvent(key(KeyEvent.KEY_PRESSED, code, character));
      focused.fireEvent(key(KeyEvent.KEY_RELEASED, code, character));
      return true;
    });
  }

  /** Runs on the JavaFX thread and waits. */
  <T> T onGlass(Callable<T> look) throws JourneyException {
    FutureTask<T> task = new FutureTask<>(look);
    Platform.runLater(task);
    try {
      return task.get(ANSWER.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      throw new JourneyException("the screen did not answer within " + ANSWER.toSeconds() + " s");
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new JourneyException("interrupted");
    }
  }

  private Reach reach(List<String> names) {
    String target = names.getFirst();
    Node wanted =
        names.stream().flatMap(name -> Stream.ofNullable(find(name))).findFirst().orElse(null);
    if (wanted == null) return new Reach.Not("nothing on the screen is called '" + target + "'");
    Bounds bounds = wanted.localToScene(wanted.getBoundsInLocal());
    Point2D middle = new Point2D(bounds.getCenterX(), bounds.getCenterY());
    boolean on = new Rectangle2D(0, 0, scene.getWidth(), scene.getHeight()).contains(middle);
    if (!on) return new Reach.Not("'" + target + "' is off the screen");
    Node hit = hit(scene.getRoot(), middle);
    if (hit == null || !within(hit, wanted)) return new Reach.Not("'" + target + "' is covered");
    if (wanted.isDisabled()) return new Reach.Not("'" + target + "' is disabled");
    return new Reach.Under(hit, middle);
  }

  private static Reach still(Reach reach, List<String> names, Point2D seen) {
    boolean moves = reach instanceof Reach.Under(_, var at) && at.distance(seen) > STILL_PIXELS;
    return moves ? new Reach.Not("'" + names.getFirst() + "' is moving") : reach;
  }

  private static Reach press(Reach reach) {
    return fire(fire(reach, MouseEvent.MOUSE_PRESSED), MouseEvent.MOUSE_RELEASED);
  }

  private static Reach fire(Reach reach, EventType<MouseEvent> event) {
    if (reach instanceof Reach.Under(var hit, var at)) hit.fireEvent(mouse(event, hit, at));
    return reach;
  }

  /** The touchable thing that has this id, or that these words stand on. */
  private @Nullable Node find(String target) {
    List<Node> nodes = visible(scene.getRoot());
    if (target.startsWith("#")) {
      return nodes.stream()
          .filter(n -> target.substring(1).equals(n.getId()))
          .findFirst()
          .orElse(null);
    }
    List<Node> named =
        nodes.stream()
            .filter(n -> n instanceof Text t && squeezed(t.getText()).contains(squeezed(target)))
            .toList();
    return named.stream()
        .flatMap(node -> Stream.ofNullable(touchable(node)))
        .findFirst()
        .orElse(named.isEmpty() ? null : named.getFirst());
  }

  private static @Nullable Node touchable(Node inside) {
    for (Node node = inside; node != null; node = node.getParent())
      if (node.isFocusTraversable()) return node;
    return null;
  }

  /** The topmost node at this point that takes touches, as the toolkit would pick it. */
  private static @Nullable Node hit(Node node, Point2D point) {
    if (!node.isVisible() || node.isMouseTransparent()) return null;
    Point2D local = node.sceneToLocal(point);
    if (local == null || !node.getBoundsInLocal().contains(local)) return null;
    if (node.getClip() != null && !node.getClip().getBoundsInParent().contains(local)) return null;
    if (node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Node hit = hit(children.get(i), point);
        if (hit != null) return hit;
      }
    }
    return node.contains(local) ? node : null;
  }

  private static boolean within(@Nullable Node node, Node ancestor) {
    for (Node n = node; n != null; n = n.getParent()) if (n.equals(ancestor)) return true;
    return false;
  }

  private static List<Node> visible(Node node) {
    List<Node> nodes = new ArrayList<>();
    collect(node, nodes);
    return nodes;
  }

  private static void collect(Node node, List<Node> into) {
    if (!node.isVisible() || node.getOpacity() == 0) return;
    into.add(node);
    if (node instanceof Parent parent)
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static MouseEvent mouse(EventType<MouseEvent> type, Node target, Point2D at) {
    boolean down = type == MouseEvent.MOUSE_PRESSED;
    // of no source yet: on its way each node then gets the place in its own coordinates
    return new MouseEvent(
        type,
        at.getX(),
        at.getY(),
        at.getX(),
        at.getY(),
        MouseButton.PRIMARY,
        1,
        false,
        false,
        false,
        false,
        down,
        false,
        false,
        true,
        false,
        true,
        new PickResult(target, at.getX(), at.getY()));
  }

  private static KeyEvent key(EventType<KeyEvent> type, KeyCode code, String character) {
    return new KeyEvent(type, character, character, code, false, false, false, false);
  }
}
