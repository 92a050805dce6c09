package yizhan.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yizhan.kiosk.visit.ScriptedFront.answer;
import static yizhan.kiosk.visit.ScriptedFront.back;
import static yizhan.kiosk.visit.ScriptedFront.leave;
import static yizhan.kiosk.visit.ScriptedFront.silence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.prompt.CardShown;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.PlaceIdCard;
import yizhan.kiosk.prompt.PlaceIdCard.Stage;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Prompt.Taken;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.town.TownReader;
import yizhan.kiosk.visit.Happening.Reason;

/** What a visit remembers, repeats, and forgets. */
class VisitTest {
  private final List<String> log = new ArrayList<>();

  @Test
  void goesBackByAskingTheLastQuestionAgain() {
    ScriptedFront front = new ScriptedFront(answer("a"), back(), answer("b"), answer("d"));
    hold(front, visit -> log.add(visit.ask(pick("first")) + visit.ask(pick("second"))));
    assertThat(front.shown)
        .extracting(t -> title(t.prompt()))
        .containsExactly("first", "second", "first", "second");
    assertThat(log).containsExactly("bd");
  }

  @Test
  void offersTheEarlierAnswerAgainAfterBack() {
    ScriptedFront front = new ScriptedFront(answer("a"), back(), answer("a"), answer("b"));
    hold(front, visit -> visit.ask(pick("first")) + visit.ask(pick("second")));
    assertThat(front.shown.get(2).before()).isEqualTo(Optional.of("a"));
  }

  @Test
  void looksUpOnceForEachSubject() {
    AtomicInteger asked = new AtomicInteger();
    ScriptedFront front =
        new ScriptedFront(answer("a"), back(), answer("b"), back(), answer("a"), answer("c"));
    hold(
        front,
        visit -> {
          String who = visit.ask(pick("who"));
          String found = visit.lookUp("of", who, subject -> subject + asked.incrementAndGet());
          log.add(found);
          return visit.ask(pick("then"));
        });
    assertThat(log).containsExactly("a1", "b2", "a1");
    assertThat(asked).hasValue(2);
  }

  @Test
  void glancesAnewWhenItsQuestionIsAskedAgainAndOnlyThen() {
    AtomicInteger glances = new AtomicInteger();
    ScriptedFront front =
        new ScriptedFront(
            answer("a"), answer("b"), back(), back(), answer("a"), answer("b"), answer("d"));
    hold(
        front,
        visit -> {
          int seen = visit.glance("now", glances::incrementAndGet);
          String home = visit.ask(pick("home-" + seen));
          return home + visit.ask(pick("second")) + visit.ask(pick("third"));
        });
    assertThat(front.shown)
        .extracting(t -> title(t.prompt()))
        .containsExactly("home-1", "second", "third", "second", "home-2", "second", "third");
  }

  @Test
  void glancesForEachPlaceByItself() {
    AtomicInteger glances = new AtomicInteger();
    ScriptedFront front =
        new ScriptedFront(answer("a"), answer("b"), back(), answer("b"), answer("c"));
    hold(
        front,
        visit -> {
          String first = visit.ask(pick("first-" + visit.glance("now", glances::incrementAndGet)));
          String second =
              visit.ask(pick("second-" + visit.glance("now", glances::incrementAndGet)));
          return first + second + visit.ask(pick("third"));
        });
    assertThat(front.shown)
        .extracting(t -> title(t.prompt()))
        .containsExactly("first-1", "second-2", "third", "second-3", "third");
  }

  @Test
  void looksUpAnewWhereWhatWasSaidOfItIsForgottenAndOnlyThere() {
    AtomicInteger asked = new AtomicInteger();
    ScriptedFront front =
        new ScriptedFront(
            answer("a"),
            back(),
            answer("a"),
            answer("b"),
            answer("a"),
            back(),
            answer("a"),
            answer("b"));
    hold(
        front,
        visit -> {
          for (int deed = 0; deed < 2; deed++) {
            String what = visit.ask(pick("menu"));
            int now = visit.lookUpNow("now", what, _ -> asked.incrementAndGet());
            visit.ask(pick("now-" + now));
          }
          return "";
        });
    assertThat(front.shown)
        .extracting(t -> title(t.prompt()))
        .containsExactly("menu", "now-1", "menu", "now-2", "menu", "now-3", "menu", "now-4");
  }

  @Test
  void asksAgainWhatComesAfterAQuestionThatChanged() {
    ScriptedFront front =
        new ScriptedFront(
            answer("a"), answer("x"), back(), back(), answer("b"), answer("y"), answer("z"));
    hold(
        front,
        visit -> {
          String first = visit.ask(pick("first"));
          String second =
              visit.ask(new Choose(Text.of("about-" + first), options("x", "y"), Optional.empty()));
          return visit.ask(new Choose(Text.of("third"), options("z"), Optional.empty())) + second;
        });
    assertThat(front.shown)
        .extracting(t -> title(t.prompt()))
        .containsExactly("first", "about-a", "third", "about-a", "first", "about-b", "third");
  }

  @Test
  void goesHomeWhenToldTo() {
    ScriptedFront front = new ScriptedFront(leave(Reason.HOME));
    assertThat(hold(front, visit -> visit.ask(pick("first"))))
        .isEqualTo(new Ending.Left(Reason.HOME));
    assertThat(front.cleared).isTrue();
  }

  @Test
  void letsNoServiceHoldOnToAVisitThatIsOver() {
    ScriptedFront front = new ScriptedFront(leave(Reason.HOME));
    Ending ending =
        Visit.hold(
            visit -> {
              try {
                visit.ask(pick("first"));
              } finally {
                visit.ask(pick("second"));
              }
              return new Ending.Finished();
            },
            front);
    assertThat(ending).isEqualTo(new Ending.Left(Reason.HOME));
    assertThat(front.shown).hasSize(1);
  }

  @Test
  void neitherGoesBackNorHomeBehindTheWall() {
    ScriptedFront front =
        new ScriptedFront(
            answer("a"),
            back(),
            leave(Reason.HOME),
            leave(Reason.CARD_LIFTED),
            answer(Taken.TAKEN));
    AtomicInteger acts = new AtomicInteger();
    Ending ending =
        hold(
            front,
            visit -> {
              visit.ask(pick("first"));
              visit.issue(Text.of("act"), _ -> acts.incrementAndGet());
              return visit.ask(new TakePaper(List.of(), Place.SHEET_OUTPUT)).name();
            });
    assertThat(ending).isInstanceOf(Ending.Finished.class);
    assertThat(acts).hasValue(1);
    assertThat(front.shown.getLast().mayGoBack()).isFalse();
    assertThat(front.shown.getLast().mayLeave()).isFalse();
  }

  @Test
  void leavesForTheTechnicianOnlyAfterTheActHasItsOutcome() {
    ScriptedFront front = new ScriptedFront(answer("a"), leave(Reason.TECHNICIAN));
    Ending ending =
        hold(
            front,
            visit -> {
              visit.ask(pick("first"));
              log.add(visit.issue(Text.of("act"), _ -> "done"));
              return visit.ask(pick("second"));
            });
    assertThat(log).containsExactly("done");
    assertThat(ending).isEqualTo(new Ending.Left(Reason.TECHNICIAN));
  }

  @Test
  void guardsUntilTheActBegins() {
    ScriptedFront front = new ScriptedFront(answer("a"));
    hold(
        front,
        visit -> {
          visit.guard(_ -> Reason.CARD_LIFTED);
          log.add("guarded " + front.guarded);
          visit.ask(pick("first"));
          visit.issue(Text.of("act"), _ -> log.add("guarded " + front.guarded));
          visit.guard(_ -> Reason.CARD_LIFTED);
          return "guarded " + front.guarded;
        });
    assertThat(log).containsExactly("guarded true", "guarded false");
    assertThat(front.guarded).isFalse();
  }

  @Test
  void asksIfSomebodyIsStillThereAndThenEnds() {
    ScriptedFront front = new ScriptedFront(silence(), silence());
    assertThat(hold(front, visit -> visit.ask(pick("first"))))
        .isEqualTo(new Ending.Left(Reason.TIMED_OUT));
    assertThat(front.shown)
        .extracting(Turn::mood)
        .containsExactly(Turn.Mood.CALM, Turn.Mood.FADING);
  }

  @Test
  void takesSilenceForAnAnswerWhereThePromptSaysSo() {
    ScriptedFront front = new ScriptedFront(silence(), silence());
    hold(front, visit -> log.add(visit.ask(new TakePaper(List.of(), Place.SHEET_OUTPUT)).name()));
    assertThat(log).containsExactly("LEFT");
  }

  @Test
  void triesALookUpAgainWhenAskedTo() {
    AtomicInteger tries = new AtomicInteger();
    ScriptedFront front = new ScriptedFront(answer(true));
    hold(
        front,
        visit ->
            log.add(
                visit.lookUp(
                    "flaky",
                    "x",
                    _ -> {
                      if (tries.incrementAndGet() == 1)
                        throw new Trouble(
                            Text.of("what"), Text.of("why"), new IllegalStateException());
                      return "found";
                    })));
    assertThat(log).containsExactly("found");
    assertThat(front.shown).singleElement().extracting(Turn::prompt).isInstanceOf(TryAgain.class);
  }

  /**
   * Whoever goes back behind their own card begins before the first one: all are laid down anew.
   */
  @Test
  void goesBackToNothingThatWasAnsweredOverAnothersCard() {
    Happening card = answer(new CardShown(TownReader.card(1), "module"));
    ScriptedFront front =
        new ScriptedFront(
            answer("a"), card, answer("b"), answer("c"), card, back(), back(), leave(Reason.HOME));
    hold(front, visit -> together(visit, front));
    assertThat(front.shown)
        .extracting(t -> title(t.prompt()))
        .containsExactly(
            "what", "PlaceIdCard", "first", "next", "PlaceIdCard", "second", "next", "what");
    assertThat(log).containsExactly("guarded false", "guarded false");
  }

  private Object together(Visit visit, ScriptedFront front) {
    PlaceIdCard card = new PlaceIdCard(Text.of("card"), Stage.WAITING, Optional.empty());
    visit.ask(pick("what"));
    visit.ask(card);
    visit.guard(_ -> Reason.CARD_LIFTED);
    visit.ask(pick("first"));
    visit.handOn();
    log.add("guarded " + front.guarded);
    visit.ask(pick("next"));
    visit.ask(card);
    visit.guard(_ -> Reason.CARD_LIFTED);
    return visit.ask(pick("second"));
  }

  /** Whoever goes back behind what was done with their consent begins before their card, anew. */
  @Test
  void goesBackToNothingThatHasBeenActedOn() {
    Happening card = answer(new CardShown(TownReader.card(1), "module"));
    ScriptedFront front =
        new ScriptedFront(
            answer("a"),
            card,
            answer("b"),
            answer("c"),
            back(),
            back(),
            answer("a"),
            card,
            answer("b"),
            leave(Reason.HOME));
    hold(front, this::actedOn);
    assertThat(front.shown)
        .extracting(t -> title(t.prompt()))
        .containsExactly(
            "what",
            "PlaceIdCard",
            "agree",
            "found",
            "details",
            "found",
            "what",
            "PlaceIdCard",
            "agree",
            "found");
    assertThat(log).containsExactly("asked", "asked");
    assertThat(front.guarded).isFalse();
  }

  private Object actedOn(Visit visit) {
    visit.ask(pick("what"));
    visit.ask(new PlaceIdCard(Text.of("card"), Stage.WAITING, Optional.empty()));
    visit.ask(pick("agree"));
    visit.lookUp("property", "x", _ -> log.add("asked"));
    visit.settled();
    visit.ask(pick("found"));
    return visit.ask(pick("details"));
  }

  @Test
  void refusesAnAnswerThatIsNone() {
    ScriptedFront front = new ScriptedFront(answer(Done.DONE));
    assertThatThrownBy(() -> hold(front, visit -> visit.ask(pick("first"))))
        .hasMessage("no answer to Choose");
  }

  @Test
  void takesNoAnswerThatHasJustGone() {
    Choose without = new Choose(Text.of("first"), options("b"), Optional.empty());
    ScriptedFront front = new ScriptedFront(new Happening.Told(without), answer("a"), answer("b"));
    hold(front, visit -> log.add(visit.ask(pick("first"))));
    assertThat(log).containsExactly("b");
  }

  /** A service that comes to some value. */
  private interface Told {
    Object by(Visit visit);
  }

  private static Ending hold(Front front, Told service) {
    return Visit.hold(
        visit -> {
          Object _ = service.by(visit);
          return new Ending.Finished();
        },
        front);
  }

  private static Choose pick(String title) {
    return new Choose(Text.of(title), options("a", "b", "c", "d"), Optional.empty());
  }

  private static List<Option> options(String... ids) {
    return List.of(ids).stream()
        .map(id -> new Option(id, Text.of(id), List.of(), Optional.empty()))
        .toList();
  }

  private static String title(Prompt<?> prompt) {
    return prompt instanceof Choose choose
        ? choose.title().key()
        : prompt.getClass().getSimpleName();
  }
}
