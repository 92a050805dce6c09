package yizhan.device.internal.transport;

import yizhan.device.Deadline;
import yizhan.device.DeviceException;

/**
 * One open connection, used by one thread at a time, except {@link #close}. Once lost it is never
 * mended: a new one is opened.
 */
interface Line {
  /**
   * Takes what has come in, without waiting.
   *
   * @return how many bytes; 0 when there are none, -1 when the connection is lost or closed
   */
  int read(byte[] into);

  /** Waits until something may have come in, at most so long, and never longer than a slice. */
  void awaitInput(long nanos);

  /**
   * Writes all of it.
   *
   * @throws DeviceException TIMED_OUT or CANCELLED, after which the connection is closed, since
   *     nobody knows how much went out; DISCONNECTED when lost
   */
  void write(byte[] bytes, Deadline deadline) throws DeviceException;

  /**
   * Goes on at another speed, where the line has one of ours to set.
   *
   * @return whether it could
   */
  default boolean tune(int baud) {
    return true;
  }

  /** Closes, whatever is under way; safe from any thread and more than once. */
  void close();
}
