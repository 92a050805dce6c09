package yizhan.config.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.config.Devices;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.IssueRules;
import yizhan.config.MachineFile;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TrayCalibration;
import yizhan.config.TraySettings;
import yizhan.device.printer.EvidenceProfile;

/** What the report says of paper: what the printer proves, blanks, calibration, layouts. */
final class PaperItems {
  private final Terminal terminal;
  private final MachineFile machine;
  private final House house;

  PaperItems(Terminal terminal, MachineFile machine, House house) {
    this.terminal = terminal;
    this.machine = machine;
    this.house = house;
  }

  List<Readiness.Item> all() {
    List<Readiness.Item> items = new ArrayList<>();
    Optional<SheetPrinterSettings> printer = terminal.devices().sheetPrinter();
    if (printer.isEmpty()) return items;
    List<TraySettings> blanks = StockItems.trays(terminal);
    items.add(evidence(blanks));
    for (TraySettings tray : blanks) items.add(tray(tray));
    for (House.LayoutState layout : house.layouts(terminal)) items.add(layout(layout));
    return items;
  }

  private Readiness.Item evidence(List<TraySettings> blanks) {
    Verdicts verdicts = new Verdicts();
    Optional<EvidenceProfile> measured = machine.sheetPrinter();
    if (measured.isEmpty()) verdicts.say(Light.RED, "ready.unmeasured");
    else evidence(measured.get(), blanks, verdicts);
    return verdicts.of("evidence", Phrase.of("ready.evidence"));
  }

  private void evidence(EvidenceProfile profile, List<TraySettings> blanks, Verdicts verdicts) {
    IssueRules rules = terminal.issue();
    verdicts.say(Light.GREEN, "ready.measured");
    for (TraySettings tray : blanks)
      if (profile.provesNothing(tray.size()))
        verdicts.say(
            rules.acceptUncountedSheets() ? Light.AMBER : Light.RED,
            "trial.proves-nothing",
            tray.size().name());
    Optional<String> here =
        Optional.ofNullable(machine.pins().get(Devices.SHEET_PRINTER)).map(pin -> pin.number());
    if (here.filter(number -> !number.equals(profile.printer())).isPresent())
      verdicts.say(Light.RED, "ready.measured-on-another");
  }

  private Readiness.Item tray(TraySettings tray) {
    Verdicts verdicts = new Verdicts();
    StockItems.say(terminal, house, tray, verdicts);
    calibration(tray, verdicts);
    return verdicts.of(tray.name(), Phrase.of("ready.tray", tray.name(), tray.size().name()));
  }

  private void calibration(TraySettings tray, Verdicts verdicts) {
    TrayCalibration measured = machine.calibrations().get(tray.name());
    if (measured == null) {
      verdicts.say(Light.AMBER, "ready.uncalibrated");
      return;
    }
    String residual = String.format(java.util.Locale.ROOT, "%.2f", measured.residual());
    Light light =
        measured.residual() > TrayCalibration.WORST
            ? Light.RED
            : measured.residual() > TrayCalibration.GOOD ? Light.AMBER : Light.GREEN;
    verdicts.say(light, "ready.calibrated", residual);
    Optional<String> here =
        Optional.ofNullable(machine.pins().get(Devices.SHEET_PRINTER)).map(pin -> pin.number());
    if (here.filter(number -> !number.equals(measured.printer())).isPresent())
      verdicts.say(Light.RED, "ready.calibrated-on-another");
  }

  private static Readiness.Item layout(House.LayoutState layout) {
    Verdicts verdicts = new Verdicts();
    if (layout.approvedBy().isPresent())
      verdicts.say(Light.GREEN, "ready.layout-approved", layout.approvedBy().get());
    else verdicts.say(Light.RED, "ready.layout-provisional");
    return verdicts.of("layout " + layout.name(), Phrase.of("ready.layout", layout.name()));
  }
}
