package yizhan.kiosk.simulation;

import java.util.List;
import java.util.function.Function;
import yizhan.kiosk.town.Crash;

/**
 * Stands before every act of one run of the terminal, and decides what goes wrong with it. A run
 * that has crashed acts no more.
 */
final class Gate {
  /** What goes wrong with one act. */
  enum Fate {
    FINE,
    /** The terminal stops before the act. */
    CRASH_BEFORE,
    /** The act is done, and the terminal stops before it hears of that. */
    CRASH_AFTER,
    /** Nothing is done: a cable, a full disk. */
    NOT_DONE,
    /** It is done, and the answer is lost, or comes too late. */
    UNHEARD
  }

  private static final List<Fate> WRONG =
      List.of(Fate.CRASH_BEFORE, Fate.CRASH_AFTER, Fate.NOT_DONE, Fate.UNHEARD);

  private final World world;
  private boolean crashed;

  Gate(World world) {
    this.world = world;
  }

  /** An act that may fail in one way. */
  @FunctionalInterface
  interface Act<T, X extends Exception> {
    T perform() throws X;
  }

  boolean crashed() {
    return crashed;
  }

  <T, X extends Exception> T pass(String what, Act<T, X> act, Function<Fate, X> failure) throws X {
    if (crashed) throw new Crash("no longer running");
    world.pass();
    Fate fate = world.goesWrong() ? world.dice.of(WRONG) : Fate.FINE;
    world.chronicle.tell(what + (fate == Fate.FINE ? "" : " " + fate));
    if (fate == Fate.CRASH_BEFORE) throw crash(what);
    if (fate == Fate.NOT_DONE) throw failure.apply(fate);
    T done = act.perform();
    if (fate == Fate.CRASH_AFTER) throw crash(what);
    if (fate == Fate.UNHEARD) throw failure.apply(fate);
    return done;
  }

  private Crash crash(String where) {
    crashed = true;
    return new Crash(where);
  }
}
