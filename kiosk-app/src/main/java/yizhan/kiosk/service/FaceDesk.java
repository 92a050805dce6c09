package yizhan.kiosk.service;

import java.time.Duration;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.card.IdCard;
import yizhan.device.face.FaceComparison;
import yizhan.device.face.FaceComparison.Compared;
import yizhan.device.face.FaceComparison.Liveness;
import yizhan.device.face.FaceComparison.Nothing;
import yizhan.device.face.FaceComparison.Why;
import yizhan.device.face.FaceEngine;
import yizhan.device.face.FaceSight;
import yizhan.kiosk.prompt.LookAtCamera;
import yizhan.kiosk.prompt.LookAtCamera.Answer;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Source.Tell;

/** The face engine as a visit sees it: whether that is the face in this card's photo. */
public final class FaceDesk {
  /** People read what is seen; what flickers faster is left out, and the glass stays awake. */
  private static final Duration READABLE = Duration.ofMillis(700);

  private final FaceEngine engine;
  private final FaceTries tries;
  private final int leastScore;
  private final Duration within;

  /**
   * @param leastScore from which a face is the one in the photo
   * @param within how long one comparison may take
   */
  public FaceDesk(FaceEngine engine, FaceTries tries, int leastScore, Duration within) {
    this.engine = engine;
    this.tries = tries;
    this.leastScore = leastScore;
    this.within = within;
  }

  /** Why no face can be compared now; empty when one can. */
  Optional<Text> lack() {
    return engine.known().usable()
        ? Optional.empty()
        : Optional.of(Text.of("who.CARD_AND_FACE.not"));
  }

  FaceTries tries() {
    return tries;
  }

  /**
   * Compares. What counts as a try is counted here, before anybody hears of it: whoever leaves
   * meanwhile has had it all the same.
   */
  Answer compared(IdCard card, Tell<Answer> tell) throws InterruptedException {
    try {
      FaceComparison comparison =
          engine.compare(card.photo(), new Seen(tell)::accept, Deadline.in(within));
      Answer answer = answer(comparison);
      switch (answer) {
        case ANOTHER, NOT_LIVE -> tries.failed(card.number());
        case SAME -> tries.succeeded(card.number());
        case NOBODY, NO_ENGINE, OTHERWISE -> {} // nothing was compared
      }
      return answer;
    } catch (DeviceException _) {
      throw new InterruptedException(); // called off, the only reason that an engine has
    }
  }

  /** Tells what an engine sees, however often it says so. */
  private static final class Seen {
    private final Tell<Answer> tell;
    private FaceSight last = FaceSight.NOBODY; // as the screen begins
    private Deadline quiet = Deadline.in(Duration.ZERO);

    Seen(Tell<Answer> tell) {
      this.tell = tell;
    }

    void accept(FaceSight sight) {
      if (sight == last || !quiet.passed()) return;
      last = sight;
      quiet = Deadline.in(READABLE);
      tell.accept(new LookAtCamera(sight));
      tell.stir();
    }
  }

  /** A face that is alike and not alive is none; so is one of which nobody can tell. */
  private Answer answer(FaceComparison comparison) {
    return switch (comparison) {
      case Compared(_, var liveness) when liveness != Liveness.LIVE -> Answer.NOT_LIVE;
      case Compared(var score, _) -> score >= leastScore ? Answer.SAME : Answer.ANOTHER;
      case Nothing(var why) -> why == Why.NOBODY ? Answer.NOBODY : Answer.NO_ENGINE;
    };
  }
}
