package yizhan.kiosk.visit;

import java.time.Duration;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.kiosk.visit.Happening.Reason;

/** The front of the terminal: shows a turn, runs its sources, and tells what happens first. */
public interface Front {
  /**
   * Blocks until something happens in this turn; silence, too, is something, after the time its
   * mood allows.
   */
  Happening next(Turn<?> turn);

  /**
   * Watches over the visit from now on: what the guard returns ends the visit with that reason. One
   * at a time.
   */
  void guard(Source<Reason> guard);

  /** Calls the guard off. */
  void unguard();

  /** Ends the visit by then, whoever watches over it; empty: it may take its time. */
  void endBy(Optional<Deadline> end);

  /**
   * Whoever is there works with their hands, away from the screen: silence is meant only after so
   * long. Empty: after the usual time.
   */
  void patience(Optional<Duration> most);

  /** The visit is over: show nothing of it, stop what still runs. */
  void clear();
}
