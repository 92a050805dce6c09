package yizhan.device.scanner;

import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;

/** Reads bar codes and QR codes. What it read while nobody waited is thrown away. */
public interface Scanner extends Device {
  /**
   * Waits for the next code that is held up.
   *
   * @throws DeviceException when the scanner fails, the deadline passes, or the wait is cancelled
   */
  ScannedCode scan(Deadline deadline) throws DeviceException;
}
