package yizhan.kiosk.issuing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** How time passes while a printer is waited for; a simulation has a time of its own. */
public interface Passing {
  Passing REAL =
      new Passing() {
        @Override
        public long nanoTime() {
          return System.nanoTime();
        }

        @Override
        public Instant instant() {
          return Instant.now();
        }

        @Override
        public synchronized void pause(Duration duration) throws InterruptedException {
          long until = nanoTime() + duration.toNanos();
          for (long left = duration.toNanos(); left > 0; left = until - nanoTime())
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
      };

  long nanoTime();

  Instant instant();

  void pause(Duration duration) throws InterruptedException;
}
