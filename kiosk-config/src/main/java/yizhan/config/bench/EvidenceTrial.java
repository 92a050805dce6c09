package yizhan.config.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongSupplier;
import yizhan.config.Phrase;
import yizhan.config.TraySettings;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.EvidenceProfile.Memory;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;

/**
 * Measures on plain paper what a sheet printer can prove: one page of each size, what its job and
 * its counter say of it, and somebody who sees what really came out. What a printer says is taken
 * for evidence only where it said so of every page.
 */
public final class EvidenceTrial {
  /** Reasons under which "completed" means completed (RFC 8011, 5.3.8). */
  private static final Set<String> SUCCESS =
      Set.of("none", "job-completed-successfully", "job-printed-successfully");

  private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(500);

  private final SheetPrinter printer;
  private final Operator operator;
  private final PageLog log;
  private final TrialTimes times;
  private final LongSupplier nanoTime;
  private final CounterWatch counter;

  /**
   * @param log what keeps the pages in mind
   * @param nanoTime what tells the time, as {@link System#nanoTime} does
   */
  public EvidenceTrial(
      SheetPrinter printer,
      Operator operator,
      PageLog log,
      TrialTimes times,
      LongSupplier nanoTime) {
    this.printer = printer;
    this.operator = operator;
    this.log = log;
    this.times = times;
    this.nanoTime = nanoTime;
    this.counter = new CounterWatch(printer, times, nanoTime);
  }

  /** What a trial comes to. */
  public sealed interface Outcome {
    /** Measured, and nothing contradicted what was seen. */
    record Measured(EvidenceProfile profile) implements Outcome {}

    /** Nothing is known, and this is why. */
    record Failed(Phrase why) implements Outcome {}
  }

  /** One page, and what was said of it. */
  private record Page(
      SheetJob job, boolean sheets, boolean impressions, CounterWatch.Movement moved) {}

  /** Ends the trial with a reason. */
  private static final class Over extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Phrase why;

    Over(Phrase why) {
      super(why.id());
      this.why = why;
    }
  }

  /**
   * Runs the trial.
   *
   * @param trays those that hold plain paper now; of each size the first is used
   * @param name what its jobs are called, with the size behind it
   */
  public Outcome run(List<TraySettings> trays, String name) {
    try {
      Map<SheetSize, Page> pages = new EnumMap<>(SheetSize.class);
      for (Map.Entry<SheetSize, TraySettings> tray : bySize(trays).entrySet())
        pages.put(tray.getKey(), page(tray.getValue(), name + "/" + tray.getKey()));
      if (pages.isEmpty()) return new Outcome.Failed(Phrase.of("trial.no-plain-paper"));
      return new Outcome.Measured(profile(pages, memory(pages)));
    } catch (Over over) {
      return new Outcome.Failed(over.why);
    } catch (DeviceException failed) {
      return new Outcome.Failed(Phrase.of("trial.printer", String.valueOf(failed.getMessage())));
    }
  }

  private static Map<SheetSize, TraySettings> bySize(List<TraySettings> trays) {
    Map<SheetSize, TraySettings> first = new LinkedHashMap<>();
    trays.forEach(tray -> first.putIfAbsent(tray.size(), tray));
    return first;
  }

  private Page page(TraySettings tray, String jobName) throws DeviceException, Over {
    String size = tray.size().name();
    operator.hears(Phrase.of("trial.printing", size, tray.name()));
    OptionalLong before = printer.pageCounter(answer());
    SheetJob job = printer.create(new SheetOrder(jobName, tray.size(), tray.name()), answer());
    JobReport last = printed(job, tray);
    boolean completed =
        last.state() == JobReport.State.COMPLETED && SUCCESS.containsAll(last.reasons());
    if (!completed)
      throw new Over(Phrase.of("trial.not-printed", size, last.state() + " " + last.reasons()));
    operator.hears(Phrase.of("trial.counting"));
    CounterWatch.Movement moved = counter.since(before);
    moved.step().ifPresent(step -> log.printed(jobName, step));
    if (!operator.agrees(Phrase.of("trial.one-sheet", size, tray.name())))
      throw new Over(Phrase.of("trial.lied", size));
    return new Page(job, isOne(last.sheetsCompleted()), isOne(last.impressionsCompleted()), moved);
  }

  private JobReport printed(SheetJob job, TraySettings tray) throws DeviceException, Over {
    Deadline printed = Deadline.in(times.print(), nanoTime);
    byte[] page = TestPage.of(tray.size(), "Test page " + tray.size() + " " + tray.name());
    try {
      printer.send(job, page, printed);
      return printer.follow(job, _ -> {}, printed);
    } catch (DeviceException failed) {
      takeBack(job, failed);
      throw failed;
    }
  }

  /** A page that was given up must not come out later, when blanks lie there again. */
  private void takeBack(SheetJob job, DeviceException because) throws Over {
    try {
      JobReport left = printer.cancel(job, answer());
      if (!left.ended()) left = printer.follow(job, _ -> {}, answer());
    } catch (DeviceException still) {
      because.addSuppressed(still);
      throw new Over(Phrase.of("trial.job-left", job.name()));
    }
  }

  private static boolean isOne(OptionalInt count) {
    return count.equals(OptionalInt.of(1));
  }

  private Memory memory(Map<SheetSize, Page> pages) throws DeviceException, Over {
    if (!operator.agrees(Phrase.of("trial.switch-off-and-on"))) return Memory.UNTRIED;
    Deadline back = Deadline.in(times.restart(), nanoTime);
    while (!printer.status(back.atMost(times.answer())).usable()) {
      if (back.passed()) throw new Over(Phrase.of("trial.not-back"));
      back.pause(BETWEEN_KNOCKS, "waiting for the printer to come back");
    }
    String name = pages.values().iterator().next().job().name();
    return knows(name) ? Memory.KEEPS : Memory.FORGETS;
  }

  private boolean knows(String jobName) throws DeviceException {
    try {
      return printer.find(jobName, answer()).isPresent();
    } catch (DeviceException hidden) {
      if (hidden.reason() == Reason.REFUSED) return false; // it hides names: none can be found
      throw hidden;
    }
  }

  private EvidenceProfile profile(Map<SheetSize, Page> pages, Memory memory) throws Over {
    Map<SheetSize, Integer> steps = new EnumMap<>(SheetSize.class);
    Duration lag = Duration.ZERO;
    for (Map.Entry<SheetSize, Page> page : pages.entrySet()) {
      CounterWatch.Movement moved = page.getValue().moved();
      moved.step().ifPresent(step -> steps.put(page.getKey(), step));
      if (moved.lag().compareTo(lag) > 0) lag = moved.lag();
    }
    if (steps.values().stream().anyMatch(step -> step < 0))
      throw new Over(Phrase.of("trial.counter-backwards"));
    Optional<String> identity = printer.identity();
    if (identity.isEmpty()) throw new Over(Phrase.of("trial.nameless"));
    return new EvidenceProfile(
        identity.get(),
        pages.values().stream().allMatch(Page::sheets),
        pages.values().stream().allMatch(Page::impressions),
        steps,
        lag,
        printer.evidence().saysTray(),
        memory);
  }

  private Deadline answer() {
    return Deadline.in(times.answer(), nanoTime);
  }
}
