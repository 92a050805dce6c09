package yizhan.device.card;

import yizhan.device.Deadline;
import yizhan.device.DeviceException;

/**
 * Makes a picture of a card's photo, which is packed in a way (WLT) that only closed libraries of
 * reader makers unpack.
 */
public interface PhotoDecoder {
  /**
   * Unpacks one photo.
   *
   * @param deadline at which the decoder is given up, whatever it is doing
   * @return the picture, or why there is none: every flow must work without it
   * @throws DeviceException CANCELLED when the wait was called off, never for what the decoder did
   */
  PhotoDecoding decode(IdCard.Photo photo, Deadline deadline) throws DeviceException;
}
