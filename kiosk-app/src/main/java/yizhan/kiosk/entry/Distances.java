package yizhan.kiosk.entry;

/** How distances in mm are written: three digits at most, and tenths behind a point. */
final class Distances {
  static final int MOST = 5;

  private Distances() {}

  static Verdict judge(String typed) {
    if (typed.isEmpty()) return new Verdict.Unfinished(0);
    if (typed.matches("\\d{1,3}\\.")) return new Verdict.Unfinished(1);
    return typed.matches("\\d{1,3}(\\.\\d)?")
        ? new Verdict.Complete()
        : Verdict.wrong(Verdict.Fault.MILLIMETRES);
  }
}
