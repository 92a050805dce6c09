package yizhan.device.internal.transport;

import com.fazecast.jSerialComm.SerialPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The serial ports of this machine, each by the name that stays the same: its link in {@code
 * /dev/serial/by-id}, else its USB identity where no other port has the same, else its path.
 */
public final class SerialPorts {
  private static final Path BY_ID = Path.of("/dev/serial/by-id");

  private SerialPorts() {}

  /**
   * One port.
   *
   * @param identity the name that stays
   * @param path where it is now
   * @param vendor of USB; 0 when it is not on USB
   * @param description what the device or the system calls it
   */
  public record Listed(String identity, String path, int vendor, int product, String description) {}

  /** All of them, by path. */
  public static List<Listed> list() throws IOException {
    return list(BY_ID, () -> Arrays.stream(SerialPort.getCommPorts()).map(SerialPorts::raw));
  }

  /**
   * The same from another folder of links and another listing.
   *
   * @param listing ports by path, their identity being {@code VID:PID:serial} or empty
   */
  public static List<Listed> list(Path links, Supplier<Stream<Listed>> listing) throws IOException {
    Map<String, Listed> byPath = new LinkedHashMap<>();
    List<Listed> raw = listing.get().toList();
    for (Listed port : raw) byPath.put(port.path(), named(port, raw));
    if (Files.isDirectory(links))
      try (Stream<Path> entries = Files.list(links)) {
        for (Path link : entries.sorted().toList()) {
          if (!Files.exists(link)) continue; // it was unplugged while we looked
          String path = link.toRealPath().toString();
          Listed known = byPath.getOrDefault(path, new Listed("", path, 0, 0, ""));
          byPath.put(
              path,
              new Listed(
                  link.toString(), path, known.vendor(), known.product(), known.description()));
        }
      }
    return byPath.values().stream().sorted((a, b) -> a.path().compareTo(b.path())).toList();
  }

  private static Listed named(Listed port, List<Listed> all) {
    long alike = all.stream().filter(other -> other.identity().equals(port.identity())).count();
    boolean telling = !port.identity().isEmpty() && alike == 1;
    return new Listed(
        telling ? port.identity() : port.path(),
        port.path(),
        port.vendor(),
        port.product(),
        port.description());
  }

  private static Listed raw(SerialPort port) {
    boolean usb = port.getVendorID() > 0;
    String serial = Objects.requireNonNullElse(port.getSerialNumber(), "");
    boolean numbered = usb && !serial.isBlank() && !serial.equals("Unknown");
    return new Listed(
        numbered
            ? "%04X:%04X:%s".formatted(port.getVendorID(), port.getProductID(), serial)
            : usb ? "%04X:%04X".formatted(port.getVendorID(), port.getProductID()) : "",
        port.getSystemPortPath(),
        Math.max(0, port.getVendorID()),
        Math.max(0, port.getProductID()),
        Objects.requireNonNullElse(port.getPortDescription(), ""));
  }
}
