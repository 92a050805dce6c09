package yizhan.kiosk.simulation;

/** What a printer counts truly. None lies in its counts: that no terminal could find out. */
enum Counting {
  BOTH(true, true),
  ENGINE_ONLY(true, false),
  JOB_ONLY(false, true),
  NOTHING(false, false);

  final boolean engine;
  final boolean job;

  Counting(boolean engine, boolean job) {
    this.engine = engine;
    this.job = job;
  }
}
