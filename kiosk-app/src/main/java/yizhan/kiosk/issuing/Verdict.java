package yizhan.kiosk.issuing;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.MissingEvidence;

/** What the evidence of one sheet amounts to. The word of the printer alone proves nothing. */
sealed interface Verdict {
  /** One good sheet came out, and this is what says so. */
  record Good(List<Evidence> evidence) implements Verdict {
    public Good {
      evidence = List.copyOf(evidence);
    }
  }

  /** No paper moved. */
  record Nothing() implements Verdict {}

  /** A sheet moved, and the printer did not finish it. */
  record Spoiled() implements Verdict {}

  /** The evidence disagrees with itself or is missing. */
  record Open(List<MissingEvidence> missing) implements Verdict {
    public Open {
      if (missing.isEmpty()) throw new IllegalArgumentException("open, and nothing is missing");
      missing = List.copyOf(missing);
    }
  }

  /** Reasons under which "completed" means completed (RFC 8011, 5.3.8). */
  Set<String> SUCCESS = Set.of("none", "job-completed-successfully", "job-printed-successfully");

  /** How far an engine's counter moves for one sheet: some count A3 twice. */
  int MOST_PER_SHEET = 2;

  /** Weighs what the printer says of the job against what its counters say. */
  static Verdict of(Observed seen, Demands demands) {
    JobReport report = seen.job();
    Count counter = demands.counter(seen.before(), seen.after());
    Count job = demands.job(report);
    if (succeeded(report)) return completed(seen, counter, job, demands);
    boolean ended = report.ended() && report.state() != State.COMPLETED;
    if (ended && (job == Count.UNTOLD || job == Count.NONE)) {
      Optional<Verdict> certain = failed(seen.tear(), counter);
      if (certain.isPresent()) return certain.get();
    }
    Weighing weighing = new Weighing().job(report).counter(counter).sheets(job);
    return weighing.together(counter, job).tear(seen.tear()).open();
  }

  /** Whether the printer says that all went well. */
  static boolean succeeded(JobReport report) {
    return report.state() == State.COMPLETED && SUCCESS.containsAll(report.reasons());
  }

  private static Verdict completed(Observed seen, Count counter, Count job, Demands demands) {
    if (demands.profile().isPresent()) return demands.completed(seen, counter);
    boolean uncounted = counter == Count.UNTOLD && (job == Count.UNTOLD || job == Count.NONE);
    if (uncounted && demands.acceptUncounted()) return new Weighing().job(seen.job()).good();
    Weighing weighing = new Weighing().job(seen.job()).counter(counter).sheets(job);
    boolean counted = counter == Count.ONE || job == Count.ONE;
    boolean contradicted =
        counter == Count.NONE || counter == Count.ODD || job == Count.ODD || job == Count.NONE;
    return counted && !contradicted
        ? weighing.good()
        : weighing.together(counter, job).tear(seen.tear()).open();
  }

  /**
   * A job that was given up, called off or forgotten may have finished its sheet just before,
   * whatever it says: a sheet that moved is only called spoiled when it was seen to be stuck.
   */
  private static Optional<Verdict> failed(Observed.Tear tear, Count counter) {
    return switch (tear) {
      case JAMMED -> counter == Count.ODD ? Optional.empty() : Optional.of(new Spoiled());
      case NONE -> counter == Count.NONE ? Optional.of(new Nothing()) : Optional.empty();
      case PERHAPS -> Optional.empty();
    };
  }

  /** What a count says about one sheet. */
  enum Count {
    /** Not told. */
    UNTOLD,
    /** No sheet. */
    NONE,
    /** One sheet. */
    ONE,
    /** Another number than one sheet can make. */
    ODD;

    static Count of(OptionalInt count) {
      return count.isEmpty() ? UNTOLD : of(count.getAsInt());
    }

    static Count between(OptionalLong before, OptionalLong after) {
      if (before.isEmpty() || after.isEmpty()) return UNTOLD;
      return of(after.getAsLong() - before.getAsLong());
    }

    private static Count of(long moved) {
      if (moved == 0) return NONE;
      return moved > 0 && moved <= MOST_PER_SHEET ? ONE : ODD;
    }
  }
}
