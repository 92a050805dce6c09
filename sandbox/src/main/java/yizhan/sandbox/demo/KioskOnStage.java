package yizhan.sandbox.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.ScreenSettings;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.kiosk.Kiosk;
import yizhan.kiosk.KioskWindow;
import yizhan.kiosk.Rhythm;
import yizhan.kiosk.glass.Look;
import yizhan.kiosk.glass.Orientation;

/** The real kiosk in a window of this process, so that a journey can be played on its screens. */
public final class KioskOnStage implements AutoCloseable {
  private static final Duration TOOLKIT = Duration.ofSeconds(30);

  private final Kiosk kiosk;
  private final Scene scene;
  private final Rhythm rhythm;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Opens the kiosk that a terminal file describes.
   *
   * @throws IOException when the file is unsound, or the screen cannot be had
   */
  public KioskOnStage(Path terminalFile, Look look) throws IOException {
    Terminal terminal = terminal(terminalFile);
    ScreenSettings screen = screen(terminal.screen(), look.orientation());
    rhythm = Rhythm.usual(screen).with(look);
    KioskWindow.beforeToolkit();
    kiosk = onGlass(() -> new Kiosk(terminal, rhythm));
    scene = onGlass(() -> show(screen));
    kiosk.open();
  }

  public Kiosk kiosk() {
    return kiosk;
  }

  public Scene scene() {
    return scene;
  }

  /** Longer than a new screen is deaf. */
  public Duration finger() {
    return rhythm.deaf().plusMillis(100);
  }

  /** Until somebody closes the window. */
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }

  private Scene show(ScreenSettings screen) {
    Stage stage = new Stage();
    stage.setOnHidden(_ -> closed.countDown());
    return KioskWindow.show(stage, kiosk, screen);
  }

  /** The look may turn the screen; a size that was meant for the other way goes with it. */
  private static ScreenSettings screen(ScreenSettings asked, Orientation orientation) {
    ScreenSettings.Orientation wanted =
        switch (orientation) {
          case PORTRAIT -> ScreenSettings.Orientation.PORTRAIT;
          case LANDSCAPE -> ScreenSettings.Orientation.LANDSCAPE;
        };
    return wanted == asked.orientation()
        ? asked
        : new ScreenSettings(wanted, asked.fullScreen(), wanted.width(), wanted.height());
  }

  private static Terminal terminal(Path file) throws IOException {
    return switch (TerminalFile.read(file)) {
      case Reading.Sound(Terminal terminal) -> terminal;
      case Reading.Unsound(var problems) ->
          throw new IOException(
              file
                  + " is not sound; ./kiosk config check tells more:\n"
                  + String.join("\n", problems.stream().map(Problem::toString).toList()));
    };
  }

  private static <T> T onGlass(Callable<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      Platform.startup(task);
    } catch (IllegalStateException _) {
      Platform.runLater(task); // it runs already
    } catch (UnsupportedOperationException noDisplay) {
      throw new IOException("there is no display to show a window on", noDisplay);
    }
    try {
      return task.get(TOOLKIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException("the window could not be opened", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }

  @Override
  public void close() {
    kiosk.close();
    Platform.runLater(() -> scene.getWindow().hide());
  }
}
