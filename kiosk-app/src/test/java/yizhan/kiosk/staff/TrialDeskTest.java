package yizhan.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yizhan.config.Phrase;
import yizhan.config.TraySettings;
import yizhan.config.bench.Operator;
import yizhan.config.bench.TrialEnd;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.ScriptedFront;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Visit;

/** What a trial says and asks comes before whoever stands at the screen, and their answers back. */
class TrialDeskTest {
  private static final TraySettings TRAY =
      new TraySettings(
          "tray-1",
          SheetSize.A3,
          TraySettings.Holding.LICENCE_ORIGINAL,
          TraySettings.Correction.NONE);
  private static final Phrase CROSS = Phrase.of("calibrate.mark", "1", "2");
  private static final Phrase MISREAD = Phrase.of("calibrate.misread", "3");
  private static final Phrase BLANKS_OUT = Phrase.of("trial.blanks-out", "tray-1", "A3");
  private static final TrialEnd KEPT = new TrialEnd(true, Phrase.of("trial.measured"));
  private static final Happening YES = new Happening.Answer("yes");
  private static final Happening DONE = new Happening.Answer(Prompt.Done.DONE);

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());

  /** Asks whether plain paper is there, then for a cross, twice, and says what it has measured. */
  private final class Printer extends NoMachine {
    @Override
    public List<TrayStand> trays() {
      return List.of(new TrayStand(TRAY, Optional.empty()));
    }

    @Override
    public TrialEnd calibrate(String tray, Operator operator, String member) {
      heard.add(tray + " by " + member);
      heard.add(Boolean.toString(operator.agrees(BLANKS_OUT)));
      operator.hears(Phrase.of("trial.counting"));
      heard.add(operator.answers(CROSS));
      operator.notes(MISREAD);
      heard.add(operator.answers(CROSS));
      operator.notes(Phrase.of("trial.counter-lag", "33"));
      if (operator.gone()) heard.add("gone");
      return KEPT;
    }
  }

  @Test
  void asksForEachCrossOnTwoScreensAndShowsWhatWasNotedWithWhatComesNext() {
    ScriptedFront front =
        new ScriptedFront(
            new Happening.Answer("tray-1"),
            YES,
            YES,
            new Happening.Answer("32.4"),
            new Happening.Answer("30.1"),
            YES,
            new Happening.Answer("32.5"),
            new Happening.Answer("30"),
            DONE);

    assertThat(Visit.hold(this::calibrates, front)).isInstanceOf(Ending.Finished.class);

    assertThat(heard).containsExactly("tray-1 by S-4", "true", "32.4 30.1", "32.5 30");
    assertThat(front.patience.stream().map(Optional::isPresent))
        .as("tray, blanks out, sheet, number, number, sheet again, number, number, result")
        .containsExactly(false, true, true, false, false, true, false, false, false);
    List<Prompt<?>> shown = new ArrayList<>();
    front.shown.forEach(turn -> shown.add(turn.prompt()));
    assertThat(((Choose) shown.get(1)).pointsAt()).as("paper is put in").isEmpty();
    assertThat(((Choose) shown.get(2)).pointsAt()).as("it came out").isPresent();
    assertThat(((Choose) shown.get(2)).hint()).isNotEqualTo(((Choose) shown.get(5)).hint());
    assertThat(((Choose) shown.get(5)).hint())
        .hasValueSatisfying(
            why -> assertThat(why).isEqualTo(Text.of("machine.calibrate.misread", "3")));
    assertThat(shown.get(3)).isInstanceOf(Enter.class).isNotEqualTo(shown.get(4));
    Check end = (Check) shown.getLast();
    assertThat(end.caution()).isFalse();
    assertThat(end.lines()).hasSize(1);
    assertThat(front.shown.subList(1, 9))
        .as("there is no way back into a trial that has gone on")
        .noneMatch(Turn::mayGoBack);
  }

  /** Whoever has gone has said no, and has measured nothing. */
  @Test
  void hearsNothingOfWhoeverHasGone() {
    ScriptedFront front =
        new ScriptedFront(
            new Happening.Answer("tray-1"), YES, YES, new Happening.Leave(Reason.TIMED_OUT));

    assertThat(Visit.hold(this::calibrates, front)).isInstanceOf(Ending.Left.class);

    await()
        .untilAsserted(
            () -> assertThat(heard).containsExactly("tray-1 by S-4", "true", " ", " ", "gone"));
  }

  @Test
  void comesToAnEndForWhoeverDoesNotWantToMeasure() {
    ScriptedFront front =
        new ScriptedFront(new Happening.Answer("tray-1"), YES, new Happening.Answer("no"), DONE);

    assertThat(Visit.hold(this::calibrates, front)).isInstanceOf(Ending.Finished.class);

    assertThat(heard).containsExactly("tray-1 by S-4", "true", " ", " ", "gone");
    assertThat(front.shown.getLast().prompt()).isInstanceOf(Check.class);
  }

  /** What is kept has not failed, and whoever stopped has not either. */
  @Test
  void saysThatATrialFailedOnlyWhereItDid() {
    for (Phrase what :
        List.of(Phrase.of("calibrate.kept-poor", "0.40", "0.3"), Phrase.of("try.stopped"))) {
      Check end = TrialTexts.result(Text.of("staff.board"), new TrialEnd(false, what), List.of());
      assertThat(end.consequence().key()).isNotEqualTo("machine.test.failed");
      assertThat(end.caution()).isTrue();
    }
  }

  @Test
  void triesNothingThatIsNotWrittenDown() {
    ScriptedFront front = new ScriptedFront(new Happening.Answer("tray-1"), DONE);

    var _ =
        Visit.hold(
            visit -> {
              new TrialDesk(new Printer())
                  .calibrate(
                      visit,
                      "S-4",
                      () -> {
                        throw new JournalException("full");
                      });
              return new Ending.Finished();
            },
            front);

    assertThat(heard).isEmpty();
    assertThat(((Check) front.shown.getLast().prompt()).caution()).isTrue();
  }

  private Ending calibrates(Visit visit) {
    new TrialDesk(new Printer()).calibrate(visit, "S-4", () -> {});
    return new Ending.Finished();
  }
}
