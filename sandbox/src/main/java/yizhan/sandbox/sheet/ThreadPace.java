package yizhan.sandbox.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Time as it passes, on one named thread. */
final class ThreadPace implements Pace {
  private static final Logger LOG = LoggerFactory.getLogger(ThreadPace.class);
  private static final long LONGEST_CLOSE_SECONDS = 5;

  private final ScheduledThreadPoolExecutor worker;

  ThreadPace(String name) {
    worker =
        new ScheduledThreadPoolExecutor(
            1, task -> Thread.ofPlatform().daemon().name(name + "-engine").unstarted(task));
    worker.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
  }

  @Override
  public Instant now() {
    return Instant.now();
  }

  @Override
  public void after(Duration delay, Runnable task) {
    if (worker.isShutdown()) return;
    var _ = worker.schedule(() -> guarded(task), delay.toNanos(), TimeUnit.NANOSECONDS);
  }

  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException bug) {
      LOG.error("the simulated engine broke", bug);
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
    try {
      if (!worker.awaitTermination(LONGEST_CLOSE_SECONDS, TimeUnit.SECONDS))
        LOG.error("the simulated engine does not stop");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
