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
