package yizhan.sandbox.receipt;

/** The mouth of a kiosk printer: holds a cut ticket by its tail. Knows where each one went. */
final class Presenter {
  private static final int RETRACT = 2;
  private static final int PRESENT = 3;
  private static final int EJECT = 5;

  private boolean waiting;
  private boolean jammed;
  private int ejected;
  private int retracted;
  private int taken;

  /** Does what {@code GS e n} says; false when it knows no such thing. */
  boolean obey(int n) {
    switch (n) {
      case PRESENT -> {
        if (waiting) ejected++; // the next one pushes it out
        waiting = true;
      }
      case EJECT -> {
        if (leaves()) ejected++;
      }
      case RETRACT -> {
        if (leaves()) retracted++;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Somebody takes the ticket that waits. */
  boolean take() {
    if (!waiting) return false;
    waiting = false;
    taken++;
    return true;
  }

  /** A ticket that is to move sticks, until it is freed. */
  void jam(boolean now) {
    jammed = now;
  }

  boolean waiting() {
    return waiting;
  }

  boolean jammed() {
    return jammed;
  }

  int ejected() {
    return ejected;
  }

  int retracted() {
    return retracted;
  }

  int taken() {
    return taken;
  }

  private boolean leaves() {
    boolean leaves = waiting && !jammed;
    if (leaves) waiting = false;
    return leaves;
  }
}
