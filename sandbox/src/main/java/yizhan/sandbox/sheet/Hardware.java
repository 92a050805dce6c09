package yizhan.sandbox.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Trays, doors and toner, and what they say of themselves. Guarded by the engine. */
final class Hardware {
  final List<Tray> trays;
  Toner toner = Toner.PLENTY;
  boolean doorOpen;
  boolean jammed;
  boolean outputFull;

  Hardware(List<TraySetup> setups) {
    this.trays = setups.stream().map(Tray::new).toList();
  }

  /** The tray of this name. */
  Optional<Tray> tray(String name) {
    return trays.stream().filter(t -> t.name.equals(name)).findFirst();
  }

  /** Where a job's paper is to come from: its own tray, or the first that holds its size. */
  Tray trayFor(Ticket ticket) {
    return ticket
        .tray()
        .flatMap(this::tray)
        .or(() -> trays.stream().filter(t -> t.inserted && t.holds == ticket.size()).findFirst())
        .or(() -> trays.stream().filter(t -> t.takes(ticket.size())).findFirst())
        .orElse(trays.get(0));
  }

  /** What keeps any sheet from being printed. */
  List<String> faults() {
    List<String> faults = new ArrayList<>();
    if (doorOpen) faults.add("door-open-error");
    if (jammed) faults.add("media-jam-error");
    if (toner == Toner.OUT) faults.add("toner-empty-error");
    if (outputFull) faults.add("output-area-full-error");
    return faults;
  }

  /** What this tray lacks for this sheet. */
  static List<String> lacking(Tray tray, Size size) {
    if (!tray.inserted) return List.of("input-tray-missing-error", "media-needed-error");
    if (tray.holds != size) return List.of("media-needed-error");
    if (tray.empty()) return List.of("media-empty-error", "media-needed-error");
    return List.of();
  }

  /** What is not as it should be but stops nobody who does not need it. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (toner == Toner.LOW) warnings.add("toner-low-warning");
    if (trays.stream().anyMatch(t -> !t.inserted)) warnings.add("input-tray-missing-warning");
    if (trays.stream().anyMatch(t -> t.inserted && t.empty())) warnings.add("media-empty-warning");
    if (trays.stream().anyMatch(t -> t.inserted && t.low())) warnings.add("media-low-warning");
    return warnings;
  }
}
