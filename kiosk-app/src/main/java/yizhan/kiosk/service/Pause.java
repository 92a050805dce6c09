package yizhan.kiosk.service;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A short rest between two looks at a device, ended at once by an interrupt. */
final class Pause {
  private Pause() {}

  static void of(Duration rest) throws InterruptedException {
    long until = System.nanoTime() + rest.toNanos();
    for (long left = rest.toNanos(); left > 0; left = until - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) throw new InterruptedException();
    }
  }
}
