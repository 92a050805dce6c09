package yizhan.kiosk.issue;

import java.util.Optional;

/** Where paper is that came out, or may have; for a licence beside the issue it belongs to. */
public enum Custody {
  IN_TRAY,
  LEFT,
  TAKEN,
  NEVER_CAME;

  /**
   * Where it is after this event; a pure function, as {@link IssueMachine} is.
   *
   * @param before empty when it has not come out
   * @throws IllegalStateException when the event cannot happen then
   */
  public static Custody next(Optional<Custody> before, CustodyEvent event) {
    boolean lies = before.isPresent() && (before.get() == IN_TRAY || before.get() == LEFT);
    return switch (event) {
      case CustodyEvent.CameOut _ when before.isEmpty() -> IN_TRAY;
      case CustodyEvent.ResultSent _ when before.isEmpty() -> IN_TRAY;
      case CustodyEvent.NothingCame _ when before.equals(Optional.of(IN_TRAY)) -> NEVER_CAME;
      case CustodyEvent.Left _ when before.equals(Optional.of(IN_TRAY)) -> LEFT;
      case CustodyEvent.Taken _ when lies -> TAKEN;
      default ->
          throw new IllegalStateException(
              event.getClass().getSimpleName() + " cannot follow " + before);
    };
  }
}
