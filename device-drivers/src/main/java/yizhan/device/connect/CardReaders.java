package yizhan.device.connect;

import yizhan.device.card.CardReader;
import yizhan.device.internal.samv.SamvReader;

/** Makes card readers. Needs nothing but jSerialComm and slf4j on the class path. */
public final class CardReaders {
  private CardReaders() {}

  /**
   * A reader with a security module (SAM-V, GA 467), serial at 115,200 baud as delivered, or behind
   * a serial device server. Opens nothing yet.
   */
  public static CardReader samv(Address address) {
    return new SamvReader(Transports.to(address));
  }
}
