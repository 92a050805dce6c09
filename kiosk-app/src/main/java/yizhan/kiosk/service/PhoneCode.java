package yizhan.kiosk.service;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Deadline;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.LicenceHolder;
import yizhan.kiosk.office.PhoneIdentity;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;
import yizhan.kiosk.prompt.ConfirmOnPhone;
import yizhan.kiosk.prompt.ConfirmOnPhone.App;
import yizhan.kiosk.prompt.ConfirmOnPhone.Stage;
import yizhan.kiosk.prompt.PhoneAnswer;
import yizhan.kiosk.prompt.PhoneAnswer.Unconfirmed;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Source.Tell;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/**
 * A code on the screen leads a phone to a session of the back office, which is asked until somebody
 * has confirmed there, or the time is over. One that nobody waits for any more is called off.
 */
final class PhoneCode {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneCode.class);

  /** The count on the screen must not stand at zero for long while an answer is waited for. */
  private static final Duration ANSWER = Duration.ofSeconds(4);

  private final PhoneIdentity office;
  private final Duration between;
  private final App app;
  private final Way way;

  /**
   * @param between two questions how far it is
   * @param app what on the phone the code is for
   * @param way as which it is asked for
   */
  PhoneCode(PhoneIdentity office, Duration between, App app, Way way) {
    this.office = office;
    this.between = between;
    this.app = app;
    this.way = way;
  }

  /** What came of a fresh one. */
  PhoneAnswer shown(Visit visit, String service) {
    PhoneSession session = visit.lookUpNow("phone-session", service, this::begun);
    ConfirmOnPhone prompt =
        new ConfirmOnPhone(
            app,
            session.link(),
            session.check(),
            Stage.SHOWN,
            (int) session.lives().toSeconds(),
            Optional.empty());
    return visit.ask(prompt, tell -> awaited(prompt, session, tell));
  }

  /** Nobody is known by it. */
  static Proof.Otherwise ended(Unconfirmed why) {
    return new Proof.Otherwise(
        why == Unconfirmed.OTHERWISE
            ? Optional.empty()
            : Optional.of(Text.of("phone.ended." + why)));
  }

  private PhoneSession begun(String service) throws Trouble {
    try {
      return office.begin(service, way);
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed, service);
    }
  }

  /** Waiting is what people do here: it is no sign that nobody is there. */
  private PhoneAnswer awaited(ConfirmOnPhone asked, PhoneSession session, Tell<PhoneAnswer> tell)
      throws InterruptedException {
    Deadline deadline = Deadline.in(session.lives());
    ConfirmOnPhone shown = asked;
    boolean open = true;
    try {
      while (true) {
        boolean last = deadline.passed();
        Optional<PhoneState> heard = heard(session, shown.trouble().isEmpty());
        Optional<PhoneAnswer> answer = heard.flatMap(PhoneCode::answer);
        open = answer.isEmpty();
        if (answer.isPresent()) return answer.get();
        if (last) return heard.isPresent() ? Unconfirmed.EXPIRED : Unconfirmed.UNHEARD;
        ConfirmOnPhone now = now(shown, heard, deadline);
        if (now.stage() == shown.stage() && now.trouble().equals(shown.trouble())) tell.stir();
        else tell.accept(now);
        shown = now;
        Duration left = deadline.remaining();
        Pause.of(left.compareTo(between) < 0 ? left : between);
      }
    } finally {
      if (open) callOff(session);
    }
  }

  private static ConfirmOnPhone now(
      ConfirmOnPhone shown, Optional<PhoneState> heard, Deadline deadline) {
    boolean opened = heard.isPresent() && heard.get().equals(new PhoneState.Waiting(true));
    Stage stage = opened ? Stage.OPENED : shown.stage();
    Optional<Text> trouble =
        heard.isPresent() ? Optional.empty() : Optional.of(Text.of("phone.office"));
    return shown.now(stage, (int) deadline.remaining().toSeconds(), trouble);
  }

  /** Nothing while it is not settled. */
  private static Optional<PhoneAnswer> answer(PhoneState state) {
    return switch (state) {
      case PhoneState.Waiting _ -> Optional.empty();
      case PhoneState.Confirmed(var citizen, var number) ->
          Optional.of(new PhoneAnswer.Confirmed(citizen.token(), citizen.name(), number));
      case PhoneState.ConfirmedFirm(var firm, var code, var holder) ->
          Optional.of(
              new PhoneAnswer.Firm(
                  firm.token(), firm.name(), code, holder == LicenceHolder.AUTHORISED));
      case PhoneState.NotAuthorised _ -> Optional.of(Unconfirmed.NOT_AUTHORISED);
      case PhoneState.Refused _ -> Optional.of(Unconfirmed.REFUSED);
      case PhoneState.Expired _ -> Optional.of(Unconfirmed.EXPIRED);
    };
  }

  /**
   * Nothing while the back office is not to be heard: it may be again before the time is over.
   *
   * @param news whether it was to be heard until now
   */
  private Optional<PhoneState> heard(PhoneSession session, boolean news) {
    try {
      return Optional.of(office.state(session, Deadline.in(ANSWER)));
    } catch (BackOfficeException failed) {
      if (news) LOG.info("a session on a phone is not heard of: {}", failed.getMessage());
      return Optional.empty();
    }
  }

  /**
   * On the thread that waited, which may have been interrupted: an interrupted one would be refused
   * by the line. If it does not arrive, the session ends by itself, and nobody here asks for it.
   */
  private void callOff(PhoneSession session) {
    boolean interrupted = Thread.interrupted();
    try {
      office.cancel(session);
    } catch (BackOfficeException failed) {
      LOG.info("a session on a phone was not called off: {}", failed.getMessage());
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
