package yizhan.sandbox.journey;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import yizhan.kiosk.entry.Key;

/** Plays a journey on the real screens. Not on the JavaFX thread. */
public final class Player {
  private static final Duration LOOK = Duration.ofMillis(25);
  private static final Duration FIND = Duration.ofSeconds(5);

  /** So long a screen stands before a person looks for something on its next page. */
  private static final Duration TURN = Duration.ofMillis(500);

  /** Nobody lays a card down, or holds a code up, in the moment in which they are asked to. */
  private static final Duration HAND = Duration.ofMillis(300);

  private final Screen screen;
  private final Shots shots;
  private final Stage stage;
  private final Duration finger;
  private final Sayings sayings = new Sayings();
  private final BlindPlayer blind;
  private final ScreenCode code;
  private Optional<URI> page = Optional.empty(); // that which the phone has open

  /** Which pictures are kept. A picture takes a quarter of a second of a processor. */
  public enum Pictures {
    /** Those that a journey asks for. */
    ALL,
    /** Only of a screen on which a journey failed. */
    OF_FAILURES,
    /** For somebody who only tries whether a step holds. */
    NONE
  }

  /** One that keeps all pictures. */
  public Player(Scene scene, Stage stage, Path pictures, Duration finger) {
    this(scene, stage, pictures, Pictures.ALL, finger);
  }

  /**
   * @param pictures where pictures of the screen go
   * @param finger how long a person takes to touch what they see; longer than a new screen is deaf
   */
  public Player(Scene scene, Stage stage, Path pictures, Pictures wanted, Duration finger) {
    this.screen = new Screen(scene);
    this.shots = new Shots(screen, scene, pictures, wanted);
    this.code = new ScreenCode(screen, scene);
    this.stage = stage;
    this.finger = finger;
    this.blind = new BlindPlayer(screen, stage, finger, sayings);
  }

  /**
   * Plays it to the end, or to the first step that does not hold; then the screen is kept as {@code
   * NN-failed.png}.
   */
  public Played play(Journey journey) {
    List<Played.Done> done = new ArrayList<>();
    for (Step step : journey.steps()) {
      long began = System.nanoTime();
      Optional<String> complaint = complaint(step);
      Duration took = Duration.ofNanos(System.nanoTime() - began);
      done.add(new Played.Done(step.line(), word(step), took, complaint.isEmpty()));
      if (complaint.isPresent()) {
        String where = journey.name() + ":" + step.line() + ": " + complaint.get();
        return new Played(journey.name(), done, Optional.of(where + keepFailure()));
      }
    }
    return new Played(journey.name(), done, Optional.empty());
  }

  private Optional<String> complaint(Step step) {
    try {
      perform(step);
      return Optional.empty();
    } catch (JourneyException failed) {
      return Optional.of(String.valueOf(failed.getMessage()));
    }
  }

  private void perform(Step step) throws JourneyException {
    switch (step) {
      case Step.See(_, var words, var within) -> await(words, true, within);
      case Step.Seek(_, var words) -> seek(words);
      case Step.Gone(_, var words, var within) -> await(words, false, within);
      case Step.Tap(_, var target) -> tap(target);
      case Step.Hold(_, var target, var time) -> hold(target, time);
      case Step.Type(_, var keys) -> type(keys);
      case Step.Key(_, var key) -> blind.press(key);
      case Step.Hear(_, var words, var within) -> blind.hear(words, within);
      case Step.Find(_, var words) -> blind.find(words);
      case Step.Shot(_, var name) -> shots.ask(name);
      case Step.LayCard _, Step.Scan _ -> {
        LockSupport.parkNanos(HAND.toNanos());
        stage.move(step);
      }
      case Step.LiftCard _, Step.TakePaper _, Step.Fault _ -> stage.move(step);
      case Step.ScanWithPhone _ -> {
        page = Optional.of(code.link());
        stage.phone(page.get(), step);
      }
      case Step.AnswerOnPhone _, Step.ShowLicence _ -> {
        if (page.isEmpty()) throw new JourneyException("no phone has scanned a code");
        stage.phone(page.get(), step);
      }
    }
  }

  private void await(String words, boolean wanted, Duration within) throws JourneyException {
    long until = System.nanoTime() + within.toNanos();
    List<String> named = sayings.of(words);
    while (screen.showsAny(named) != wanted) {
      if (System.nanoTime() > until)
        throw new JourneyException(
            "'"
                + words
                + (wanted ? "' was not seen within " : "' was still there after ")
                + within.toSeconds()
                + " s; there was: "
                + there());
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  private void seek(String words) throws JourneyException {
    long until = System.nanoTime() + FIND.toNanos();
    while (!screen.showsAny(sayings.of(words)) && System.nanoTime() < until) {
      var _ = screen.turnPage();
      LockSupport.parkNanos(finger.toNanos());
    }
    await(words, true, Duration.ZERO);
  }

  /**
   * What can be touched may be on its way, or on the next page; a person tries for a moment, and
   * turns the pages.
   */
  private void tap(String target) throws JourneyException {
    long until = System.nanoTime() + FIND.toNanos();
    List<String> names = sayings.of(target);
    List<String> seenLast = List.of();
    long since = System.nanoTime();
    while (true) {
      try {
        Point2D seen = screen.seek(names); // it is seen first, and then touched
        LockSupport.parkNanos(finger.toNanos());
        screen.tap(names, seen);
        return;
      } catch (JourneyException notYet) {
        if (System.nanoTime() > until)
          throw new JourneyException(notYet.getMessage() + "; there was: " + there());
        List<String> words = screen.words();
        if (!words.equals(seenLast)) {
          seenLast = words;
          since = System.nanoTime(); // of a screen that has only just come no page is turned
        }
        boolean stands = System.nanoTime() - since > TURN.toNanos();
        if (stands && screen.turnPage()) LockSupport.parkNanos(finger.toNanos());
        LockSupport.parkNanos(LOOK.toNanos());
      }
    }
  }

  private void hold(String target, Duration time) throws JourneyException {
    LockSupport.parkNanos(finger.toNanos());
    screen.press(sayings.of(target));
    LockSupport.parkNanos(time.toNanos());
    screen.letGo(sayings.of(target));
  }

  /** On the keys that the screen draws; where it draws none, on a keyboard. */
  private void type(String keys) throws JourneyException {
    LockSupport.parkNanos(finger.toNanos());
    if (keys.startsWith("<") && keys.endsWith(">")) {
      press(keys.substring(1, keys.length() - 1), "");
      return;
    }
    for (int i = 0; i < keys.length(); i++) {
      String character = keys.substring(i, i + 1);
      String drawn = "#" + new Key.Types(character).id();
      if (screen.has(drawn)) {
        tap(drawn);
      } else {
        press(
            Character.isDigit(character.charAt(0))
                ? "DIGIT" + character
                : character.toUpperCase(Locale.ROOT),
            character);
      }
    }
  }

  private void press(String key, String character) throws JourneyException {
    try {
      screen.press(KeyCode.valueOf(key), character);
    } catch (IllegalArgumentException _) {
      throw new JourneyException("there is no key '" + key + "'");
    }
  }

  private String there() throws JourneyException {
    return String.join(" · ", screen.words());
  }

  private String keepFailure() {
    try {
      return shots.failed();
    } catch (JourneyException unseen) {
      return " (no picture: " + unseen.getMessage() + ")";
    }
  }

  private static String word(Step step) {
    return switch (step) {
      case Step.LayCard(_, var person, var chip) ->
          "lay card " + person + (chip.equals("good") ? "" : " " + chip);
      case Step.LiftCard _ -> "lift card";
      case Step.Scan _ -> "scan";
      case Step.ScanWithPhone _ -> "phone scan";
      case Step.AnswerOnPhone(_, var person) ->
          person.map(id -> "phone confirm " + id).orElse("phone refuse");
      case Step.ShowLicence(_, var code, var person) -> "phone licence " + code + " " + person;
      case Step.Tap(_, var target) -> "tap " + target;
      case Step.Hold(_, var target, _) -> "hold " + target;
      case Step.Type _ -> "type";
      case Step.Key(_, var key) -> "key " + key;
      case Step.Hear(_, var words, _) -> "hear " + words;
      case Step.Find(_, var words) -> "find " + words;
      case Step.See(_, var words, _) -> "see " + words;
      case Step.Seek(_, var words) -> "seek " + words;
      case Step.Gone(_, var words, _) -> "gone " + words;
      case Step.TakePaper _ -> "take paper";
      case Step.Fault(_, var device, var what) -> "fault " + device + " " + what;
      case Step.Shot(_, var name) -> "shot " + name;
    };
  }
}
