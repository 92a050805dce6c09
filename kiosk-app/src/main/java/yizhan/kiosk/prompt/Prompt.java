package yizhan.kiosk.prompt;

import java.util.List;
import java.util.Optional;

/**
 * The whole model of one screen, as a value: two equal prompts are the same question, and an answer
 * given to one holds for the other. Parts are plain values; never rendered text, arrays or lambdas.
 *
 * @param <A> the answer
 */
public sealed interface Prompt<A>
    permits Home,
        PlaceIdCard,
        ConfirmOnPhone,
        LookAtCamera,
        Choose,
        ChooseSome,
        TakePaper,
        TryAgain,
        Consent,
        Goodbye,
        Prompt.Agree,
        Prompt.Underway,
        Prompt.Typed {
  /** Whether this is an answer to this prompt, as it now stands. */
  boolean accepts(Object answer);

  /** Whether Back may land here, where a citizen gave an answer and could give another. */
  default boolean landing() {
    return true;
  }

  /**
   * Whether its answer says who stands there: whoever goes back behind it may be somebody else, and
   * all that came from it is forgotten.
   */
  default boolean identifies() {
    return false;
  }

  /** Whether somebody is there who can be asked "still there?"; if not, silence just ends it. */
  default boolean attended() {
    return !(this instanceof Home || this instanceof OutOfService);
  }

  /** What is said aloud: a sentence of its own, not a reading of the screen. */
  Text spoken();

  /**
   * What can be operated, as ids of the screen's nodes, in the order in which arrow keys walk. Back
   * and home are the frame's and come after these.
   */
  List<String> focus();

  /** The place on the machine that the screen points at, if any: its light shines meanwhile. */
  default Optional<Place> pointsAt() {
    return Optional.empty();
  }

  /** What silence means when even "still there?" was not answered; empty: the visit ends. */
  default Optional<A> silence() {
    return Optional.empty();
  }

  /** The id of the one main action at the right of the footer. */
  String ACT = "act";

  /** A prompt that can only be agreed to. */
  sealed interface Agree extends Prompt<Done>
      permits Check, OutOfService, ReceiptOnScreen, Explain, About {
    @Override
    default boolean accepts(Object answer) {
      return answer == Done.DONE;
    }

    @Override
    default List<String> focus() {
      return List.of(ACT);
    }
  }

  /** A prompt that is answered by what is under way, not by the citizen. */
  sealed interface Underway<A> extends Prompt<A> permits Wait, Progress {
    @Override
    default boolean accepts(Object answer) {
      return true;
    }

    @Override
    default boolean landing() {
      return false;
    }

    @Override
    default List<String> focus() {
      return List.of();
    }
  }

  /** A prompt that is answered with what was typed. */
  sealed interface Typed extends Prompt<String> permits Enter {}

  /** The answer to a prompt that can only be agreed to. */
  enum Done {
    DONE
  }

  /** What became of paper that came out. */
  enum Taken {
    TAKEN,
    LEFT,
    /** Staff are there, and say what they do with it once they have signed in. */
    STAFF
  }
}
