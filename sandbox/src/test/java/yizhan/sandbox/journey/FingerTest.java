package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.Interpolator;
import javafx.animation.PauseTransition;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A journey's finger touches what a person could touch, and nothing else. */
class FingerTest {
  private static final List<String> PRINT = List.of("打印");

  @TempDir Path folder;
  private final AtomicInteger touched = new AtomicInteger();
  private final Button button;
  private final Pane root;
  private final Scene scene;
  private final Screen screen;
  private final Point2D middle;

  FingerTest() throws Exception {
    button = on(() -> new Button("打印"));
    button.setOnMouseReleased(_ -> touched.incrementAndGet());
    root = on(() -> new Pane(place(button, 100, 100)));
    scene = on(() -> new Scene(root, 300, 200));
    on(() -> {
      root.applyCss();
      root.layout();
      return true;
    });
    screen = new Screen(scene);
    middle = screen.seek(PRINT);
  }

  @Test
  void touchesWhatLiesOpen() throws Exception {
    assertThat(middle.distance(150, 120)).isLessThan(2);
    screen.tap(PRINT, middle);
    assertThat(touched).hasValue(1);
  }

  @Test
  void doesNotReachWhatIsCovered() throws Exception {
    on(() -> root.getChildren().add(place(new Region(), 90, 100)));
    assertComplaint("'打印' is covered");
  }

  @Test
  void reachesThroughWhatTakesNoTouches() throws Exception {
    on(() -> {
      Region glass = new Region();
      glass.setMouseTransparent(true);
      return root.getChildren().add(place(glass, 90, 100));
    });
    screen.tap(PRINT, middle);
    assertThat(touched).hasValue(1);
  }

  @Test
  void doesNotTouchWhatIsDisabled() throws Exception {
    on(() -> {
      button.setDisable(true);
      return true;
    });
    assertComplaint("'打印' is disabled");
  }

  @Test
  void doesNotReachOffTheScreen() throws Exception {
    on(() -> place(button, 260, 100));
    assertComplaint("'打印' is off the screen");
  }

  @Test
  void doesNotSeeWhatIsInvisible() throws Exception {
    on(() -> {
      button.setVisible(false);
      return true;
    });
    assertComplaint("nothing on the screen is called '打印'");
  }

  @Test
  void missesWhatHasGoneElsewhereMeanwhile() throws Exception {
    on(() -> place(button, 100, 110));
    assertThatThrownBy(() -> screen.tap(PRINT, middle)).hasMessage("'打印' is moving");
    assertThat(touched).hasValue(0);
  }

  /** A whole journey: it says on which line, what was there, and keeps a picture. */
  @Test
  void failsAJourneyWhoseControlNeverComesToRest() throws Exception {
    TranslateTransition away =
        on(() -> {
          place(button, 0, 100);
          TranslateTransition to = new TranslateTransition(javafx.util.Duration.seconds(8), button);
          to.setInterpolator(Interpolator.LINEAR);
          to.setByX(190);
          to.play();
          return to;
        });
    Played played =
        new Player(scene, Stage.ofOthers(), folder, Duration.ofMillis(300))
            .play(Journey.parse("steps", "# first\ntap 打印"));
    on(() -> {
      away.stop();
      return true;
    });
    assertThat(played.complaint())
        .get()
        .asString()
        .startsWith("steps:2: '打印' is moving; there was: 打印");
    assertThat(folder.resolve("01-failed.png")).exists();
    assertThat(touched).hasValue(0);
  }

  /**
   * It comes late, and cannot be touched at once: what is wanted is on its first page all along.
   */
  @Test
  void turnsNoPageOfAScreenThatHasOnlyJustCome() throws Exception {
    Region next = place(new Region(), 200, 10);
    next.setId("page-next");
    next.setOnMouseReleased(_ -> root.getChildren().remove(button));
    Region curtain = place(new Region(), 100, 100);
    on(() -> {
      root.getChildren().clear();
      after(700, () -> root.getChildren().addAll(button, next, curtain));
      after(900, () -> root.getChildren().remove(curtain));
      return true;
    });
    Played played =
        new Player(scene, Stage.ofOthers(), folder, Duration.ofMillis(300))
            .play(Journey.parse("steps", "tap 打印"));
    assertThat(played.complaint()).isEmpty();
    assertThat(touched).hasValue(1);
  }

  @Test
  void movesNothingThatIsNotTheSandboxs() throws Exception {
    Played played =
        new Player(scene, Stage.ofOthers(), folder, Duration.ZERO)
            .play(Journey.parse("steps", "see 打印\nlift card"));
    assertThat(played.complaint())
        .get()
        .asString()
        .startsWith("steps:2: this moves a simulated device");
  }

  private void assertComplaint(String complaint) {
    assertThatThrownBy(() -> screen.seek(PRINT)).hasMessage(complaint);
    assertThatThrownBy(() -> screen.tap(PRINT, middle)).hasMessage(complaint);
    assertThat(touched).hasValue(0);
  }

  private static void after(int millis, Runnable what) {
    PauseTransition pause = new PauseTransition(javafx.util.Duration.millis(millis));
    pause.setOnFinished(_ -> what.run());
    pause.play();
  }

  private static <N extends Region> N place(N node, double x, double y) {
    node.setManaged(false);
    node.resizeRelocate(x, y, 100, 40);
    return node;
  }

  private static <T> T on(Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      Platform.startup(task);
    } catch (IllegalStateException _) {
      Platform.runLater(task); // it runs already
    }
    return task.get(20, TimeUnit.SECONDS);
  }
}
