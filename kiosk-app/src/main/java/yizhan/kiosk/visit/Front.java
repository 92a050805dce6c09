package yizhan.kiosk.visit;

/** The front of the terminal: shows a turn, runs its sources, and tells what happens first. */
public interface Front {
  /**
   * Blocks until something happens in this turn; silence, too, is something, after the time its
   * mood allows.
   */
  Happening next(Turn<?> turn);

  /** The visit is over: show nothing of it, stop what still runs. */
  void clear();
}
