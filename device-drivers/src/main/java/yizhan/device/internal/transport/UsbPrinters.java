package yizhan.device.internal.transport;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
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
public record UsbPrinters(Path system, Path files) {
  private static final String PREFIX = "usb:";
  private static final String FILES = "/dev/usb/lp";

  /** Those of this machine. */
  public static final UsbPrinters HERE =
      new UsbPrinters(Path.of("/sys/class/usbmisc"), Path.of("/dev/usb"));

  /**
   * One printer.
   *
   * @param identity what USB says of it
   * @param file where it is now
   * @param vendor of USB
   * @param words what it says of itself
   */
  public record Plugged(String identity, Path file, int vendor, int product, PrinterWords words) {
    /** Whether this name means it: its own, or without a serial number, which fits all alike. */
    boolean is(String name) {
      String own = identity.toLowerCase(Locale.ROOT);
      String asked = name.toLowerCase(Locale.ROOT);
      return own.equals(asked) || (asked.split(":").length == 3 && own.startsWith(asked + ":"));
    }

    /** A name that means it alone among these: its own, else where it is now. */
    public String nameAmong(List<Plugged> all) {
      long alike = all.stream().filter(other -> other.is(identity)).count();
      return alike == 1 ? identity : file.toString();
    }
  }

  /** Whether this is the name of such a printer, and not that of a serial port. */
  public static boolean names(String port) {
    return port.startsWith(PREFIX) || port.startsWith(FILES);
  }

  /** All of them, by file; opens none. */
  public List<Plugged> list() throws IOException {
    List<Plugged> plugged = new ArrayList<>();
    if (!Files.isDirectory(system)) return plugged;
    try (Stream<Path> entries = Files.list(system)) {
      for (Path entry : entries.sorted().toList()) {
        String name = String.valueOf(entry.getFileName());
        if (!name.matches("lp\\d+")) continue;
        try {
          plugged.add(plugged(entry, files.resolve(name)));
        } catch (IOException _) {
          // it was pulled out while we looked
        }
      }
    }
    return plugged;
  }

  /** The files of printers with this name, or the one that it is. */
  List<Path> filesOf(String port) throws IOException {
    if (!port.startsWith(PREFIX)) return List.of(Path.of(port));
    return list().stream().filter(each -> each.is(port)).map(Plugged::file).toList();
  }

  /** The file belongs to an interface, and what tells devices apart to the device around it. */
  private static Plugged plugged(Path entry, Path file) throws IOException {
    Path device = entry.resolve("device/..");
    String vendor = Files.readString(device.resolve("idVendor")).strip();
    String product = Files.readString(device.resolve("idProduct")).strip();
    String serial = Files.exists(device.resolve("serial")) ? bytes(device.resolve("serial")) : "";
    String kind = PREFIX + vendor + ":" + product;
    PrinterWords words = PrinterWords.parse(told(entry.resolve("device/ieee1284_id")));
    return new Plugged(
        serial.isEmpty() ? kind : kind + ":" + serial,
        file,
        HexFormat.fromHexDigits(vendor),
        HexFormat.fromHexDigits(product),
        words.or(told(device.resolve("manufacturer")), told(device.resolve("product"))));
  }

  /** What it says of itself, if it says it: a printer that cannot is a printer all the same. */
  private static String told(Path attribute) {
    try {
      return bytes(attribute);
    } catch (IOException _) {
      return "";
    }
  }

  /** The kernel passes on what the device sent, in whatever code that is. */
  private static String bytes(Path attribute) throws IOException {
    return new String(Files.readAllBytes(attribute), StandardCharsets.UTF_8).strip();
  }
}
