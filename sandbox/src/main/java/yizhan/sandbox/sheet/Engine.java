package yizhan.sandbox.sheet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The machine: takes sheets from trays, prints jobs on them one after the other, stops where paper
 * or anything else is lacking, and goes on when it is there again. One lock guards everything in
 * it; time passes on the {@link Pace}.
 */
final class Engine {
  /** RFC 8011 5.4.11. */
  static final int IDLE = 3;

  static final int PROCESSING = 4;
  static final int STOPPED = 5;

  /** PWG 5100.13 multiple-operation-time-out: how long a job may wait for its document. */
  static final Duration DOCUMENT_TIMEOUT = Duration.ofSeconds(60);

  final Hardware hardware;
  final JobQueue jobs;
  final Truth truth;
  private final SheetPrinterSettings settings;
  private final Pace pace;
  private final Deque<Mishap> mishaps = new ArrayDeque<>();
  private Duration timePerSheet;
  private Instant poweredSince;
  private boolean powered = true;
  private boolean busy;
  private @Nullable Job current;
  private @Nullable Motion motion;
  private int motions;
  private long counter;
  private Instant changed;
  private @Nullable Runnable listener;

  /** A sheet between its tray and the output; {@code from} is null where a lie moves no paper. */
  private record Motion(int number, Job job, @Nullable Tray from, Optional<Mishap> mishap) {
    Motion jamming() {
      return new Motion(number, job, from, Optional.of(Mishap.JAMMED));
    }
  }

  Engine(SheetPrinterSettings settings, Pace pace) {
    this.settings = settings;
    this.pace = pace;
    this.hardware = new Hardware(settings.trays());
    this.jobs = new JobQueue(settings.name());
    this.truth = new Truth(settings.out());
    this.timePerSheet = settings.timePerSheet();
    this.poweredSince = pace.now();
    this.changed = poweredSince;
  }

  /** Looks at the machine while nothing moves. */
  synchronized <T> T look(Function<Engine, T> at) {
    return at.apply(this);
  }

  /** Waits until the machine looks so. */
  synchronized <V> Optional<V> await(Function<Engine, V> look, Predicate<V> wanted, Duration atMost)
      throws InterruptedException {
    long until = System.nanoTime() + atMost.toNanos();
    while (true) {
      V seen = look.apply(this);
      if (wanted.test(seen)) return Optional.of(seen);
      long left = until - System.nanoTime();
      if (left <= 0) return Optional.empty();
      wait(left / 1_000_000, (int) (left % 1_000_000));
    }
  }

  /** Changes something by hand, and goes on as far as that allows. */
  synchronized void touch(Consumer<Engine> change) {
    change.accept(this);
    goOn();
  }

  /** Makes a job, which waits for its document. */
  synchronized Job create(Job.JobName named, Ticket ticket) {
    Job job = jobs.add(named, ticket, pace.now());
    pace.after(DOCUMENT_TIMEOUT, () -> abandon(job));
    goOn();
    return job;
  }

  private synchronized void abandon(Job job) {
    if (job.closed || job.state.ended()) return;
    job.end(JobState.ABORTED, pace.now(), "aborted-by-system", "submission-interrupted");
    goOn();
  }

  /** Gives a job its document; {@code null} when the document turned out to be none. */
  synchronized void receive(Job job, @Nullable Document document, int octets, boolean last) {
    if (job.state.ended()) return;
    job.octets += octets;
    job.documents++;
    if (document == null) {
      job.end(JobState.ABORTED, pace.now(), "aborted-by-system", "document-format-error");
    } else {
      job.document = document;
      job.pages = document.pages();
      job.closed = last;
      job.because(last ? "none" : "job-incoming");
    }
    goOn();
  }

  /** A document broke off on its way. */
  synchronized void interrupted(Job job) {
    if (job.state.ended()) return;
    job.end(JobState.ABORTED, pace.now(), "aborted-by-system", "submission-interrupted");
    goOn();
  }

  /** No further document comes; without any there is nothing to print. */
  synchronized void close(Job job) {
    job.closed = true;
    if (!job.state.ended() && job.document == null)
      job.end(JobState.COMPLETED, pace.now(), "job-completed-successfully");
    else if (job.state == JobState.PENDING) job.because("none");
    goOn();
  }

  /** Cancels a job; a sheet already under way still comes out. False when it has ended. */
  synchronized boolean cancel(Job job) {
    if (job.state.ended()) return false;
    Motion moving = motion;
    if (moving != null && moving.job() == job) {
      job.cancelAsked = true;
      job.because("processing-to-stop-point", "job-canceled-by-user");
    } else {
      job.end(JobState.CANCELED, pace.now(), "job-canceled-by-user");
      if (current == job) current = null;
    }
    goOn();
    return true;
  }

  private void goOn() {
    while (powered && motion == null) {
      if (current == null) current = jobs.nextReady().orElse(null);
      Job job = current;
      if (job == null || job.stuck || !step(job)) break;
      if (job.state.ended()) current = null;
    }
    changed = pace.now();
    notifyAll();
    Runnable told = listener;
    if (told != null) pace.after(Duration.ZERO, told);
  }

  /** Takes a job one step further; false when it has to wait. */
  private boolean step(Job job) {
    if (job.begun == null) job.begun = pace.now();
    if (job.cancelAsked) {
      job.end(JobState.CANCELED, pace.now(), "job-canceled-by-user");
      return true;
    }
    if (job.sheetsDone >= job.sheetsWanted()) {
      job.end(JobState.COMPLETED, pace.now(), "job-completed-successfully");
      return true;
    }
    Tray tray = hardware.trayFor(job.ticket);
    List<String> lacking = Hardware.lacking(tray, job.ticket.size());
    if (hardware.faults().isEmpty() && !lacking.isEmpty() && settings.abortsWhenEmpty()) {
      job.end(JobState.ABORTED, pace.now(), "aborted-by-system", "resources-are-not-ready");
      return true;
    }
    if (!hardware.faults().isEmpty() || !lacking.isEmpty()) {
      job.state = JobState.STOPPED;
      job.because("printer-stopped", "resources-are-not-ready");
      return false;
    }
    if (job.interrupted && !settings.reprintsAfterJam()) {
      job.end(JobState.ABORTED, pace.now(), "aborted-by-system", "job-completed-with-errors");
      return true;
    }
    job.interrupted = false;
    feed(job, tray);
    return true;
  }

  private void feed(Job job, Tray tray) {
    Optional<Mishap> mishap = Optional.ofNullable(mishaps.poll());
    if (mishap.equals(Optional.of(Mishap.ABORTED))) {
      job.end(JobState.ABORTED, pace.now(), "aborted-by-system");
      return;
    }
    boolean moves =
        mishap
            .filter(m ->
                m == Mishap.COMPLETED_WITHOUT_SHEET
                    || m == Mishap.COMPLETED_AND_COUNTED_WITHOUT_SHEET)
            .isEmpty();
    if (moves) tray.sheets--;
    job.state = JobState.PROCESSING;
    job.because("job-printing");
    job.tookFrom = tray;
    int number = ++motions;
    motion = new Motion(number, job, moves ? tray : null, mishap);
    pace.after(timePerSheet, () -> arrive(number));
  }

  private synchronized void arrive(int number) {
    Motion arrived = motion;
    if (arrived == null || arrived.number() != number) return;
    motion = null;
    Tray from = arrived.from();
    Job job = arrived.job();
    Mishap mishap = arrived.mishap().orElse(null);
    if (from != null && mishap == Mishap.JAMMED) {
      hardware.jammed = true;
      spoil(arrived, SpoiledSheet.Cause.JAM);
    } else {
      if (from != null) land(job, from, mishap == Mishap.DOUBLE_FEED);
      if (mishap != Mishap.COMPLETED_WITHOUT_SHEET) count(job.ticket.size());
      settle(job, mishap);
    }
    goOn();
  }

  private void land(Job job, Tray from, boolean withBlank) {
    Document document = job.document;
    if (document != null) truth.cameOut(job, from, document);
    if (!withBlank || from.empty()) return;
    from.sheets--;
    truth.spoiled(job, from, SpoiledSheet.Cause.DOUBLE_FEED);
  }

  private void settle(Job job, @Nullable Mishap mishap) {
    if (mishap == Mishap.SHEET_REPORTED_ABORTED) {
      job.end(JobState.ABORTED, pace.now(), "aborted-by-system");
      if (current == job) current = null;
    } else if (mishap == Mishap.SHEET_NEVER_REPORTED) {
      job.stuck = true;
    } else {
      job.sheetsDone++;
    }
  }

  private void count(Size size) {
    int step = settings.evidence().step(size);
    Duration lag = settings.evidence().counterLag();
    if (lag.isZero()) counter += step;
    else pace.after(lag, () -> touch(e -> e.counter += step));
  }

  private void spoil(Motion moving, SpoiledSheet.Cause cause) {
    Tray from = moving.from();
    if (from != null) truth.spoiled(moving.job(), from, cause);
    moving.job().interrupted = true;
    motion = null;
  }

  /** Pulls a sheet that is under way out of it. */
  void interrupt(SpoiledSheet.Cause cause) {
    Motion moving = motion;
    if (moving != null) spoil(moving, cause);
  }

  /** Something goes wrong with the sheet under way if it can, else with the next. */
  void expect(Mishap mishap) {
    Motion moving = motion;
    if (mishap == Mishap.JAMMED && moving != null) motion = moving.jamming();
    else mishaps.add(mishap);
  }

  void forgetMishaps() {
    mishaps.clear();
  }

  void setTimePerSheet(Duration time) {
    timePerSheet = time;
  }

  void setBusy(boolean now) {
    busy = now;
  }

  void setListener(Runnable told) {
    listener = told;
  }

  void powerOff() {
    interrupt(SpoiledSheet.Cause.POWER_CUT);
    powered = false;
  }

  void powerOn(Memory memory) {
    powered = true;
    poweredSince = pace.now();
    if (memory == Memory.KEPT) return;
    current = null;
    jobs.forget();
  }

  boolean powered() {
    return powered;
  }

  boolean busy() {
    return busy;
  }

  long counter() {
    return counter;
  }

  Instant now() {
    return pace.now();
  }

  Instant changedAt() {
    return changed;
  }

  /** Whole seconds since the power came on, the first of them being 1, at a moment. */
  int upTime(Instant moment) {
    return Math.toIntExact(Duration.between(poweredSince, moment).toSeconds()) + 1;
  }

  int state() {
    Job job = current;
    if (!hardware.faults().isEmpty() || (job != null && job.state == JobState.STOPPED))
      return STOPPED;
    return job != null ? PROCESSING : IDLE;
  }

  List<String> reasons() {
    List<String> reasons = new ArrayList<>(hardware.faults());
    Job job = current;
    if (job != null && job.state == JobState.STOPPED)
      reasons.addAll(Hardware.lacking(hardware.trayFor(job.ticket), job.ticket.size()));
    for (String warning : hardware.warnings()) {
      String error = warning.replace("-warning", "-error");
      if (!reasons.contains(error)) reasons.add(warning);
    }
    return reasons.isEmpty() ? List.of("none") : reasons;
  }
}
