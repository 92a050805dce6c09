package yizhan.kiosk.glass;

import yizhan.kiosk.visit.Turn;

/** What is on the glass: the turn, the screen that draws it, and whom it tells. */
record Shown(Turn<?> turn, Screen screen, Poster poster) {
  boolean isOf(Turn<?> other) {
    return turn.number() == other.number();
  }

  boolean asks(Turn<?> other) {
    return isOf(other) && turn.prompt().equals(other.prompt());
  }

  /** The same screen in a turn that waits in another mood. */
  Shown in(Turn<?> now) {
    return new Shown(now, screen, poster);
  }

  boolean fading() {
    return turn.mood() == Turn.Mood.FADING;
  }

  boolean resting() {
    return turn.mood() == Turn.Mood.RESTING;
  }

  /** Whether going home is offered: never away from paper, nor from what cannot be undone. */
  boolean mayGoHome() {
    return turn.mayLeave() && turn.mood() != Turn.Mood.HELD && Screens.mayBeLeft(turn.prompt());
  }
}
