package yizhan.sandbox.measure;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import yizhan.sandbox.journey.Journey;
import yizhan.sandbox.journey.JourneyException;
import yizhan.sandbox.journey.Played;
import yizhan.sandbox.journey.Player;
import yizhan.sandbox.journey.StationStage;
import yizhan.sandbox.station.SandboxStation;

/** Walks through one visit, up to the check, and notes where everything is. */
final class Survey {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration FINGER = Duration.ofMillis(400);
  private static final Duration LOOK = Duration.ofMillis(20);
  private static final Rectangle SCREEN = new Rectangle(0, 0, 1080, 1920);

  private final Scene scene;
  private final Player player;
  private final Eye eye;

  private Survey(SandboxStation station, Scene scene, Eye eye, Path pictures) {
    this.scene = scene;
    this.eye = eye;
    this.player = new Player(scene, new StationStage(station), pictures, FINGER);
  }

  static Places take(SandboxStation station, Path terminal, Stager stager, Eye eye)
      throws IOException {
    try (Stager.Staged kiosk = stager.open(terminal)) {
      return new Survey(station, kiosk.scene(), eye, station.folder()).places();
    } finally {
      station.cardReader().lift();
    }
  }

  private Places places() throws IOException {
    Rectangle tile = place("#print-licence");
    eye.rest();
    BufferedImage home = eye.awaitStill(SCREEN, FINGER, PATIENCE);
    Rectangle words = place(".tile-words");
    Rectangle station = place(".station");
    Rectangle title = place(".hero");
    play("tap #print-licence");
    Rectangle back = place("#back");
    title = title.union(place(".title"));
    play("lay card shen-zhiyu");
    Rectangle choice = place(".choice");
    play("tap #" + id(".choice"));
    Rectangle original = place("#ORIGINAL");
    play("tap #ORIGINAL");
    play("tap #act");
    place(".sheets");
    return new Places(home, station, tile, words, title, back, choice, original, place("#act"));
  }

  private void play(String step) throws IOException {
    try {
      Played played = player.play(Journey.parse("survey", step));
      if (!played.held()) throw new IOException(played.complaint().orElse(step));
    } catch (JourneyException unsound) {
      throw new IOException(unsound);
    }
  }

  private String id(String selector) throws IOException {
    return onGlass(() -> found(selector).map(Node::getId).orElse(""));
  }

  /** Where the first thing of this name is, once it is there and can be touched. */
  private Rectangle place(String selector) throws IOException {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      Optional<Rectangle> place = onGlass(() -> found(selector).map(Survey::onScreen));
      if (place.isPresent()) return place.get();
      LockSupport.parkNanos(LOOK.toNanos());
    }
    throw new IOException("there is no " + selector + " on the screen");
  }

  private Optional<Node> found(String selector) {
    return Optional.ofNullable(scene.getRoot().lookup(selector))
        .filter(node -> node.isVisible() && !node.isDisabled());
  }

  private static Rectangle onScreen(Node node) {
    Bounds bounds = node.localToScene(node.getBoundsInLocal());
    return new Rectangle(
        (int) bounds.getMinX(),
        (int) bounds.getMinY(),
        (int) bounds.getWidth(),
        (int) bounds.getHeight());
  }

  private static <T> T onGlass(Callable<T> look) throws IOException {
    FutureTask<T> task = new FutureTask<>(look);
    Platform.runLater(task);
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException("the screen did not answer", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
