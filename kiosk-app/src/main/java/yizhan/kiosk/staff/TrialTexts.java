package yizhan.kiosk.staff;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import yizhan.config.Devices;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.TrayCalibration;
import yizhan.config.bench.TrialEnd;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Text;

/** The words of the screens on which devices are tried: the bench's own sentences. */
final class TrialTexts {
  static final String YES = "yes";

  private static final Entry DISTANCE = new Entry.Millimetres();
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneId.of("Asia/Shanghai"));

  /** What concerns the printer or its trays, and not the paper that came out. */
  private static final Set<String> ELSEWHERE =
      Set.of("trial.plain", "trial.blanks-out", "trial.switch-off-and-on");

  /** Ends that say all themselves: nobody found anything wrong, or it is kept all the same. */
  private static final Set<String> NOT_FAILED = Set.of("try.stopped", "calibrate.kept-poor");

  private TrialTexts() {}

  static Choose devices(List<String> devices) {
    List<Option> options =
        devices.stream()
            .map(device -> new Option(device, name(device), List.of(), Optional.empty()))
            .toList();
    return new Choose(Text.of("machine.test"), options, Optional.empty());
  }

  static Choose trays(List<MachineRoom.TrayStand> trays) {
    List<Option> options =
        trays.stream()
            .map(each ->
                new Option(
                    each.tray().name(),
                    StaffTexts.name(each.tray()),
                    List.of(measured(each.measured())),
                    Optional.empty()))
            .toList();
    return new Choose(
        Text.of("machine.calibrate"), options, Optional.of(Text.of("machine.calibrate.hint")));
  }

  private static Text measured(Optional<TrayCalibration> measured) {
    return measured
        .map(found ->
            Text.of(
                "machine.calibrated",
                String.format(Locale.ROOT, "%.2f", found.residual()),
                DAY.format(found.at()),
                found.by()))
        .orElse(Text.of("machine.uncalibrated"));
  }

  /** The name of one of these. */
  static Text name(String tray, List<MachineRoom.TrayStand> trays) {
    return trays.stream()
        .map(MachineRoom.TrayStand::tray)
        .filter(each -> each.name().equals(tray))
        .findFirst()
        .map(StaffTexts::name)
        .orElseThrow();
  }

  static Text name(String device) {
    return Text.of("staff.device." + device);
  }

  static <A> Progress<A> heard(String device, Phrase what) {
    return new Progress<>(said(what), Text.of("machine.test.stay"), 0, 0, place(device, what));
  }

  static Choose question(String device, Phrase question, List<Phrase> notes) {
    return new Choose(
        said(question),
        List.of(
            new Option(YES, Text.of("machine.test.yes"), List.of(), Optional.empty()),
            new Option("no", Text.of("machine.test.no"), List.of(), Optional.empty())),
        joined(notes),
        place(device, question));
  }

  /** Take the sheet and measure it; with why, where it was measured before. */
  static Choose sheet(Phrase cross, List<Phrase> notes) {
    return new Choose(
        Text.of("machine.calibrate.sheet", cross.details().getLast()),
        List.of(
            new Option(YES, Text.of("machine.calibrate.measured"), List.of(), Optional.empty()),
            new Option("no", Text.of("machine.calibrate.stop"), List.of(), Optional.empty())),
        joined(notes).or(() -> Optional.of(Text.of("machine.calibrate.how"))),
        Optional.of(Place.SHEET_OUTPUT));
  }

  /**
   * How far a cross is from an edge.
   *
   * @param edge {@code left} or {@code top}
   * @param cross its number and that of the sheet, from 1
   */
  static Enter distance(String edge, Phrase cross) {
    List<String> of = cross.details();
    return new Enter(
        DISTANCE,
        Text.of("machine.calibrate." + edge, of.getFirst(), of.getLast()),
        Text.of("machine.calibrate.mm"),
        Optional.of(Text.of("machine.calibrate.example")),
        Optional.empty());
  }

  static Check result(Text name, TrialEnd end, List<Phrase> notes) {
    Text noted = Text.of("machine.test.noted");
    return new Check(
        name,
        notes.stream().map(note -> Line.plain(noted, said(note))).toList(),
        List.of(),
        came(end),
        !end.passed(),
        Text.of("staff.act.go-on"));
  }

  private static Text came(TrialEnd end) {
    Text said = said(end.what());
    if (end.passed()) return Text.of("machine.test.passed", said);
    return NOT_FAILED.contains(end.what().id()) ? said : Text.of("machine.test.failed", said);
  }

  private static Optional<Text> joined(List<Phrase> notes) {
    return notes.stream()
        .map(TrialTexts::said)
        .reduce((one, other) -> Text.of("lack.and", one, other));
  }

  /**
   * The bench's own sentence, but for the mark at its end; no code is shown at this screen, and
   * what must be seen beside a question is said in short.
   */
  private static Text said(Phrase phrase) {
    return switch (phrase.id()) {
      case "try.hold-code" -> Text.of("machine.test.hold-slip", phrase.details().getFirst());
      case "trial.blanks-booked" ->
          Text.of(
              "machine.test.blanks-booked",
              phrase.details().getFirst(),
              phrase.details().getLast());
      case "calibrate.misread" -> Text.of("machine.calibrate.misread", phrase.details().getFirst());
      default -> Text.bilingual(open(phrase.in(Language.ZH)), open(phrase.in(Language.EN)));
    };
  }

  private static String open(String sentence) {
    return sentence.strip().replaceAll("[\\s.…。]+$", "").replaceAll("\\s{2,}", "  ");
  }

  /** Not the lamps: one of them would shine for the screen's sake. */
  private static Optional<Place> place(String device, Phrase said) {
    return switch (device) {
      case Devices.CARD_READER -> Optional.of(Place.CARD_READER);
      case Devices.RECEIPT_PRINTER -> Optional.of(Place.RECEIPT_OUTPUT);
      case Devices.SCANNER -> Optional.of(Place.SCANNER);
      case Devices.SHEET_PRINTER ->
          ELSEWHERE.contains(said.id()) ? Optional.empty() : Optional.of(Place.SHEET_OUTPUT);
      default -> Optional.empty();
    };
  }
}
