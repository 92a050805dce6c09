package yizhan.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.device.printer.EvidenceProfile;

/**
 * What a terminal has found out about itself, in a file of its own that only the bench writes:
 * {@code machine.toml}, beside the journal's folder. What a terminal is meant to be stands in the
 * terminal file, and neither file ever changes the other.
 *
 * @param sheetPrinter what the sheet printer was measured to prove; empty: never measured
 * @param pins which devices stand here, by their key below {@code devices}
 * @param calibrations by the printer's name of the tray
 * @param tests the last of each device, by its key below {@code devices}, or {@code back-office}
 * @param prints the last pages that the bench printed and the page counter counted, oldest first
 * @param comfort how loud it speaks and how brightly it shines
 */
public record MachineFile(
    Optional<EvidenceProfile> sheetPrinter,
    Map<String, DevicePin> pins,
    Map<String, TrayCalibration> calibrations,
    Map<String, TestResult> tests,
    List<TestPrint> prints,
    Comfort comfort) {
  /** Nothing was found out yet. */
  public static final MachineFile NOTHING =
      new MachineFile(Optional.empty(), Map.of(), Map.of(), Map.of(), List.of(), Comfort.UNSET);

  private static final int MOST_PRINTS = 50;

  public MachineFile {
    pins = Map.copyOf(pins);
    calibrations = Map.copyOf(calibrations);
    tests = Map.copyOf(tests);
    prints = List.copyOf(prints.subList(Math.max(0, prints.size() - MOST_PRINTS), prints.size()));
  }

  /** What reading it came to. */
  public sealed interface Found {
    /** It was read, or there is none yet. */
    record Sound(MachineFile machine) implements Found {}

    /** Somebody has been at it. */
    record Unsound(List<Problem> problems) implements Found {
      public Unsound {
        problems = List.copyOf(problems);
      }
    }
  }

  /** The same with another measurement of the sheet printer. */
  public MachineFile with(EvidenceProfile profile) {
    return new MachineFile(Optional.of(profile), pins, calibrations, tests, prints, comfort);
  }

  public MachineFile withPin(String device, DevicePin pin) {
    return new MachineFile(
        sheetPrinter, with(pins, device, pin), calibrations, tests, prints, comfort);
  }

  public MachineFile withCalibration(String tray, TrayCalibration calibration) {
    return new MachineFile(
        sheetPrinter, pins, with(calibrations, tray, calibration), tests, prints, comfort);
  }

  public MachineFile withTest(String device, TestResult result) {
    return new MachineFile(
        sheetPrinter, pins, calibrations, with(tests, device, result), prints, comfort);
  }

  public MachineFile with(Comfort other) {
    return new MachineFile(sheetPrinter, pins, calibrations, tests, prints, other);
  }

  /** The same with another page, printed at this time or, where the last is later, just after. */
  public MachineFile withPrint(String job, int pages, Instant now) {
    Instant last = prints.isEmpty() ? Instant.MIN : prints.getLast().printed();
    Instant printed = now.isAfter(last) ? now : last.plusMillis(1);
    List<TestPrint> more = new ArrayList<>(prints);
    more.add(new TestPrint(job, pages, printed));
    return new MachineFile(sheetPrinter, pins, calibrations, tests, more, comfort);
  }

  /** The same with the pages that another has in mind: those that this very machine printed. */
  public MachineFile withPrintsOf(MachineFile other) {
    return new MachineFile(sheetPrinter, pins, calibrations, tests, other.prints(), comfort);
  }

  /**
   * The sheet printer as the terminal file has it, with what was measured of its trays; not what
   * was measured on another printer than the one that stands here.
   */
  public SheetPrinterSettings calibrated(SheetPrinterSettings printer) {
    List<TraySettings> trays = printer.trays().stream().map(this::calibrated).toList();
    return new SheetPrinterSettings(printer.uri(), printer.certificate(), trays, printer.counter());
  }

  private TraySettings calibrated(TraySettings tray) {
    TrayCalibration measured = calibrations.get(tray.name());
    DevicePin here = pins.get(Devices.SHEET_PRINTER);
    if (measured == null || (here != null && !here.number().equals(measured.printer())))
      return tray;
    return new TraySettings(tray.name(), tray.size(), tray.holds(), measured.correction());
  }

  private static <T> Map<String, T> with(Map<String, T> known, String key, T value) {
    Map<String, T> next = new LinkedHashMap<>(known);
    next.put(key, value);
    return next;
  }

  /** Reads it; a file that is not there says nothing. */
  public static Found read(Path file) {
    if (Files.notExists(file)) return new Found.Sound(NOTHING);
    Complaints complaints = new Complaints();
    Optional<Source> source = Source.of(file, Where.WHOLE_FILE, complaints);
    return source.isPresent()
        ? understood(source.get(), complaints)
        : new Found.Unsound(complaints.inOrder());
  }

  private static Found understood(Source source, Complaints complaints) {
    complaints.number("", source::numberInFile);
    TomlParseResult toml = source.toml(Where.WHOLE_FILE, complaints);
    for (TomlParseError error : toml.errors()) {
      complaints.tear();
      Where where = Where.WHOLE_FILE.on(error.position().line(), error.position().column());
      complaints.add(
          where,
          Phrase.of("syntax", String.valueOf(error.getMessage())),
          Phrase.of("machine.right"));
    }
    MachineFile read = MachineReader.read(new Section(toml, Where.WHOLE_FILE, complaints));
    return complaints.none() ? new Found.Sound(read) : new Found.Unsound(complaints.inOrder());
  }

  /**
   * Changes it, under a lock, and keeps what it said before.
   *
   * @param why in one word, such as the name of the command
   * @return what it says now; unsound when it could not be understood, or could not be afterwards,
   *     and then nothing was written
   * @throws IOException when it could not be made durable; the old one is then still there
   */
  public static Found change(Path file, String why, Clock clock, UnaryOperator<MachineFile> how)
      throws IOException {
    try (KeptFile.Hold hold = new KeptFile(file).hold()) {
      return change(file, how, text -> hold.save(text, why, clock));
    }
  }

  /**
   * The same for how comfortable it is: somebody tries one step after another, and only the last is
   * kept, so that no calibration goes out of the file's history for it. What changes nothing is not
   * written.
   */
  public static Found adjust(Path file, Clock clock, UnaryOperator<Comfort> how)
      throws IOException {
    try (KeptFile.Hold hold = new KeptFile(file).hold()) {
      Found found = read(file);
      if (found instanceof Found.Sound(MachineFile known)
          && how.apply(known.comfort()).equals(known.comfort())) return found;
      return change(
          file,
          known -> known.with(how.apply(known.comfort())),
          text -> hold.step(text, "comfort", clock));
    }
  }

  /** Writes down what a file is to say. */
  private interface Saving {
    void save(String text) throws IOException;
  }

  private static Found change(Path file, UnaryOperator<MachineFile> how, Saving saving)
      throws IOException {
    Found found = read(file);
    if (!(found instanceof Found.Sound(MachineFile known))) return found;
    MachineFile next = how.apply(known);
    String text = MachineText.of(next);
    Found written = understood(Source.spoken(text), new Complaints());
    if (written instanceof Found.Unsound) return written;
    saving.save(text);
    return new Found.Sound(next);
  }
}
