package yizhan.kiosk.glass;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import yizhan.config.Cabinet;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.pinyin.Dictionary;
import yizhan.kiosk.voice.Voice;

/** The toolkit, once; a window of true size; what a test needs of it. */
public final class Fx {
  static final Clock NIGHT =
      Clock.fixed(Instant.parse("2026-11-23T14:41:00Z"), ZoneId.of("Asia/Shanghai"));
  static final Manner STILL = new Manner(Duration.ZERO, Duration.ofSeconds(20), false, NIGHT);
  private static final Dictionary DICTIONARY = new Dictionary(Runnable::run);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static boolean started;

  private Fx() {}

  static Glass glass(Look look, Manner manner, Pictures pictures) {
    return glass(
        look,
        manner,
        new Fitted(
            pictures,
            List.of(Language.values()),
            Optional.of(Cabinets.UPRIGHT),
            new RecordingVoice()));
  }

  /** What differs between the glasses of tests. */
  record Fitted(
      Pictures pictures, List<Language> languages, Optional<Cabinet> cabinet, Voice voice) {}

  static Glass glass(Look look, Manner manner, Fitted fitted) {
    Station station = new Station("星河路24小时政务服务驿站", "Xinghe Road Station", "A01", fitted.cabinet());
    Words words = new Words(Missing.LOUD);
    DICTIONARY.prepare();
    Glass.Fittings fittings =
        new Glass.Fittings(
            station,
            fitted.languages(),
            words,
            fitted.pictures(),
            FontBook.open(),
            DICTIONARY,
            fitted.voice());
    return new Glass(fittings, look, manner);
  }

  public static synchronized void start() throws Exception {
    if (!started) {
      started = true;
      CountDownLatch up = new CountDownLatch(1);
      Platform.startup(up::countDown);
      up.await();
      Platform.setImplicitExit(false);
    }
  }

  /** A scene off the stage: laid out and drawn at true size, without a window. */
  static Scene scene(Pane root, Orientation orientation) {
    boolean upright = orientation == Orientation.PORTRAIT;
    return new Scene(root, upright ? 1080 : 1920, upright ? 1920 : 1080);
  }

  static Stage window(Scene scene) {
    Stage stage = new Stage(StageStyle.UNDECORATED);
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  public static <T> T on(Callable<T> task) throws Exception {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        done.complete(task.call());
      } catch (Exception | Error e) {
        done.completeExceptionally(e);
      }
    });
    return done.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  static void run(Runnable task) throws Exception {
    on(() -> {
      task.run();
      return true;
    });
  }

  /** Asks the JavaFX thread again and again, which has its own work in between. */
  public static void until(Callable<Boolean> holds) throws Exception {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!on(holds)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not within " + PATIENCE);
      }
    }
  }

  /** Until the window has been drawn anew, twice: the toolkit lets go of a picture one later. */
  static void pulses(Scene scene) throws Exception {
    for (int i = 0; i < 3; i++) {
      CompletableFuture<Boolean> drawn = new CompletableFuture<>();
      Runnable listener = () -> drawn.complete(true);
      run(() -> {
        scene.addPostLayoutPulseListener(listener);
        Platform.requestNextPulse();
      });
      drawn.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      run(() -> scene.removePostLayoutPulseListener(listener));
    }
  }

  static void layOut(Scene scene) {
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    scene.getRoot().layout(); // what a first pass found too long is divided in a second
  }

  static void press(Node node) {
    mouse(node, MouseEvent.MOUSE_PRESSED);
  }

  static void release(Node node) {
    mouse(node, MouseEvent.MOUSE_RELEASED);
  }

  static void tap(Node node) {
    press(node);
    release(node);
  }

  /** As a keypad sends it: to the window, wherever the toolkit believes the focus to be. */
  static void key(Scene scene, EventType<KeyEvent> type, KeyCode code) {
    scene.getRoot().fireEvent(new KeyEvent(type, "", "", code, false, false, false, false));
  }

  static void mouse(Node node, EventType<MouseEvent> type) {
    Bounds bounds = node.getBoundsInLocal();
    mouse(node, type, bounds.getCenterX(), bounds.getCenterY());
  }

  static void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
    boolean down = !type.equals(MouseEvent.MOUSE_RELEASED);
    Point2D at = node.localToScene(x, y);
    MouseEvent event =
        new MouseEvent(
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
            new PickResult(node, at.getX(), at.getY()));
    Event.fireEvent(node, event);
  }
}
