package yizhan.kiosk.issue;

import yizhan.kiosk.issue.IssueState.Assigned;
import yizhan.kiosk.issue.IssueState.End;
import yizhan.kiosk.issue.IssueState.Ended;
import yizhan.kiosk.issue.IssueState.Fresh;
import yizhan.kiosk.issue.IssueState.Permitted;
import yizhan.kiosk.issue.IssueState.Requested;
import yizhan.kiosk.issue.IssueState.Sent;
import yizhan.kiosk.issue.IssueState.Settled;
import yizhan.kiosk.issue.IssueState.Unknown;

/** Which event leads from which state to which: a pure function, and the only place that knows. */
public final class IssueMachine {
  private IssueMachine() {}

  /**
   * The state after this event.
   *
   * @throws IllegalStateException when the event cannot happen in this state: a bug, or a journal
   *     that was tampered with
   */
  public static IssueState next(IssueState state, IssueEvent event) {
    return switch (event) {
      case IssueEvent.Requested(var id, var copy, _) when state instanceof Fresh ->
          new Requested(id, copy);
      case IssueEvent.Refused _ when state instanceof Requested -> new Ended(End.REFUSED);
      case IssueEvent.Permitted(var permit, _) when state instanceof Requested(_, var copy) ->
          new Permitted(permit, copy);
      case IssueEvent.SheetAssigned(var tray, var job)
          when state instanceof Permitted(var permit, var copy) ->
          new Assigned(permit, copy, tray, job);
      case IssueEvent.Sent(var job, var counter, _) when state instanceof Assigned sheet ->
          new Sent(sheet, job, counter);
      case IssueEvent.Settled _ when state instanceof Sent(var sheet, var job, _) ->
          new Settled(sheet, job);
      case IssueEvent.Settled _ when state instanceof Unknown(var sheet, var job) ->
          new Settled(sheet, job);
      case IssueEvent.Unknown _ when state instanceof Sent(var sheet, var job, _) ->
          new Unknown(sheet, job);
      case IssueEvent.Confirmed _ when state instanceof Settled -> new Ended(End.CONFIRMED);
      case IssueEvent.Disputed _ when state instanceof Settled -> new Ended(End.DISPUTED);
      case IssueEvent.Spoiled _ when mayHavePrinted(state) -> new Ended(End.SPOILED);
      case IssueEvent.Released _ when mayBeReleased(state) -> new Ended(End.RELEASED);
      default -> throw new IllegalStateException(name(event) + " cannot follow " + name(state));
    };
  }

  private static boolean mayHavePrinted(IssueState state) {
    return state instanceof Sent || state instanceof Unknown;
  }

  private static boolean mayBeReleased(IssueState state) {
    return state instanceof Requested
        || state instanceof Permitted
        || state instanceof Assigned
        || mayHavePrinted(state);
  }

  private static String name(Object of) {
    return of.getClass().getSimpleName();
  }
}
