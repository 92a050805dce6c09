package yizhan.device.printer;

import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;

/** Prints receipts: paper that is not accountable, and may be printed again when marked so. */
public interface ReceiptPrinter extends Device {
  /**
   * Prints, cuts and presents one receipt, and waits for the printer to say that it got to the end.
   *
   * @return how it went; paper out in mid-ticket and an open cover are outcomes, not exceptions
   * @throws DeviceException when the printer falls silent or talks nonsense
   */
  ReceiptOutcome print(Receipt receipt, Deadline deadline) throws DeviceException;
}
