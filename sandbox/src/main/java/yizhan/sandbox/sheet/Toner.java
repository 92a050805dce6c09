package yizhan.sandbox.sheet;

/** How much toner is left. */
public enum Toner {
  PLENTY(75),
  LOW(5),
  OUT(0);

  private final int percent;

  Toner(int percent) {
    this.percent = percent;
  }

  int percent() {
    return percent;
  }
}
