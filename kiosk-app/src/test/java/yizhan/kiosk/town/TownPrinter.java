package yizhan.kiosk.town;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;

/**
 * A sheet printer that knows what really came out of it, whatever it says. Counts pages; keeps no
 * time.
 */
public final class TownPrinter implements SheetPrinter {
  /** What goes wrong with a job. */
  public enum Mishap {
    NONE,
    /** Takes no job. */
    NOT_READY,
    /** Makes the job, and its answer is lost. */
    CREATED_UNHEARD,
    /** Gets the document and prints, and its answer is lost. */
    SENT_UNHEARD,
    /** The document is lost on the way. */
    SENT_IN_VAIN,
    /** Half a sheet. */
    JAM,
    /** Gives up before any paper moves. */
    ABORT,
    /** Says "completed" and prints nothing. */
    LIE,
    /** Prints, and remembers nothing. */
    FORGET,
    /** Prints nothing until it is called off. */
    STUCK,
    /** Finishes its sheet just when it is called off. */
    CANCELLED_TOO_LATE,
    /** Prints, and the counter moves only when it was asked a few times. */
    LATE_COUNTER,
    /** Prints, says that it gave up, and the counter moves only when it was asked a few times. */
    ABORT_WITH_LATE_COUNTER
  }

  /** A sheet in the output. */
  public record Came(String jobName, boolean good) {}

  /** Told of each act before it happens; may throw. */
  @FunctionalInterface
  public interface Witness {
    void sees(String act, String jobName) throws DeviceException;
  }

  private static final int LATE = 3;

  private final Map<String, JobReport> jobs = new LinkedHashMap<>();
  private final List<Came> sheets = new ArrayList<>();
  private final Set<Integer> documents = new HashSet<>();
  private final Supplier<Mishap> fate;
  private final Witness witness;
  private Mishap mishap = Mishap.NONE;
  private long counter = 1000;
  private int hidden;
  private int ids;
  private OptionalInt level = OptionalInt.empty();
  private boolean jammed;
  private List<Condition> ails = List.of();
  private int mostPages = Integer.MAX_VALUE;

  public TownPrinter(Supplier<Mishap> fate, Witness witness) {
    this.fate = fate;
    this.witness = witness;
  }

  /** All that ever came out. */
  public synchronized List<Came> sheets() {
    return List.copyOf(sheets);
  }

  /** Whether just this document ever came in. */
  public synchronized boolean got(byte[] pdf) {
    return documents.contains(Arrays.hashCode(pdf));
  }

  /** From now on it says that its trays are so full; empty: it says nothing of that. */
  public synchronized void says(OptionalInt full) {
    level = full;
  }

  /** From now on this is wrong with it. */
  synchronized void ails(List<Condition> conditions) {
    ails = conditions;
  }

  /** Somebody was there, and nothing is wrong any more. */
  synchronized void mend() {
    ails = List.of();
    jammed = false;
  }

  /** Somebody else prints something. */
  public synchronized void printForSomebodyElse() {
    counter++;
  }

  /** Comes back from a power cut: knows no job any more. */
  public synchronized void restart() {
    jobs.clear();
    hidden = 0;
  }

  /** From now on it takes no longer documents. */
  public synchronized void takes(int pages) {
    mostPages = pages;
  }

  @Override
  public synchronized Look look(Deadline deadline) {
    return new Look(status(deadline), trays(deadline), mostPages);
  }

  @Override
  public Optional<String> identity() {
    return Optional.of("town-printer");
  }

  @Override
  public synchronized List<Tray> trays(Deadline deadline) {
    return List.of(
        new Tray("tray-1", Optional.of(SheetSize.A3), level),
        new Tray("tray-2", Optional.of(SheetSize.A4), level),
        new Tray("tray-3", Optional.of(SheetSize.A4), level));
  }

  @Override
  public synchronized OptionalLong pageCounter(Deadline deadline) throws DeviceException {
    witness.sees("counter", "");
    if (hidden > 0 && --hidden > 0) return OptionalLong.of(counter - 1);
    return OptionalLong.of(counter);
  }

  @Override
  public synchronized SheetJob create(SheetOrder order, Deadline deadline) throws DeviceException {
    witness.sees("create", order.jobName());
    mishap = fate.get();
    jammed = false;
    if (mishap == Mishap.NOT_READY) throw new DeviceException(Reason.REFUSED, "door open");
    SheetJob job = new SheetJob(++ids, order.jobName(), "", 1);
    say(job, State.HELD, "none", 0);
    if (mishap == Mishap.CREATED_UNHEARD) throw lost();
    return job;
  }

  @Override
  public synchronized void send(SheetJob job, byte[] pdf, Deadline deadline)
      throws DeviceException {
    witness.sees("send", job.name());
    documents.add(Arrays.hashCode(pdf));
    switch (mishap) {
      case SENT_IN_VAIN -> throw lost();
      case STUCK, CANCELLED_TOO_LATE -> say(job, State.PROCESSING, "job-printing", 0);
      case ABORT_WITH_LATE_COUNTER -> {
        out(job, true);
        hidden = LATE;
        say(job, State.ABORTED, "aborted-by-system", 0);
      }
      case ABORT -> say(job, State.ABORTED, "aborted-by-system", 0);
      case LIE -> say(job, State.COMPLETED, "job-completed-successfully", 0);
      case JAM -> {
        out(job, false);
        jammed = true;
        say(job, State.ABORTED, "aborted-by-system", 0);
      }
      default -> {
        out(job, true);
        say(job, State.COMPLETED, "job-completed-successfully", 1);
      }
    }
    if (mishap == Mishap.LATE_COUNTER) hidden = LATE;
    if (mishap == Mishap.FORGET) jobs.remove(job.name());
    if (mishap == Mishap.SENT_UNHEARD) throw lost();
    witness.sees("sent", job.name());
  }

  @Override
  public synchronized JobReport follow(
      SheetJob job, Consumer<JobReport> progress, Deadline deadline) throws DeviceException {
    witness.sees("follow", job.name());
    JobReport report = report(job);
    if (jammed && report.ended()) progress.accept(stopped(job));
    progress.accept(report);
    if (!report.ended()) throw new DeviceException(Reason.TIMED_OUT, "still " + report.state());
    return report;
  }

  @Override
  public synchronized Optional<JobReport> find(String jobName, Deadline deadline)
      throws DeviceException {
    witness.sees("find", jobName);
    return Optional.ofNullable(jobs.get(jobName));
  }

  @Override
  public synchronized JobReport cancel(SheetJob job, Deadline deadline) throws DeviceException {
    witness.sees("cancel", job.name());
    JobReport report = report(job);
    if (report.ended()) return report;
    boolean late = mishap == Mishap.CANCELLED_TOO_LATE && report.state() == State.PROCESSING;
    if (late) out(job, true);
    say(job, State.CANCELED, "job-canceled-by-user", late ? 1 : 0);
    return report(job);
  }

  private JobReport report(SheetJob job) {
    JobReport known = jobs.get(job.name());
    return known != null
        ? known
        : new JobReport(job, State.FORGOTTEN, Set.of(), OptionalInt.empty(), OptionalInt.empty());
  }

  private static JobReport stopped(SheetJob job) {
    return new JobReport(
        job, State.STOPPED, Set.of("printer-stopped"), OptionalInt.empty(), OptionalInt.empty());
  }

  private void out(SheetJob job, boolean good) {
    sheets.add(new Came(job.name(), good));
    counter++;
  }

  private void say(SheetJob job, State state, String reason, int impressions) {
    OptionalInt counted = OptionalInt.of(impressions);
    jobs.put(job.name(), new JobReport(job, state, Set.of(reason), OptionalInt.empty(), counted));
  }

  private static DeviceException lost() {
    return new DeviceException(Reason.DISCONNECTED, "cable pulled");
  }

  @Override
  public String describe() {
    return "the printer of the town";
  }

  @Override
  public synchronized DeviceStatus status(Deadline deadline) {
    if (!ails.isEmpty()) return DeviceStatus.of(ails);
    return jammed ? DeviceStatus.of(List.of(Condition.of(Condition.Kind.JAM))) : DeviceStatus.READY;
  }

  @Override
  public void close() {
    // nothing is open
  }
}
