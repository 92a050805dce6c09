package yizhan.kiosk.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Phrase;
import yizhan.config.bench.TrialEnd;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.staff.TrialTalk.Said;
import yizhan.kiosk.visit.Visit;

/**
 * Has one device tried at the machine's own screen, by the steps of {@code config test}: what is
 * waited for and what must be looked at, each with its place, and one yes or no.
 */
final class TrialDesk {
  private static final Logger LOG = LoggerFactory.getLogger(TrialDesk.class);
  private static final int MOST_STEPS = 40;
  private static final String YES = "yes";

  private final MachineRoom room;

  TrialDesk(MachineRoom room) {
    this.room = room;
  }

  /** What stands in the journal before anything is tried. */
  @FunctionalInterface
  interface Before {
    void write() throws JournalException;
  }

  /** Until the trial is over; there is no way back into it, for paper may have come out. */
  void serve(Visit visit, String member, Before before) {
    String device = visit.ask(devices(room.testable()));
    try (TrialTalk talk = new TrialTalk()) {
      for (int step = 1; step <= MOST_STEPS; step++) {
        boolean first = step == 1;
        Said said =
            visit.issue(
                trying(device),
                tell ->
                    first ? begun(talk, device, member, before, tell) : next(talk, device, tell));
        switch (said) {
          case Said.Heard _ -> throw new IllegalStateException("what is heard is told");
          case Said.Asked(Phrase question) ->
              talk.answer(visit.ask(question(device, question)).equals(YES));
          case Said.Ended(TrialEnd end) -> {
            visit.ask(result(device, end));
            return;
          }
        }
      }
    }
  }

  private Said begun(
      TrialTalk talk, String device, String member, Before before, Consumer<Prompt<Said>> tell)
      throws InterruptedException {
    try {
      before.write();
    } catch (JournalException unwritten) {
      LOG.error("nothing is tried that is not written down", unwritten);
      return new Said.Ended(new TrialEnd(false, Phrase.of("trial.not-kept")));
    }
    talk.begin(operator -> room.test(device, operator, member));
    return next(talk, device, tell);
  }

  /** The next that somebody must answer; shows all that is said until then. */
  private static Said next(TrialTalk talk, String device, Consumer<Prompt<Said>> tell)
      throws InterruptedException {
    while (true) {
      Said said = talk.next();
      if (!(said instanceof Said.Heard(Phrase what))) return said;
      tell.accept(heard(device, what));
    }
  }

  static Choose devices(List<String> devices) {
    List<Option> options =
        devices.stream()
            .map(device -> new Option(device, name(device), List.of(), Optional.empty()))
            .toList();
    return new Choose(
        Text.of("machine.test"), options, Optional.of(Text.of("machine.test.sheet-printer")));
  }

  static Progress<Said> heard(String device, Phrase what) {
    return new Progress<>(said(what), Text.of("machine.test.stay"), 0, 0, place(device));
  }

  static Choose question(String device, Phrase question) {
    return new Choose(
        said(question),
        List.of(
            new Option(YES, Text.of("machine.test.yes"), List.of(), Optional.empty()),
            new Option("no", Text.of("machine.test.no"), List.of(), Optional.empty())),
        Optional.empty(),
        place(device));
  }

  static Check result(String device, TrialEnd end) {
    return new Check(
        name(device),
        List.of(),
        List.of(),
        Text.of(end.passed() ? "machine.test.passed" : "machine.test.failed", said(end.what())),
        !end.passed(),
        Text.of("staff.act.go-on"));
  }

  private static Text trying(String device) {
    return Text.of("machine.test.trying", name(device));
  }

  private static Text name(String device) {
    return Text.of("staff.device." + device);
  }

  /** The bench's own sentence; but no code is shown at this screen. */
  private static Text said(Phrase phrase) {
    return phrase.id().equals("try.hold-code")
        ? Text.of("machine.test.hold-slip", phrase.details().getFirst())
        : Text.bilingual(
            phrase.in(yizhan.config.Language.ZH), phrase.in(yizhan.config.Language.EN));
  }

  /** Not the lamps: one of them would shine for the screen's sake. */
  private static Optional<Place> place(String device) {
    return switch (device) {
      case yizhan.config.Devices.CARD_READER -> Optional.of(Place.CARD_READER);
      case yizhan.config.Devices.RECEIPT_PRINTER -> Optional.of(Place.RECEIPT_OUTPUT);
      case yizhan.config.Devices.SCANNER -> Optional.of(Place.SCANNER);
      default -> Optional.empty();
    };
  }
}
