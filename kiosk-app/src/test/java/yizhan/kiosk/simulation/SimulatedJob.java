package yizhan.kiosk.simulation;

import java.util.OptionalInt;
import java.util.Set;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;

/** A job as the printer holds it. */
final class SimulatedJob {
  final SheetJob ticket;
  private final boolean counts;
  State state = State.HELD;
  private String reason = "job-data-insufficient";
  private int counted;
  Plan plan = Plan.STUCK;

  /** When paper moves, in nanoseconds; for ever away while there is no document. */
  long due = Long.MAX_VALUE;

  SimulatedJob(SheetJob ticket, boolean counts) {
    this.ticket = ticket;
    this.counts = counts;
  }

  void say(State now, String why) {
    state = now;
    reason = why;
  }

  /** A lie is in the word, never in the count: one that says "completed" has counted nothing. */
  void end(State now, String why, int impressions) {
    say(now, why);
    counted = impressions;
    due = Long.MAX_VALUE;
  }

  JobReport report() {
    OptionalInt impressions = counts ? OptionalInt.of(counted) : OptionalInt.empty();
    return new JobReport(ticket, state, Set.of(reason), OptionalInt.empty(), impressions);
  }
}
