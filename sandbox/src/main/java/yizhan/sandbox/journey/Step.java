package yizhan.sandbox.journey;

import java.time.Duration;
import java.util.Optional;

/** One line of a journey. */
public sealed interface Step {
  /** Where it stands in its file, from 1. */
  int line();

  /**
   * A person lays their card on the reader.
   *
   * @param chip how its chip behaves, such as {@code unreadable}; {@code good} when nothing is said
   */
  record LayCard(int line, String person, String chip) implements Step {}

  /** The card is lifted off the reader. */
  record LiftCard(int line) implements Step {}

  /** A code is held before the scanner. */
  record Scan(int line, String code) implements Step {}

  /** A phone scans the code on the screen, and opens the page to which it leads. */
  record ScanWithPhone(int line) implements Step {}

  /**
   * Somebody answers on the page that their phone has opened.
   *
   * @param person who confirms; empty: they refuse
   */
  record AnswerOnPhone(int line, Optional<String> person) implements Step {}

  /**
   * A firm's electronic licence is shown on the page that a phone has opened.
   *
   * @param code of the firm
   * @param person whose phone it is
   */
  record ShowLicence(int line, String code, String person) implements Step {}

  /** A finger touches what is named: by its words, or {@code #id}. */
  record Tap(int line, String target) implements Step {}

  /** A finger stays on what is named for so long. */
  record Hold(int line, String target, Duration time) implements Step {}

  /**
   * Keys are pressed: characters, touched one by one where the screen draws their keys, or a key by
   * its name in angle brackets, {@code <ENTER>}.
   */
  record Type(int line, String keys) implements Step {}

  /** One key of the keypad goes down and up, by its name: {@code RIGHT}, {@code ENTER}. */
  record Key(int line, String key) implements Step {}

  /** These words are heard, at last; what was said before them is past. */
  record Hear(int line, String words, Duration within) implements Step {}

  /** The key for "next" is pressed until these words are heard. */
  record Find(int line, String words) implements Step {}

  /** These words are on the screen, at last. */
  record See(int line, String words, Duration within) implements Step {}

  /** Pages are turned until these words are on the screen. */
  record Seek(int line, String words) implements Step {}

  /** These words are on the screen no longer, at last. */
  record Gone(int line, String words, Duration within) implements Step {}

  /** Somebody takes all paper out of the outputs; there must be some. */
  record TakePaper(int line) implements Step {}

  /** A fault switch of a simulated device. */
  record Fault(int line, String device, String what) implements Step {}

  /** The screen is kept as a picture. */
  record Shot(int line, String name) implements Step {}

  /** Whether this moves something that only the sandbox owns. */
  default boolean movesTheSandbox() {
    return switch (this) {
      case LayCard _, LiftCard _, Scan _, TakePaper _, Fault _ -> true;
      case ScanWithPhone _, AnswerOnPhone _, ShowLicence _ -> true;
      case Tap _, Hold _, Type _, Key _, Hear _, Find _, See _, Seek _, Gone _, Shot _ -> false;
    };
  }
}
