package yizhan.kiosk.visit;

import java.util.function.Consumer;

/** What draws a turn. Both methods return at once; they are called by the thread of the visit. */
public interface Display {
  /** Draws this turn, or redraws what changed in it, and posts what the citizen does. */
  void show(Turn<?> turn, Consumer<Happening> post);

  void clear();
}
