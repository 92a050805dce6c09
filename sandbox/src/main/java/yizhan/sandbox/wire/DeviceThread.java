package yizhan.sandbox.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The thread on which a simulated device lives: hears what comes over its wire, one at a time. */
public final class DeviceThread implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeviceThread.class);
  private static final int READ_AT_ONCE = 4096;
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(10);

  private final Wire wire;
  private final Ear ear;
  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);

  /** What hears the bytes; called on the device's thread only. */
  @FunctionalInterface
  public interface Ear {
    void hear(byte[] bytes) throws IOException;
  }

  /**
   * Starts the thread; it ends with {@link #close}, which closes the wire too.
   *
   * @param name of the thread
   */
  public DeviceThread(String name, Wire wire, Ear ear) {
    this.wire = wire;
    this.ear = ear;
    this.thread = Thread.ofPlatform().name(name).daemon().start(this::run);
  }

  private void run() {
    byte[] buffer = new byte[READ_AT_ONCE];
    try {
      for (int count = 0; count >= 0; count = wire.read(buffer, POLL))
        if (count > 0) ear.hear(Arrays.copyOf(buffer, count));
    } catch (IOException e) {
      if (ended.getCount() > 0) LOG.error("{} lost its wire", thread.getName(), e);
    }
  }

  /**
   * Lets time pass in the device.
   *
   * @return false when the device was switched off meanwhile
   */
  public boolean pause(Duration duration) {
    try {
      return !ended.await(duration.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    ended.countDown();
    wire.close();
    try {
      if (!thread.join(LONGEST_END))
        throw new IllegalStateException(thread.getName() + " does not end");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
