package yizhan.device.connect;

/** Where a device is plugged in. */
public sealed interface Address {
  /**
   * A serial line, 8N1; or a printer of USB's printer class, which is such a line without a speed.
   *
   * @param port a path or a stable identity ({@code /dev/serial/by-id/…}, {@code VID:PID:serial});
   *     {@code usb:VID:PID:serial} or {@code usb:VID:PID} for a printer that offers no serial line
   * @param baud bits per second
   */
  record Serial(String port, int baud) implements Address {}

  /** A serial device server or a printer that listens on raw TCP. */
  record Tcp(String host, int port) implements Address {}
}
