package yizhan.kiosk.office.http;

import java.time.Duration;
import java.util.Optional;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.LicenceHolder;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;

/** Reads what the back office says of a session on a phone. */
final class PhoneAnswers {
  /** Longer ones make a code that no phone reads off a screen. */
  private static final Shape LINK = Shape.matching("[\\x21-\\x7e]{8,300}");

  private static final Shape CHECK = Shape.matching("[0-9]{2,6}");
  private static final Shape NUMBER = Shape.matching("[0-9]{17}[0-9X]|[A-Z]{3}[0-9]{12}");
  private static final int SHORTEST = 5;
  private static final int LONGEST = 300;

  private PhoneAnswers() {}

  /** The words of the contract. */
  private enum State {
    WAITING,
    OPENED,
    CONFIRMED,
    NOT_AUTHORISED,
    REFUSED,
    EXPIRED
  }

  static PhoneSession begun(String id, JsonObject answer) throws BackOfficeException {
    long seconds = answer.whole("seconds");
    if (seconds < SHORTEST || seconds > LONGEST)
      throw answer.odd("seconds", "is not within its limits");
    return new PhoneSession(
        id, answer.text("link", LINK), answer.text("check", CHECK), Duration.ofSeconds(seconds));
  }

  static PhoneState state(JsonObject answer) throws BackOfficeException {
    return switch (answer.word("state", State.class)) {
      case WAITING -> new PhoneState.Waiting(false);
      case OPENED -> new PhoneState.Waiting(true);
      case CONFIRMED -> confirmed(answer, answer.maybeObject("firm"));
      case NOT_AUTHORISED -> new PhoneState.NotAuthorised();
      case REFUSED -> new PhoneState.Refused();
      case EXPIRED -> new PhoneState.Expired();
    };
  }

  private static PhoneState confirmed(JsonObject answer, Optional<JsonObject> firm)
      throws BackOfficeException {
    if (firm.isEmpty())
      return new PhoneState.Confirmed(Answers.citizen(answer), answer.text("number", NUMBER));
    return new PhoneState.ConfirmedFirm(
        new Citizen(
            answer.text("token", Shape.TOKEN), firm.get().text("name", Shape.optional(400))),
        firm.get().text("code", Answers.CODE),
        firm.get().word("holder", LicenceHolder.class));
  }
}
