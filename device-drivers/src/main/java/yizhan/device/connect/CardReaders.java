package yizhan.device.connect;

import java.util.OptionalInt;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.card.CardReader;
import yizhan.device.internal.samv.SamvReader;
import yizhan.device.internal.samv.SamvSpeeds;

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

  /**
   * The speed at which such a reader answers on a serial port that nobody has open: asked for at
   * all five, which takes 3 s at most. Whoever is not such a reader gets ten bytes at each.
   *
   * @return bits per second; empty when none answers
   * @throws DeviceException DISCONNECTED or BUSY as the port is, CANCELLED, TIMED_OUT
   */
  public static OptionalInt speedOf(String port, Deadline deadline) throws DeviceException {
    return SamvSpeeds.find(port, deadline);
  }

  /**
   * Gives such a reader another speed, and sees that it has it. Whether it keeps it without power
   * is not known.
   *
   * @param now where it is, and its speed now
   * @param baud 115200, 57600, 38400, 19200 or 9600
   * @return where it is from now on
   * @throws IllegalArgumentException for another speed
   * @throws DeviceException REFUSED when it says no, GARBLED when it then does not answer at the
   *     new speed
   */
  public static Address.Serial setSpeed(Address.Serial now, int baud, Deadline deadline)
      throws DeviceException {
    SamvSpeeds.change(now.port(), now.baud(), baud, deadline);
    return new Address.Serial(now.port(), baud);
  }
}
