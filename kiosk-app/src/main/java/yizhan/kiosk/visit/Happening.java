package yizhan.kiosk.visit;

import yizhan.kiosk.prompt.Prompt;

/** What happened first while a turn was waiting. */
public sealed interface Happening {
  /** An answer, from the glass or a source. */
  record Answer(Object answer) implements Happening {
    /** Never the answer: it may name a person. */
    @Override
    public String toString() {
      return "Answer";
    }
  }

  /** The citizen pressed 上一步. */
  record Back() implements Happening {}

  /** A touch that is no answer: somebody is there. */
  record Stirred() implements Happening {}

  /** Nothing for so long that the next hint is due. */
  record HintDue() implements Happening {}

  /** Nothing, for the turn's patience. */
  record Silence() implements Happening {}

  /** The visit must end. */
  record Leave(Reason why) implements Happening {}

  /** A source has something new to show. */
  record Told(Prompt<?> prompt) implements Happening {}

  /** A source could not be had. */
  record Failed(Source<?> source, Trouble trouble) implements Happening {}

  /** A source or a screen has a bug. */
  record Broken(RuntimeException bug) implements Happening {
    public static Broken by(Throwable bug) {
      return new Broken(
          bug instanceof RuntimeException runtime ? runtime : new IllegalStateException(bug));
    }
  }

  /** Why a visit ended early. */
  enum Reason {
    HOME,
    CARD_LIFTED,
    TIMED_OUT,
    TECHNICIAN,
    TROUBLE
  }
}
