package yizhan.device.sign;

import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;

/** Lamps on the front of a machine that show where something is laid down or taken out. */
public interface GuideLights extends Device {
  /**
   * Switches one lamp. Doing so twice changes nothing.
   *
   * @param lamp the board's output of it, from 0
   * @throws DeviceException REFUSED when the board has no such output; else as the line fails, and
   *     then nobody knows whether it shines
   */
  void set(int lamp, boolean on, Deadline deadline) throws DeviceException;
}
