package yizhan.kiosk.issue;

import java.util.Optional;

/** Where a good sheet is, beside the issue that it belongs to. */
public enum Custody {
  IN_TRAY,
  LEFT,
  TAKEN;

  /**
   * Where it is after this event; a pure function, as {@link IssueMachine} is.
   *
   * @param before empty when it has not come out
   * @throws IllegalStateException when the event cannot happen then
   */
  public static Custody next(Optional<Custody> before, CustodyEvent event) {
    boolean lies = before.isPresent() && before.get() != TAKEN;
    return switch (event) {
      case CustodyEvent.CameOut _ when before.isEmpty() -> IN_TRAY;
      case CustodyEvent.Left _ when before.equals(Optional.of(IN_TRAY)) -> LEFT;
      case CustodyEvent.Taken _ when lies -> TAKEN;
      default ->
          throw new IllegalStateException(
              event.getClass().getSimpleName() + " cannot follow " + before);
    };
  }
}
