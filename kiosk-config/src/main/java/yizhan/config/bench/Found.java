package yizhan.config.bench;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.device.find.Finding;
import yizhan.device.printer.Tray;

/**
 * All that a search came to.
 *
 * @param places one for each serial port or raw TCP address
 * @param printers one for each sheet printer that was asked
 */
public record Found(List<Finding> places, List<Printer> printers) {
  /**
   * A sheet printer at its address.
   *
   * @param id what tells it from others of its kind; empty when it does not tell
   * @param certificate the one that it shows over {@code ipps}
   * @param status UNKNOWN when it did not answer
   * @param name maker and model; empty when it did not tell
   */
  public record Printer(
      URI uri,
      String id,
      Optional<String> certificate,
      DeviceStatus status,
      String name,
      List<Tray> trays) {
    public Printer {
      trays = List.copyOf(trays);
    }

    /** Whether it answered and may be used as it is. */
    public boolean ours() {
      return status.state() != DeviceStatus.State.UNKNOWN
          && !status.has(Condition.Kind.MISCONFIGURED);
    }
  }

  public Found {
    places = List.copyOf(places);
    printers = List.copyOf(printers);
  }

  /** The devices that a terminal file could name. */
  public List<Finding.Ours> devices() {
    return places.stream()
        .filter(Finding.Ours.class::isInstance)
        .map(Finding.Ours.class::cast)
        .toList();
  }

  /** Whether there is anything for a terminal file. */
  public boolean anything() {
    return !devices().isEmpty() || printers.stream().anyMatch(Printer::ours);
  }
}
