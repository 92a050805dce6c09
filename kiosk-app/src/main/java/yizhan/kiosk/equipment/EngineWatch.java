package yizhan.kiosk.equipment;

import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.device.DeviceStatus;
import yizhan.device.face.FaceEngine;

/** Has a face engine asked on a thread of its own: one that starts slowly holds nobody up. */
final class EngineWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineWatch.class);

  /** Makers load gigabytes at start; as long as a comparison may take. */
  private static final Duration GREETING = Duration.ofSeconds(20);

  /** One that is called off is killed within two seconds. */
  private static final Duration PARTING = Duration.ofSeconds(3);

  private final FaceEngine engine;
  private final Runnable changed;
  private final ThreadPoolExecutor thread;

  /**
   * @param changed told when it turned out to stand otherwise than was known; on its thread
   */
  EngineWatch(FaceEngine engine, Runnable changed) {
    this.engine = engine;
    this.changed = changed;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> Thread.ofPlatform().daemon().name("face-engine").unstarted(work),
            new ThreadPoolExecutor.DiscardPolicy()); // while it is being asked, and when closed
  }

  /** How it is known to stand; it is asked anew meanwhile. */
  DeviceStatus known() {
    thread.execute(this::ask);
    return engine.known();
  }

  private void ask() {
    DeviceStatus before = engine.known();
    DeviceStatus now = engine.status(Deadline.in(GREETING));
    if (!now.equals(before) && !thread.isShutdown()) changed.run();
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PARTING.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("the face engine is still being asked");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
