package yizhan.device.find;

/** Somewhere a device may be plugged in. */
public sealed interface Place {
  /** As it is written into a terminal file: it stays the same whatever order things start in. */
  String identity();

  /**
   * A serial port of this machine.
   *
   * @param identity {@code /dev/serial/by-id/…} or {@code VID:PID:serial}; the path itself where
   *     there is nothing better
   * @param path where it is just now
   * @param usb what USB says of it; {@link Usb#NONE} when it is not on USB
   */
  record Serial(String identity, String path, Usb usb) implements Place {}

  /**
   * A printer of USB's printer class.
   *
   * @param identity {@code usb:VID:PID:serial}, or {@code usb:VID:PID} where it has no serial
   *     number; the path where another is called the same
   * @param path where it is just now, {@code /dev/usb/lp0}; the identity where nobody looked
   * @param usb what USB says of it
   * @param languages what it says it speaks (IEEE 1284, COMMAND SET); empty when it does not say
   */
  record UsbPrinter(String identity, String path, Usb usb, String languages) implements Place {}

  /** A serial device server, or a printer that listens on raw TCP. */
  record Tcp(String host, int port) implements Place {
    @Override
    public String identity() {
      return host + ":" + port;
    }
  }

  /**
   * What a device says of itself on USB.
   *
   * @param vendor 16 bits; 0 for none
   * @param product 16 bits
   * @param name maker and product in its own words; may be empty
   */
  record Usb(int vendor, int product, String name) {
    public static final Usb NONE = new Usb(0, 0, "");
  }
}
