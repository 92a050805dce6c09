package yizhan.kiosk.glass;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/**
 * Does something on the JavaFX thread from time to time. Not a JavaFX animation: one that only
 * waits still wakes the toolkit sixty times a second.
 */
final class Ticks implements AutoCloseable {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("glass-ticks").factory());

  /** At the end of this minute and of each that follows. */
  void eachMinute(long millisIntoMinute, Runnable task) {
    var _ = each(MINUTE, MINUTE.toMillis() - millisIntoMinute, task);
  }

  Future<?> eachSecond(Runnable task) {
    return each(SECOND, SECOND.toMillis(), task);
  }

  /** Each time that this much has passed. */
  Future<?> each(Duration period, Runnable task) {
    return each(period, period.toMillis(), task);
  }

  private Future<?> each(Duration period, long firstMillis, Runnable task) {
    return timer.scheduleAtFixedRate(
        () -> Platform.runLater(task), firstMillis, period.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
