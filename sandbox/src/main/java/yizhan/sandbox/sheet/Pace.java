package yizhan.sandbox.sheet;

import java.time.Duration;
import java.time.Instant;

/** The printer's sense of time. Tests bring one that moves by hand. */
public interface Pace extends AutoCloseable {
  Instant now();

  /** Runs a task so much later, never on the caller's thread. */
  void after(Duration delay, Runnable task);

  /** Drops what has not run, and waits for what is running. */
  @Override
  void close();
}
