package yizhan.device.printer;

import yizhan.device.Deadline;
import yizhan.device.DeviceException;

/** The mouth of a receipt printer that holds a cut ticket until somebody takes it. */
public interface ReceiptPresenter {
  /** Whether a ticket waits there now. */
  boolean ticketWaits(Deadline deadline) throws DeviceException;

  /**
   * Lets the ticket fall out.
   *
   * @throws DeviceException REFUSED when it is still there after 5 s or the printer is stuck
   */
  void eject(Deadline deadline) throws DeviceException;

  /**
   * Draws the ticket back into the cabinet, where nobody else reads it. Some printers do so only
   * when that was enabled in them.
   *
   * @throws DeviceException REFUSED when it is still there after 5 s or the printer is stuck
   */
  void retract(Deadline deadline) throws DeviceException;
}
