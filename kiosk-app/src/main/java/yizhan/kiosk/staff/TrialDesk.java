package yizhan.kiosk.staff;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Devices;
import yizhan.config.Phrase;
import yizhan.config.bench.TrialEnd;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.staff.TrialTalk.Said;
import yizhan.kiosk.visit.Visit;

/**
 * Has one device tried, or a tray calibrated, at the machine's own screen, by the steps of {@code
 * config test} and {@code config calibrate}: what is waited for, what must be looked at or
 * measured, each with its place, and one answer.
 */
final class TrialDesk {
  private static final Logger LOG = LoggerFactory.getLogger(TrialDesk.class);
  private static final int MOST_STEPS = 60;

  /** A sheet is measured, a tray filled, a printer started anew. */
  private static final Duration AT_WORK = Duration.ofMinutes(5);

  /** What is done before it is answered; a sheet is measured, too. */
  private static final Set<String> BY_HAND = Set.of("trial.blanks-out", "trial.switch-off-and-on");

  private final MachineRoom room;

  TrialDesk(MachineRoom room) {
    this.room = room;
  }

  /** What stands in the journal before anything is tried. */
  @FunctionalInterface
  interface Before {
    void write() throws JournalException;
  }

  /**
   * What is tried.
   *
   * @param device in the terminal file's words
   * @param name what it is called here
   * @param trying what the screen says of it
   */
  private record Subject(String device, Text name, Text trying, TrialTalk.Trial trial) {}

  /** Tries a device; there is no way back into it, for paper may have come out. */
  void test(Visit visit, String member, Before before) {
    String device = visit.ask(TrialTexts.devices(room.testable()));
    Text name = TrialTexts.name(device);
    Text trying = Text.of("machine.test.trying", name);
    run(
        visit,
        new Subject(device, name, trying, operator -> room.test(device, operator, member)),
        before);
  }

  /** Calibrates a tray, likewise. */
  void calibrate(Visit visit, String member, Before before) {
    List<MachineRoom.TrayStand> trays = room.trays();
    String tray = visit.ask(TrialTexts.trays(trays));
    Text name = TrialTexts.name(tray, trays);
    Text trying = Text.of("machine.calibrate.trying", name);
    run(
        visit,
        new Subject(
            Devices.SHEET_PRINTER,
            name,
            trying,
            operator -> room.calibrate(tray, operator, member)),
        before);
  }

  /** A stretch of the trial that ends with somebody's turn, and what was noted on the way. */
  record Step(Said said, List<Phrase> notes) {}

  private static void run(Visit visit, Subject subject, Before before) {
    try (TrialTalk talk = new TrialTalk()) {
      for (int number = 1; number <= MOST_STEPS; number++) {
        boolean first = number == 1;
        Step step =
            visit.issue(
                subject.trying(),
                tell ->
                    first
                        ? begun(talk, subject, before, tell)
                        : next(talk, subject.device(), tell));
        switch (step.said()) {
          case Said.Asked(Phrase question) -> {
            Choose asked = TrialTexts.question(subject.device(), question, step.notes());
            boolean hands = BY_HAND.contains(question.id());
            talk.answer(hands ? done(visit, asked) : agrees(visit, asked));
          }
          case Said.Sheet(Phrase cross) ->
              talk.answer(done(visit, TrialTexts.sheet(cross, step.notes())));
          case Said.Wanted(String edge, Phrase cross) ->
              talk.answer(visit.ask(TrialTexts.distance(edge, cross)));
          case Said.Ended(TrialEnd end) -> {
            visit.ask(TrialTexts.result(subject.name(), end, step.notes()));
            return;
          }
          case Said.Heard _, Said.Noted _ -> throw new IllegalStateException("no end of a step");
        }
      }
    }
  }

  private static boolean agrees(Visit visit, Choose question) {
    return visit.ask(question).equals(TrialTexts.YES);
  }

  /** Whether what it asks for was done, away from the screen. */
  private static boolean done(Visit visit, Choose question) {
    visit.patient(Optional.of(AT_WORK));
    boolean done = agrees(visit, question);
    visit.patient(Optional.empty());
    return done;
  }

  private static Step begun(
      TrialTalk talk, Subject subject, Before before, Consumer<Prompt<Step>> tell)
      throws InterruptedException {
    try {
      before.write();
    } catch (JournalException unwritten) {
      LOG.error("nothing is tried that is not written down", unwritten);
      return new Step(new Said.Ended(new TrialEnd(false, Phrase.of("trial.not-kept"))), List.of());
    }
    talk.begin(subject.trial());
    return next(talk, subject.device(), tell);
  }

  /** The next that somebody must answer; shows all that is said until then. */
  private static Step next(TrialTalk talk, String device, Consumer<Prompt<Step>> tell)
      throws InterruptedException {
    List<Phrase> notes = new ArrayList<>();
    while (true) {
      switch (talk.next()) {
        case Said.Heard(Phrase what) -> tell.accept(TrialTexts.heard(device, what));
        case Said.Noted(Phrase what) -> notes.add(what);
        case Said said -> {
          return new Step(said, List.copyOf(notes));
        }
      }
    }
  }
}
