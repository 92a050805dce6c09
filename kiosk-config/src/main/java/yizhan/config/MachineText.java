package yizhan.config;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import yizhan.config.TraySettings.Correction;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetSize;

/** Writes a machine's own file, its sections always in the same order. */
final class MachineText {
  private final StringBuilder text =
      new StringBuilder("# Written by ./kiosk config. Not meant to be edited.\n");

  private MachineText() {}

  static String of(MachineFile machine) {
    MachineText written = new MachineText();
    machine.sheetPrinter().ifPresent(written::profile);
    written.each("pins", machine.pins(), written::pin);
    written.each("calibration", machine.calibrations(), written::calibration);
    written.each("tests", machine.tests(), written::test);
    if (!machine.comfort().equals(Comfort.UNSET)) written.comfort(machine.comfort());
    machine.prints().forEach(written::print);
    return written.text.toString();
  }

  private <T> void each(String section, Map<String, T> all, Consumer<T> write) {
    new TreeMap<>(all)
        .forEach((name, value) -> {
          text.append("\n[")
              .append(section)
              .append('.')
              .append(TomlText.quoted(name))
              .append("]\n");
          write.accept(value);
        });
  }

  private void profile(EvidenceProfile p) {
    text.append("\n[sheet-printer]\n");
    words("printer", p.printer());
    line("job-sheets", p.jobSheets());
    line("job-impressions", p.jobImpressions());
    for (SheetSize size : SheetSize.values())
      p.counterStep(size).ifPresent(step -> line(MachineReader.stepKey(size), step));
    words("counter-lag", p.counterLag().toMillis() + "ms");
    line("says-tray", p.saysTray());
    words("memory", p.memory().name().toLowerCase(Locale.ROOT));
  }

  private void pin(DevicePin pin) {
    if (!pin.number().isEmpty()) words("number", pin.number());
    if (!pin.model().isEmpty()) words("model", pin.model());
    if (!pin.firmware().isEmpty()) words("firmware", pin.firmware());
    words("place", pin.place());
  }

  private void calibration(TrayCalibration tray) {
    Correction correction = tray.correction();
    words("printer", tray.printer());
    words("dx", rounded(correction.dx(), 3) + "mm");
    words("dy", rounded(correction.dy(), 3) + "mm");
    words("scale", rounded(correction.scale() * 100, 4) + "%");
    words("skew", rounded(correction.skew(), 4) + "deg");
    words("residual", rounded(tray.residual(), 2) + "mm");
    words("at", tray.at().toString());
    words("by", tray.by());
  }

  private void test(TestResult result) {
    line("passed", result.passed());
    words("at", result.at().toString());
    words("by", result.by());
    words("what", result.what());
  }

  private void comfort(Comfort comfort) {
    text.append("\n[comfort]\n");
    comfort.volume().ifPresent(step -> line("volume", step));
    comfort.brightness().ifPresent(percent -> line("brightness", percent));
  }

  private void print(TestPrint page) {
    text.append("\n[[test-print]]\n");
    words("job", page.job());
    line("pages", page.pages());
    words("printed", page.printed().toString());
  }

  private static String rounded(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private void words(String key, String value) {
    line(key, TomlText.quoted(value));
  }

  private void line(String key, Object value) {
    text.append(key).append(" = ").append(value).append('\n');
  }
}
