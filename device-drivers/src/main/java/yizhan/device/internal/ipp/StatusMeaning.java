package yizhan.device.internal.ipp;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.DeviceStatus;
import yizhan.device.Severity;
import yizhan.device.printer.Tray;

/** Turns a printer's raw state into the vocabulary common to all devices. Pure. */
final class StatusMeaning {
  private StatusMeaning() {}

  static DeviceStatus of(PrinterFacts printer) {
    List<Condition> conditions = new ArrayList<>();
    if (printer.isSpooler()) conditions.add(Condition.of(Kind.MISCONFIGURED));
    for (String reason : printer.reasons()) {
      Optional<Kind> kind = StateReasons.kind(reason);
      if (kind.isEmpty()) continue;
      List<String> parts = parts(kind.get(), printer);
      if (parts.isEmpty()) conditions.add(Condition.of(kind.get()));
      else parts.forEach(part -> conditions.add(new Condition(kind.get(), part)));
    }
    // A tray known to be empty is, whether or not the printer makes a reason of it.
    for (Tray tray : printer.trays())
      if (tray.level().isPresent() && tray.level().getAsInt() == 0)
        conditions.add(new Condition(Kind.PAPER_OUT, tray.name()));
    // Little left is worth a word before it is nothing. A count of nothing alone stops nobody: it
    // is
    // often a guess, and only a printer that says so as a reason has really stopped.
    for (Supply supply : printer.supplies())
      if (supply.low())
        conditions.add(
            new Condition(
                supply.marking() && supply.consumed() ? Kind.TONER_LOW : Kind.NEEDS_ATTENTION,
                supply.name()));
    boolean explained = conditions.stream().anyMatch(StatusMeaning::unusableAsAWhole);
    if (!explained && (printer.state() == PrinterFacts.STOPPED || !printer.accepting()))
      conditions.add(Condition.of(Kind.PAUSED));
    return DeviceStatus.of(conditions);
  }

  private static boolean unusableAsAWhole(Condition condition) {
    return condition.severity() == Severity.UNUSABLE && condition.concernsAllTrays();
  }

  /**
   * The parts that a reason can only mean: of paper the trays that are empty (low, gone) by their
   * own account, else those that are not listed as ready while others are; of toner the supplies
   * that are low; of doors and jams where an alert says it is. None when it cannot be told: the
   * condition then is the whole printer's, to be on the safe side.
   */
  private static List<String> parts(Kind kind, PrinterFacts printer) {
    return switch (kind) {
      case PAPER_OUT -> {
        List<String> empty = named(printer, InputTray::empty);
        yield empty.isEmpty() && !printer.saysTray() ? notReady(printer) : empty;
      }
      case PAPER_LOW -> named(printer, InputTray::low);
      case TRAY_MISSING -> {
        List<String> gone = named(printer, InputTray::gone);
        yield gone.isEmpty() ? notReady(printer) : gone;
      }
      case TONER_LOW -> markers(printer, Supply::low);
      case TONER_OUT -> markers(printer, Supply::out);
      case COVER_OPEN, JAM ->
          printer.alerts().stream().filter(alert -> alert.kind() == kind).map(Alert::part).toList();
      default -> List.of();
    };
  }

  private static List<String> markers(PrinterFacts printer, Predicate<Supply> such) {
    return printer.supplies().stream()
        .filter(supply -> supply.marking() && supply.consumed())
        .filter(such)
        .map(Supply::name)
        .toList();
  }

  private static List<String> named(PrinterFacts printer, Predicate<InputTray> such) {
    return printer.inputTrays().stream()
        .filter(such)
        .map(InputTray::name)
        .filter(name -> printer.trays().stream().anyMatch(tray -> tray.name().equals(name)))
        .toList();
  }

  private static List<String> notReady(PrinterFacts printer) {
    List<String> ready = printer.ready().stream().map(ReadyMedia::source).toList();
    if (ready.isEmpty()) return List.of();
    return printer.trays().stream().map(Tray::name).filter(tray -> !ready.contains(tray)).toList();
  }
}
