package yizhan.sandbox.journey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.input.KeyCode;

/**
 * Plays by keys and ears alone: never looks at the screen. What was heard is past once a step has
 * been decided by it.
 */
final class BlindPlayer {
  private static final Duration LOOK = Duration.ofMillis(25);

  /** How long a thing may take to say what it is, on a machine that does much else. */
  private static final Duration ANSWER = Duration.ofSeconds(15);

  /** What is longer than the pause between two sentences. */
  private static final Duration SILENCE = Duration.ofMillis(300);

  private static final int MOST_KEYS = 60;

  private final Screen screen;
  private final Stage stage;
  private final Duration finger;
  private final Sayings sayings;
  private int past;

  BlindPlayer(Screen screen, Stage stage, Duration finger, Sayings sayings) {
    this.screen = screen;
    this.stage = stage;
    this.finger = finger;
    this.sayings = sayings;
  }

  void press(String key) throws JourneyException {
    LockSupport.parkNanos(finger.toNanos());
    try {
      screen.press(KeyCode.valueOf(key), "");
    } catch (IllegalArgumentException _) {
      throw new JourneyException("there is no key '" + key + "'");
    }
  }

  void hear(String words, Duration within) throws JourneyException {
    List<String> wanted = sayings.of(words);
    if (await(wanted, within).isPresent()) return;
    throw new JourneyException(
        "'" + words + "' was not heard within " + within.toSeconds() + " s; " + since());
  }

  /** Walks on from thing to thing, listening to each, as somebody does who does not see them. */
  void find(String words) throws JourneyException {
    List<String> wanted = sayings.of(words);
    int began = past;
    for (int keys = 0; keys < MOST_KEYS; keys++) {
      past = stage.heard().size();
      press("RIGHT");
      hearItOut();
      if (await(wanted, Duration.ZERO).isPresent()) return;
    }
    past = began;
    throw new JourneyException("'" + words + "' is nowhere; " + since());
  }

  private Optional<String> await(List<String> wanted, Duration within) throws JourneyException {
    long until = System.nanoTime() + within.toNanos();
    while (true) {
      List<String> heard = stage.heard();
      for (int i = past; i < heard.size(); i++) {
        String said = heard.get(i);
        if (wanted.stream().anyMatch(words -> squeezed(said).contains(squeezed(words)))) {
          past = i + 1;
          return Optional.of(said);
        }
      }
      if (System.nanoTime() > until) return Optional.empty();
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /** Until it falls silent; or until it is clear that it says nothing. */
  private void hearItOut() throws JourneyException {
    int before = past;
    long since = System.nanoTime();
    for (int heard = before; ; LockSupport.parkNanos(LOOK.toNanos())) {
      int now = stage.heard().size();
      if (now > heard) since = System.nanoTime();
      heard = now;
      Duration patience = heard > before ? SILENCE : ANSWER;
      if (System.nanoTime() - since > patience.toNanos()) return;
    }
  }

  private String since() throws JourneyException {
    List<String> heard = stage.heard();
    return "there was: "
        + String.join(" · ", heard.subList(Math.min(past, heard.size()), heard.size()));
  }

  /** Pauses and spaces are the engine's affair. */
  private static String squeezed(String text) {
    return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
  }
}
