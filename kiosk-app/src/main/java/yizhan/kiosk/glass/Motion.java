package yizhan.kiosk.glass;

import java.util.concurrent.Future;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.scene.CacheHint;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Duration;

/**
 * What moves or ticks, only while it is on the screen. Without a graphics chip each frame costs all
 * pixels of the screen: then a screen comes at once, and what drifts takes few steps; see decision
 * 0101.
 */
final class Motion {
  private static final double FRAMES_PER_SECOND = 60;
  private static final double FRAMES_PER_SECOND_IN_SOFTWARE = 8;
  private static final Duration CALM = Duration.seconds(1.6);
  private static final Duration ARRIVAL = Duration.millis(200);

  /** Read at once, and still seen to come. */
  private static final double FAINT = 0.25;

  /** A new screen comes: fades in as a picture of itself, so that it is drawn only once. */
  static void arrive(Node node, boolean motion) {
    if (!motion || inSoftware()) {
      return;
    }
    node.setCache(true);
    node.setCacheHint(CacheHint.SPEED);
    FadeTransition fade = new FadeTransition(ARRIVAL, node);
    fade.setFromValue(FAINT);
    fade.setToValue(1);
    fade.setOnFinished(_ -> node.setCache(false));
    fade.play();
  }

  /** A sign of life: slides to and fro, slowly. Never blinks. */
  static void drift(Node node, double by, boolean motion) {
    drift(node, by, 0, motion);
  }

  /** The same, across. */
  static void drift(Node node, double down, double right, boolean motion) {
    if (!motion) {
      return;
    }
    node.setCache(true);
    Timeline drift =
        new Timeline(
            inSoftware() ? FRAMES_PER_SECOND_IN_SOFTWARE : FRAMES_PER_SECOND,
            new KeyFrame(
                CALM,
                new KeyValue(node.translateXProperty(), right, Interpolator.EASE_BOTH),
                new KeyValue(node.translateYProperty(), down, Interpolator.EASE_BOTH)));
    drift.setDelay(ARRIVAL); // a screen that still comes would be drawn anew for it
    drift.setAutoReverse(true);
    drift.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .addListener((_, _, scene) -> {
          if (scene == null) {
            drift.stop();
          } else {
            drift.play();
          }
        });
  }

  /** Pictures in three dimensions are what a graphics chip alone can do. */
  private static boolean inSoftware() {
    return !Platform.isSupported(ConditionalFeature.SCENE3D);
  }

  /** Starts something when the node comes to the screen, and ends it when it goes. */
  static void whileShown(Node node, Supplier<Future<?>> start) {
    node.sceneProperty()
        .addListener((_, _, scene) -> {
          if (scene != null) {
            untilGone(node, start.get());
          }
        });
  }

  private static void untilGone(Node node, Future<?> running) {
    node.sceneProperty().addListener((_, _, scene) -> stop(scene, running));
  }

  private static void stop(Scene scene, Future<?> running) {
    if (scene == null) {
      running.cancel(false);
    }
  }

  private Motion() {}
}
