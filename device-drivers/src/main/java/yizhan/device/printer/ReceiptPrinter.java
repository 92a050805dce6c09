package yizhan.device.printer;

import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;

/** Prints receipts: paper that is not accountable, and may be printed again when marked so. */
public interface ReceiptPrinter extends Device {
  /**
   * Prints, cuts and presents one receipt, and waits for the printer to say that it got to the end.
   *
   * @return how it went; whatever happens once something was sent is an outcome, silence and a
   *     pulled cable included
   * @throws DeviceException when the printer is silent, absent or talks nonsense before anything
   *     was sent, or the wait is cancelled
   */
  ReceiptOutcome print(Receipt receipt, Deadline deadline) throws DeviceException;

  /** The mouth that holds a ticket until it is taken, where there is one: most printers let go. */
  default Optional<ReceiptPresenter> presenter() {
    return Optional.empty();
  }
}
