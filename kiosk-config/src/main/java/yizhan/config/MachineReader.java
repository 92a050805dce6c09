package yizhan.config;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import yizhan.config.Kind.Taken;
import yizhan.config.TraySettings.Correction;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.EvidenceProfile.Memory;
import yizhan.device.printer.SheetSize;

/** Reads a machine's own file from the root of its TOML. */
final class MachineReader {
  private static final Duration LONGEST_LAG = Duration.ofMinutes(2);
  private static final int MOST_PAGES = 1000;

  /** Whatever devices call themselves; a printer's uuid is 45 characters. */
  private static final Kind<String> NAME = Kinds.words(255);

  private static final Kind<Memory> MEMORY =
      Kinds.oneOf(
          Map.of("keeps", Memory.KEEPS, "forgets", Memory.FORGETS, "untried", Memory.UNTRIED));

  private static final Kind<Double> RESIDUAL = Quantities.millimetres("0", "50");

  private static final Kind<Instant> MOMENT =
      Kind.written(
          Phrase.of("moment.right"),
          text -> {
            try {
              return new Taken.Fits<>(Instant.parse(text));
            } catch (DateTimeParseException _) {
              return Kind.no(text);
            }
          });

  private MachineReader() {}

  static MachineFile read(Section root) {
    MachineFile read =
        new MachineFile(
            root.section(Devices.SHEET_PRINTER).map(MachineReader::profile),
            named(root, "pins", MachineReader::pin),
            named(root, "calibration", MachineReader::calibration),
            named(root, "tests", MachineReader::test),
            root.sections("test-print").stream().map(MachineReader::print).toList(),
            root.section("comfort").map(MachineReader::comfort).orElse(Comfort.UNSET));
    root.close();
    return read;
  }

  private static <T> Map<String, T> named(Section root, String key, Function<Section, T> reader) {
    Map<String, T> all = new LinkedHashMap<>();
    Optional<Section> section = root.section(key);
    if (section.isEmpty()) return all;
    for (String name : section.get().keys())
      section.get().section(name).ifPresent(each -> all.put(name, reader.apply(each)));
    return all;
  }

  private static Comfort comfort(Section section) {
    Comfort read =
        new Comfort(
            number(section.optional("volume", Kinds.whole(1, Comfort.LOUDEST))),
            number(section.optional("brightness", Kinds.whole(Comfort.DARKEST, 100))));
    section.close();
    return read;
  }

  private static OptionalInt number(Optional<Integer> read) {
    return read.isPresent() ? OptionalInt.of(read.get()) : OptionalInt.empty();
  }

  private static DevicePin pin(Section pin) {
    DevicePin read =
        new DevicePin(
            pin.optional("number", NAME).orElse(""),
            pin.optional("model", NAME).orElse(""),
            pin.optional("firmware", NAME).orElse(""),
            pin.required("place", NAME, ""));
    pin.close();
    return read;
  }

  private static TrayCalibration calibration(Section tray) {
    TrayCalibration read =
        new TrayCalibration(
            tray.required("printer", NAME, ""),
            correction(tray),
            tray.required("residual", RESIDUAL, 0.0),
            tray.required("at", MOMENT, Instant.EPOCH),
            tray.required("by", NAME, ""));
    tray.close();
    return read;
  }

  /** As it may stand in a terminal file too. */
  private static Correction correction(Section tray) {
    return new Correction(
        tray.required("dx", TraysReader.OFFSET, 0.0),
        tray.required("dy", TraysReader.OFFSET, 0.0),
        tray.required("scale", TraysReader.SCALE, 100.0) / 100,
        tray.required("skew", TraysReader.SKEW, 0.0));
  }

  private static TestResult test(Section device) {
    TestResult read =
        new TestResult(
            device.required("passed", Kinds.FLAG, false),
            device.required("at", MOMENT, Instant.EPOCH),
            device.required("by", NAME, ""),
            device.required("what", NAME, ""));
    device.close();
    return read;
  }

  private static TestPrint print(Section page) {
    TestPrint read =
        new TestPrint(
            page.required("job", NAME, ""),
            page.required("pages", Kinds.whole(0, MOST_PAGES), 0),
            page.required("printed", MOMENT, Instant.EPOCH));
    page.close();
    return read;
  }

  private static EvidenceProfile profile(Section printer) {
    EvidenceProfile profile =
        new EvidenceProfile(
            printer.required("printer", NAME, ""),
            printer.required("job-sheets", Kinds.FLAG, false),
            printer.required("job-impressions", Kinds.FLAG, false),
            steps(printer),
            printer.required(
                "counter-lag", Quantities.duration(Duration.ZERO, LONGEST_LAG), Duration.ZERO),
            printer.required("says-tray", Kinds.FLAG, false),
            printer.required("memory", MEMORY, Memory.UNTRIED));
    printer.close();
    return profile;
  }

  private static Map<SheetSize, Integer> steps(Section printer) {
    Map<SheetSize, Integer> steps = new EnumMap<>(SheetSize.class);
    for (SheetSize size : SheetSize.values())
      printer
          .optional(stepKey(size), Kinds.whole(1, EvidenceProfile.MOST_STEP))
          .ifPresent(step -> steps.put(size, step));
    return steps;
  }

  static String stepKey(SheetSize size) {
    return "counter-step-" + size.name().toLowerCase(Locale.ROOT);
  }
}
