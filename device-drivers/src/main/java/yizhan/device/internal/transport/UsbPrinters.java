package yizhan.device.internal.transport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The printers that the kernel's {@code usblp} has claimed, each by what USB says of it: {@code
 * usb:VID:PID:serial}, or {@code usb:VID:PID} where it has no serial number.
 *
 * @param system {@code /sys/class/usbmisc}
 * @param files {@code /dev/usb}
 */
record UsbPrinters(Path system, Path files) {
  static final String PREFIX = "usb:";
  static final UsbPrinters HERE =
      new UsbPrinters(Path.of("/sys/class/usbmisc"), Path.of("/dev/usb"));

  /**
   * One printer.
   *
   * @param identity the name that stays
   * @param file where it is now
   */
  record Plugged(String identity, Path file) {
    /** Whether this name means it: its own, or without a serial number, which fits all alike. */
    boolean is(String name) {
      String own = identity.toLowerCase(Locale.ROOT);
      String asked = name.toLowerCase(Locale.ROOT);
      return own.equals(asked) || (asked.split(":").length == 3 && own.startsWith(asked + ":"));
    }
  }

  List<Plugged> list() throws IOException {
    List<Plugged> plugged = new ArrayList<>();
    if (!Files.isDirectory(system)) return plugged;
    try (Stream<Path> entries = Files.list(system)) {
      for (Path entry : entries.sorted().toList()) {
        String name = String.valueOf(entry.getFileName());
        if (!name.matches("lp\\d+")) continue;
        try {
          plugged.add(new Plugged(identity(entry), files.resolve(name)));
        } catch (IOException _) {
          // it was pulled out while we looked
        }
      }
    }
    return plugged;
  }

  /** The file belongs to an interface, and what tells devices apart to the device around it. */
  private static String identity(Path entry) throws IOException {
    Path device = entry.resolve("device/..");
    Path number = device.resolve("serial");
    String serial = Files.exists(number) ? Files.readString(number).strip() : "";
    String kind =
        PREFIX
            + Files.readString(device.resolve("idVendor")).strip()
            + ":"
            + Files.readString(device.resolve("idProduct")).strip();
    return serial.isEmpty() ? kind : kind + ":" + serial;
  }
}
