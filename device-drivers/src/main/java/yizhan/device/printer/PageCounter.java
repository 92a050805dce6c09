package yizhan.device.printer;

import java.util.OptionalLong;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;

/** Tells how many pages a printer has printed in its life, beside the printer's own line. */
public interface PageCounter extends AutoCloseable {
  /**
   * Reads the counter.
   *
   * @return empty when the printer has none that counts paper
   * @throws DeviceException TIMED_OUT when nobody answers, REFUSED, GARBLED, CANCELLED,
   *     DISCONNECTED when there is no way to it
   */
  OptionalLong read(Deadline deadline) throws DeviceException;

  @Override
  void close();
}
