package yizhan.kiosk.simulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
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
import yizhan.device.printer.Tray;

/**
 * A printer that lives on, whatever becomes of the terminal: it tells the chronicle each sheet that
 * truly comes out. Its word may be a lie; what it counts is true, though late.
 */
final class SimulatedPrinter implements SheetPrinter {
  private static final String DONE = "job-completed-successfully";
  private static final String ABORTED = "aborted-by-system";
  private static final String CANCELED = "job-canceled-by-user";
  private static final long STEP_NANOS = Duration.ofSeconds(10).toNanos();

  private final World world;
  private final Counting counting;
  private final List<SimulatedJob> jobs = new ArrayList<>();
  private long counter = 1000;
  private long counterShown = 1000;
  private long counterShownAt;
  private boolean jammed;
  private int ids;
  private int startedAt;

  SimulatedPrinter(World world) {
    this.world = world;
    this.counting = world.dice.of(List.of(Counting.values()));
  }

  /** What was to happen on the paper's way by now. */
  synchronized void move() {
    long now = world.time.nanoTime();
    for (SimulatedJob job : jobs) if (job.due <= now) finish(job);
    if (counterShownAt <= now) counterShown = counter;
  }

  private void finish(SimulatedJob job) {
    switch (job.plan) {
      case GOOD, SLOW -> {
        sheet(job, true, 1);
        job.end(State.COMPLETED, DONE, 1);
      }
      case DOUBLE_FEED -> {
        sheet(job, true, 1);
        world.chronicle.tell("and a blank under it");
        job.end(State.COMPLETED, DONE, 1);
      }
      case DENY -> {
        sheet(job, true, 1);
        job.end(State.ABORTED, ABORTED, 0);
      }
      case NEVER_SAY -> {
        sheet(job, true, 1);
        job.due = Long.MAX_VALUE;
      }
      case FINISH_ALL_THE_SAME -> {
        sheet(job, true, 1);
        job.end(State.CANCELED, CANCELED, 0);
      }
      case LIE -> job.end(State.COMPLETED, DONE, 0);
      case ABORT -> job.end(State.ABORTED, ABORTED, 0);
      case JAM -> {
        jam(job);
        job.end(State.ABORTED, ABORTED, 0);
      }
      case JAM_AND_HOLD -> {
        jam(job);
        job.say(State.STOPPED, "printer-stopped");
        job.due = Long.MAX_VALUE;
      }
      case STUCK -> job.due = Long.MAX_VALUE;
    }
  }

  private void sheet(SimulatedJob job, boolean good, int counted) {
    counter += counted;
    counterShownAt = world.time.nanoTime() + world.dice.seconds(0, 4).toNanos();
    world.chronicle.cameOut(job.ticket.name(), good);
  }

  /** A stuck sheet is counted by some engines and not by others. */
  private void jam(SimulatedJob job) {
    jammed = true;
    sheet(job, false, world.dice.below(2));
  }

  /** Somebody takes the stuck sheet out. */
  synchronized void clearJam() {
    if (jammed) world.chronicle.tell("jam cleared");
    jammed = false;
  }

  /** The plug is pulled and put in again: no job is remembered. */
  synchronized void restart() {
    world.chronicle.tell("printer restarts");
    for (SimulatedJob job : jobs)
      if (job.due != Long.MAX_VALUE && !job.state.ended())
        switch (world.dice.below(3)) {
          case 0 -> jam(job);
          case 1 -> finish(job);
          default -> {}
        }
    jobs.clear();
    ids = 0;
    startedAt = seconds();
  }

  @Override
  public List<Tray> trays(Deadline deadline) {
    return List.of();
  }

  @Override
  public synchronized OptionalLong pageCounter(Deadline deadline) {
    return counting.engine ? OptionalLong.of(counterShown) : OptionalLong.empty();
  }

  @Override
  public synchronized SheetJob create(SheetOrder order, Deadline deadline) throws DeviceException {
    if (jammed) throw new DeviceException(Reason.REFUSED, "jammed");
    SheetJob ticket = new SheetJob(++ids, order.jobName(), "", startedAt);
    jobs.add(new SimulatedJob(ticket, counting.job));
    return ticket;
  }

  @Override
  public synchronized void send(SheetJob ticket, byte[] pdf, Deadline deadline)
      throws DeviceException {
    SimulatedJob job =
        known(ticket).orElseThrow(() -> new DeviceException(Reason.REFUSED, "forgotten"));
    if (job.state != State.HELD) throw new DeviceException(Reason.REFUSED, "has its document");
    job.plan = world.calm() ? Plan.GOOD : Plan.by(world.dice);
    world.chronicle.tell("plan " + job.plan);
    job.say(State.PROCESSING, "job-printing");
    Duration takes =
        job.plan == Plan.SLOW ? world.dice.seconds(200, 600) : world.dice.seconds(1, 40);
    job.due = world.time.nanoTime() + takes.toNanos();
  }

  @Override
  public synchronized JobReport follow(
      SheetJob ticket, Consumer<JobReport> progress, Deadline deadline) throws DeviceException {
    long until = world.time.nanoTime() + wholeSteps(deadline);
    while (true) {
      JobReport now = report(ticket);
      progress.accept(now);
      if (now.ended()) return now;
      long due = known(ticket).map(job -> job.due).orElse(until);
      long wait = Math.max(0, Math.min(due, until) - world.time.nanoTime());
      world.time.pause(Duration.ofNanos(wait));
      if (due > until) throw new DeviceException(Reason.TIMED_OUT, "still " + now.state());
      world.happen();
    }
  }

  /** The deadline is one of the real time, of which next to none has passed. */
  private static long wholeSteps(Deadline deadline) {
    return -Math.floorDiv(-deadline.remaining().toNanos(), STEP_NANOS) * STEP_NANOS;
  }

  @Override
  public synchronized Optional<JobReport> find(String jobName, Deadline deadline) {
    Comparator<SimulatedJob> worthMore =
        Comparator.comparing((SimulatedJob job) -> !job.state.ended())
            .thenComparing(job -> job.state == State.COMPLETED)
            .thenComparingInt(job -> job.ticket.id());
    return jobs.stream()
        .filter(job -> job.ticket.name().equals(jobName))
        .max(worthMore)
        .map(SimulatedJob::report);
  }

  @Override
  public synchronized JobReport cancel(SheetJob ticket, Deadline deadline) {
    Optional<SimulatedJob> known = known(ticket).filter(job -> !job.report().ended());
    known.ifPresent(this::callOff);
    return report(ticket);
  }

  private void callOff(SimulatedJob job) {
    boolean moving = job.state == State.PROCESSING && job.due != Long.MAX_VALUE;
    switch (moving ? world.dice.below(4) : 0) {
      case 1 -> {
        sheet(job, true, 1);
        job.end(State.CANCELED, CANCELED, world.dice.below(2));
      }
      case 2 -> {
        job.plan = Plan.FINISH_ALL_THE_SAME;
        job.say(State.CANCELED, "processing-to-stop-point");
      }
      case 3 -> {
        jam(job);
        job.end(State.CANCELED, CANCELED, 0);
      }
      default -> job.end(State.CANCELED, CANCELED, 0);
    }
  }

  private Optional<SimulatedJob> known(SheetJob ticket) {
    return jobs.stream().filter(job -> job.ticket.equals(ticket)).findFirst();
  }

  private JobReport report(SheetJob ticket) {
    Optional<SimulatedJob> job = known(ticket);
    return job.isPresent()
        ? job.get().report()
        : new JobReport(
            ticket, State.FORGOTTEN, Set.of(), OptionalInt.empty(), OptionalInt.empty());
  }

  private int seconds() {
    return (int) Duration.ofNanos(world.time.nanoTime()).toSeconds();
  }

  @Override
  public synchronized DeviceStatus status(Deadline deadline) {
    return jammed ? DeviceStatus.of(List.of(Condition.of(Condition.Kind.JAM))) : DeviceStatus.READY;
  }

  @Override
  public String describe() {
    return "the simulated printer";
  }

  @Override
  public void close() {
    // nothing is open
  }
}
