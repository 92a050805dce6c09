package yizhan.device.card;

import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;

/** Reads resident ID cards. */
public interface CardReader extends Device {
  /**
   * Waits until a card lies on the reader and reads it, which takes a second or two.
   *
   * @param seen run when a card has been taken hold of, just before its reading begins, so that
   *     people can be told to leave it there; on the calling thread, which it must not keep; again
   *     when a reading stumbles and is begun anew, and not for a card that cannot be taken hold of
   * @return the card, or why a card that lies there could not be read
   * @throws DeviceException when the reader fails, the deadline passes without a card, or the wait
   *     is cancelled; TIMED_OUT before the deadline has passed means that the reader is silent
   */
  CardReading read(Runnable seen, Deadline deadline) throws DeviceException;

  /** The same for whoever need not know when a card was seen. */
  default CardReading read(Deadline deadline) throws DeviceException {
    return read(() -> {}, deadline);
  }

  /**
   * The address that was appended to the card that lies there, after it was issued. A card has room
   * for four; which one comes is the module's choice, so it is not to be taken for the newest.
   *
   * @return up to 35 code units; empty when nothing was appended
   * @throws DeviceException REFUSED when no card lies there or this could not be read from it,
   *     GARBLED when what came is no text
   */
  Optional<String> addedAddress(Deadline deadline) throws DeviceException;

  /**
   * Has the reader begin anew, as if it had been switched off, and tells how it is then. It knows
   * no card any more.
   */
  DeviceStatus selfTest(Deadline deadline);

  /** Whether a card lies on the reader now, read or not. */
  boolean cardPresent(Deadline deadline) throws DeviceException;

  /**
   * The identity of the reader's security module, {@code AA.BB-DDDDDDDD-NNNNNNNNNN-MMMMMMMMMM}:
   * production pins it, and it goes with each identity claim.
   */
  String securityModule(Deadline deadline) throws DeviceException;
}
