package yizhan.device.internal.transport;

import yizhan.device.Deadline;
import yizhan.device.DeviceException;

/** Knows where a device is plugged in, and opens a fresh line to it each time it is asked. */
interface Connector {
  /** Where, for people: {@code tcp 127.0.0.1:9100}, {@code /dev/serial/by-id/…}. */
  String describe();

  /** Bits per second that the line carries, so that a wait can be as long as the bytes need. */
  int baud();

  /**
   * Opens a line.
   *
   * @throws DeviceException DISCONNECTED when nothing is there, BUSY when somebody else has it
   */
  Line connect(Deadline deadline) throws DeviceException;
}
