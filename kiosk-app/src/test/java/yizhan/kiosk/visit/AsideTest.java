package yizhan.kiosk.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static yizhan.kiosk.visit.ScriptedFront.answer;
import static yizhan.kiosk.visit.ScriptedFront.back;
import static yizhan.kiosk.visit.ScriptedFront.leave;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Happening.Reason;

/** What others do in a visit before the same screen. */
class AsideTest {
  private final List<String> log = new ArrayList<>();

  /** Back leads to before it, and what came of it is forgotten; whoever comes again begins anew. */
  @Test
  void leavesNothingOfItBehindButItsEnd() {
    ScriptedFront front =
        new ScriptedFront(
            answer("a"),
            answer("b"),
            answer("c"),
            answer("d"),
            back(),
            back(),
            answer("a"),
            answer("b"),
            leave(Reason.HOME));
    hold(front);
    assertThat(shown(front))
        .containsExactly("way", "pin", "sign", "list", "then", "list", "way", "pin", "sign");
    assertThat(log).as("found after it, and again once it was forgotten").containsExactly("bc");
    assertThat(front.shown.get(7).before()).as("what was typed in it").isEmpty();
  }

  /** While it lasts it is answered like anything else. */
  @Test
  void isGoneBackInLikeAnythingElse() {
    ScriptedFront front =
        new ScriptedFront(
            answer("a"), answer("b"), back(), answer("d"), answer("c"), answer("d"), answer("b"));
    hold(front);
    assertThat(shown(front)).containsExactly("way", "pin", "sign", "pin", "sign", "list", "then");
    assertThat(log).containsExactly("dc");
  }

  @Test
  void forgetsWhatWasLookedUpInIt() {
    var _ =
        Visit.hold(
            visit -> {
              visit.aside("staff", () -> visit.lookUp("who", "pin", log::add));
              visit.lookUp("who", "pin", log::add);
              return new Ending.Finished();
            },
            new ScriptedFront());
    assertThat(log).as("looked up again").hasSize(2);
  }

  private void hold(ScriptedFront front) {
    var _ =
        Visit.hold(
            visit -> {
              visit.ask(pick("way"));
              String signed =
                  visit.aside("staff", () -> visit.ask(pick("pin")) + visit.ask(pick("sign")));
              var _ = visit.lookUp("who", signed, log::add);
              visit.ask(pick("list"));
              visit.ask(pick("then"));
              return new Ending.Finished();
            },
            front);
  }

  private static List<String> shown(ScriptedFront front) {
    return front.shown.stream().map(turn -> ((Choose) turn.prompt()).title().key()).toList();
  }

  private static Choose pick(String title) {
    List<Option> options =
        List.of("a", "b", "c", "d").stream()
            .map(id -> new Option(id, Text.of(id), List.of(), Optional.empty()))
            .toList();
    return new Choose(Text.of(title), options, Optional.empty());
  }
}
