package yizhan.sandbox.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

/** JavaFX, started when it is first needed, and there until the program ends. */
final class Toolkit {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Toolkit() {}

  /** Whether somebody sits before the display; the launcher says so. */
  static boolean watched() {
    return "real".equals(System.getProperty("yizhan.display"));
  }

  /** The launcher brought the display up itself: nobody sits before it. */
  static boolean unwatched() {
    return "virtual".equals(System.getProperty("yizhan.display"));
  }

  /**
   * Runs on the JavaFX thread and waits.
   *
   * @throws IOException when there is no display, or the work failed or did not end
   */
  static <T> T onGlass(Callable<T> work) throws IOException {
    FutureTask<T> task = new FutureTask<>(work);
    // It would go with the last window, and not come again for the next one.
    Platform.setImplicitExit(false);
    try {
      Platform.startup(task);
    } catch (IllegalStateException _) {
      Platform.runLater(task); // it runs already
    } catch (UnsupportedOperationException noDisplay) {
      throw new IOException("there is no display to show a window on", noDisplay);
    }
    try {
      return task.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException failed) {
      throw new IOException("the window could not be opened", failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
