package yizhan.device.face;

import java.util.function.Consumer;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.card.IdCard;

/**
 * Compares whoever stands before a camera with the photo of a card, one to one. What it sees stays
 * with it, and is gone when the comparison has ended.
 */
public interface FaceEngine {
  /** How it stood when that was last found out; asks nothing. */
  DeviceStatus known();

  /**
   * Finds out how it stands, where that was not done just now and it does not compare; no frame is
   * taken for it.
   *
   * @param deadline when to give up; it is then not usable
   */
  DeviceStatus status(Deadline deadline);

  /**
   * Takes frames and compares them with a photo. Nothing is looked at before this is called, nor
   * after it has returned.
   *
   * @param photo as the chip has it
   * @param sight told what is seen meanwhile, on the thread that asks
   * @param deadline at which it is given up, whatever it is doing
   * @return what came of it, or why nothing did: another way must always be there
   * @throws DeviceException CANCELLED when the wait was called off, never for what the engine did
   */
  FaceComparison compare(IdCard.Photo photo, Consumer<FaceSight> sight, Deadline deadline)
      throws DeviceException;
}
