package yizhan.kiosk.reception;

import yizhan.kiosk.prompt.Home;

/**
 * Whether the terminal is wanted for something else than citizens, and free for it by now. Nobody
 * is sent away: it is free when home stands there and nothing has begun.
 */
public final class Vacancy {
  private State state = State.OPEN;
  private Runnable whenVacant = () -> {};

  private enum State {
    OPEN,
    WANTED,
    VACANT
  }

  /**
   * Wants it. Returns at once.
   *
   * @param vacant told on the visit's thread when it is free; from then on nobody is received
   */
  public synchronized void want(Runnable vacant) {
    whenVacant = vacant;
    state = State.WANTED;
    notifyAll();
  }

  /** Wants it no more; false when it is free already, and whoever wanted it must open it again. */
  public synchronized boolean forgo() {
    if (state == State.VACANT) return false;
    state = State.OPEN;
    return true;
  }

  public synchronized boolean vacant() {
    return state == State.VACANT;
  }

  /** The answer to home of whoever wants the terminal; blocks until somebody does. */
  synchronized String awaitWanted() throws InterruptedException {
    while (state != State.WANTED) wait();
    return Home.VACATE;
  }

  /** Frees it, if it is still wanted. */
  boolean vacate() {
    synchronized (this) {
      if (state != State.WANTED) return false;
      state = State.VACANT;
    }
    whenVacant.run();
    return true;
  }
}
