package yizhan.device;

/**
 * A device that is kept open. Opening a driver opens nothing yet: the first operation connects, and
 * each operation after a loss connects anew by the same identity. Not safe for use by two threads
 * at once, except {@link #close}.
 */
public interface Device extends AutoCloseable {
  /**
   * What it is, for people: maker and model where the device tells, else the protocol and address.
   */
  String describe();

  /**
   * Asks the device how it is. Never throws for what a device may do: silence, nonsense and absence
   * are statuses.
   *
   * @param deadline when to give up; the answer is then UNKNOWN
   */
  DeviceStatus status(Deadline deadline);

  /**
   * Closes port and connection, whatever is under way. Safe from any thread, and more than once.
   * The next operation connects anew: a watchdog that frees a call must not end the device for
   * good.
   */
  @Override
  void close();
}
