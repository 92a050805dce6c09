package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Mask;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.voice.Audience;
import yizhan.kiosk.voice.Sentence;
import yizhan.kiosk.voice.Utterance;
import yizhan.kiosk.voice.Voice;
import yizhan.kiosk.voice.Volume;

/**
 * Tells aloud what the screen shows. To who uses their fingers, each question; to who uses keys, or
 * has plugged headphones in, everything: the question with all that belongs to it, and what the
 * keys point at. Where others hear it, masked is told what is masked on the screen.
 */
final class Speech {
  private final Voice voice;
  private final Words words;
  private Look look;
  private List<Told> question = List.of();
  private boolean everything;
  private int page;

  Speech(Voice voice, Words words, Look look) {
    this.voice = voice;
    this.words = words;
    this.look = look;
  }

  /** Another look; what was on the screen stays there. */
  void look(Look other) {
    boolean silenced = look.has(Aid.SOUND) && !other.has(Aid.SOUND);
    boolean asksAgain =
        look.language() != other.language() || (!look.has(Aid.SOUND) && other.has(Aid.SOUND));
    look = other;
    if (silenced) {
      voice.stop();
    } else if (asksAgain) {
      say(question);
    }
  }

  /** Tells everything from now on; says first how. */
  void tellEverything(Optional<Prompt<?>> prompt) {
    everything = true;
    question = prompt.map(this::question).orElse(List.of());
    say(Told.and(List.of(Told.of(Text.of("voice.keys"))), question));
  }

  /** A screen that was not there before. */
  void asks(Prompt<?> prompt) {
    page = 0;
    question = question(prompt);
    if (everything || prompt.attended()) {
      say(question);
    } else {
      voice.stop();
    }
  }

  /** The same screen, told anew: worth a word only when its sentence is another. */
  void asksAnew(Prompt<?> prompt) {
    List<Told> last = question;
    question = question(prompt);
    boolean same = !last.isEmpty() && last.getFirst().equals(question.getFirst());
    if (!same && (everything || prompt.attended())) {
      say(question);
    }
  }

  private List<Told> question(Prompt<?> prompt) {
    List<Told> asked = List.of(Told.of(prompt.spoken()));
    return everything ? Told.and(asked, Tellings.after(prompt)) : asked;
  }

  /** Where the keys point now. */
  void pointsAt(Node stop, Optional<Body> body) {
    if (!(stop instanceof Target target)) {
      say(question);
      return;
    }
    List<Told> told = new ArrayList<>();
    body.filter(b -> b.count() > 1 && b.isOnOpenPage(stop) && b.open() != page)
        .ifPresent(b -> {
          page = b.open();
          told.add(Told.of(Text.of("voice.page", b.open() + 1, b.count())));
        });
    told.addAll(target.told());
    say(told);
  }

  /** Hands have not done yet what they were asked to. */
  void hints(Text hint) {
    say(List.of(Told.of(hint)));
  }

  /** Nobody has stirred for long. */
  void asksStillThere() {
    say(List.of(Told.of(Text.of("still-there.title")), Told.of(Text.of("voice.still-there"))));
  }

  /** Still nobody has. */
  void countsDown(long secondsLeft) {
    say(
        List.of(
            Told.of(Text.of("still-there.title")),
            Told.of(Text.of("voice.still-there.left", secondsLeft)),
            Told.of(Text.of("voice.still-there"))));
  }

  void volume(Volume other) {
    voice.volume(other);
    say(List.of(Told.of(Text.of("voice.volume", other.step()))));
  }

  Volume volume() {
    return voice.volume();
  }

  /** The visit is over. */
  void end(Look greeting) {
    voice.calm();
    look = greeting;
    everything = false;
    question = List.of();
  }

  private void say(List<Told> told) {
    if (!look.has(Aid.SOUND) || told.isEmpty()) {
      return;
    }
    Audience audience = voice.audience();
    voice.say(new Utterance(told.stream().map(one -> sentence(one, audience)).toList(), audience));
  }

  private Sentence sentence(Told told, Audience audience) {
    String whole = words.say(told.text(), look.language());
    boolean masked = audience == Audience.EVERYBODY && told.veil() != Veil.NONE;
    boolean fixed = told.text().arguments().isEmpty();
    return new Sentence(
        masked ? Mask.of(whole, told.veil()) : whole,
        look.language().spoken(),
        fixed ? Optional.of(told.text().key()) : Optional.empty());
  }
}
