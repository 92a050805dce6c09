package yizhan.device.internal.ipp;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.Evidence;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;

/**
 * What a printer says about a job (RFC 8011, 5.3).
 *
 * @param all its attributes, for those that only one place looks at
 * @param id job-id
 * @param state job-state
 * @param reasons job-state-reasons, without {@code none}
 */
record JobFacts(AnswerGroup all, int id, State state, Set<String> reasons) {
  private static final Map<Integer, State> STATES =
      Map.of(
          3, State.PENDING,
          4, State.HELD,
          5, State.PROCESSING,
          6, State.STOPPED,
          7, State.CANCELED,
          8, State.ABORTED,
          9, State.COMPLETED);

  private static final Set<String> WAITING = Set.of("job-data-insufficient", "job-incoming");

  static JobFacts parse(AnswerGroup all) throws DeviceException {
    OptionalInt id = all.integer("job-id");
    State state = STATES.get(all.integer("job-state").orElse(0));
    if (id.isEmpty() || state == null)
      throw new DeviceException(Reason.GARBLED, "a job without its number or state");
    Set<String> reasons = new LinkedHashSet<>(all.strings("job-state-reasons"));
    reasons.remove("none");
    return new JobFacts(all, id.getAsInt(), state, reasons);
  }

  Optional<String> name() {
    return all.string("job-name");
  }

  Optional<String> uuid() {
    return all.string("job-uuid").filter(uuid -> !uuid.isEmpty());
  }

  /** Seconds the printer has been up now; 0 when it does not tell. */
  int upTime() {
    return Math.max(0, all.integer("job-printer-up-time").orElse(0));
  }

  /** Whether nothing says that somebody else made it. */
  boolean mayBeOurs() {
    return all.string("job-originating-user-name").filter(u -> !u.equals(Requests.USER)).isEmpty();
  }

  /**
   * Whether it has no document yet, for all that can be seen. Some printers call a job "processing"
   * as soon as it is made, but then say what it waits for.
   */
  boolean waitsForDocument() {
    boolean waits =
        state == State.PENDING || state == State.HELD || !Collections.disjoint(reasons, WAITING);
    return waits
        && !state.ended()
        && all.integer("number-of-documents").orElse(0) <= 0
        && all.integer("job-impressions-completed").orElse(0) <= 0
        && all.integer("job-media-sheets-completed").orElse(0) <= 0;
  }

  /** Whether this is that job, and not another one that has got its number. */
  boolean is(SheetJob job) {
    boolean otherName = name().filter(name -> !name.equals(job.name())).isPresent();
    boolean otherUuid =
        !job.uuid().isEmpty() && uuid().filter(uuid -> !uuid.equals(job.uuid())).isPresent();
    return id == job.id() && !otherName && !otherUuid;
  }

  /** Whether the printer has restarted since the job was made, as far as its clock shows. */
  boolean restartedSince(SheetJob job) {
    return upTime() > 0 && upTime() < job.printerUpTime();
  }

  JobReport report(SheetJob job) {
    return new JobReport(
        job,
        state,
        reasons,
        all.count("job-media-sheets-completed"),
        all.count("job-impressions-completed"));
  }

  /** The job under its own name, for one that was found and not made here. */
  JobReport report() {
    int madeAt = Math.max(0, all.integer("time-at-creation").orElse(0));
    return report(new SheetJob(id, name().orElse(""), uuid().orElse(""), madeAt));
  }

  Evidence evidence() {
    return new Evidence(
        all.count("job-media-sheets-completed").isPresent(),
        all.count("job-impressions-completed").isPresent(),
        false,
        false);
  }

  /** The report about a job that the printer does not know. */
  static JobReport forgotten(SheetJob job) {
    return new JobReport(job, State.FORGOTTEN, Set.of(), OptionalInt.empty(), OptionalInt.empty());
  }
}
