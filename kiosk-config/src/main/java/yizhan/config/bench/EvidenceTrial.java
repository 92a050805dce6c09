package yizhan.config.bench;

import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import yizhan.config.Phrase;
import yizhan.config.TraySettings;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.EvidenceProfile.Memory;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;

/**
 * Measures on plain paper what a sheet printer can prove: one page of each size, what its job and
 * its counter say of it, and somebody who sees what really came out. What a printer says is taken
 * for evidence only where it said so of every page.
 */
public final class EvidenceTrial {
  private static final Duration BETWEEN_KNOCKS = Duration.ofMillis(500);

  private final SheetPrinter printer;
  private final Operator operator;
  private final TrialTimes times;
  private final LongSupplier nanoTime;
  private final PlainPage plain;

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
    this.times = times;
    this.nanoTime = nanoTime;
    this.plain = new PlainPage(printer, operator, log, times, nanoTime);
  }

  /** What a trial comes to. */
  public sealed interface Outcome {
    /** Measured, and nothing contradicted what was seen. */
    record Measured(EvidenceProfile profile) implements Outcome {}

    /** Nothing is known, and this is why. */
    record Failed(Phrase why) implements Outcome {}
  }

  /**
   * Runs the trial.
   *
   * @param trays those that hold plain paper now; of each size the first is used
   * @param name what its jobs are called, with the size behind it
   */
  public Outcome run(List<TraySettings> trays, String name) {
    try {
      Map<SheetSize, PlainPage.Printed> pages = new EnumMap<>(SheetSize.class);
      for (Map.Entry<SheetSize, TraySettings> tray : bySize(trays).entrySet())
        pages.put(tray.getKey(), page(tray.getValue(), name + "/" + tray.getKey()));
      if (pages.isEmpty()) return new Outcome.Failed(Phrase.of("trial.no-plain-paper"));
      return new Outcome.Measured(profile(pages, memory(pages)));
    } catch (TrialOver over) {
      return new Outcome.Failed(over.why());
    } catch (DeviceException failed) {
      return new Outcome.Failed(Phrase.of("trial.printer", String.valueOf(failed.getMessage())));
    }
  }

  private static Map<SheetSize, TraySettings> bySize(List<TraySettings> trays) {
    Map<SheetSize, TraySettings> first = new LinkedHashMap<>();
    trays.forEach(tray -> first.putIfAbsent(tray.size(), tray));
    return first;
  }

  private PlainPage.Printed page(TraySettings tray, String jobName)
      throws DeviceException, TrialOver {
    String size = tray.size().name();
    byte[] drawn = TestPage.of(tray.size(), "Test page " + size + " " + tray.name());
    PlainPage.Printed page = plain.print(tray, jobName, drawn);
    int step = page.moved().step().orElse(1);
    if (step > EvidenceProfile.MOST_STEP)
      throw new TrialOver("trial.counter-leaps", Integer.toString(step));
    if (!operator.agrees(Phrase.of("trial.one-sheet", size, tray.name())))
      throw new TrialOver(operator.denied(Phrase.of("trial.lied", size)));
    return page;
  }

  private static boolean isOne(OptionalInt count) {
    return count.equals(OptionalInt.of(1));
  }

  private Memory memory(Map<SheetSize, PlainPage.Printed> pages) throws DeviceException, TrialOver {
    if (!operator.agrees(Phrase.of("trial.switch-off-and-on"))) {
      if (operator.gone()) throw new TrialOver(Operator.STOPPED);
      return Memory.UNTRIED;
    }
    Deadline back = Deadline.in(times.restart(), nanoTime);
    while (!printer.status(back.atMost(times.answer())).usable()) {
      if (back.passed()) throw new TrialOver("trial.not-back");
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

  private EvidenceProfile profile(Map<SheetSize, PlainPage.Printed> pages, Memory memory)
      throws TrialOver {
    Map<SheetSize, Integer> steps = new EnumMap<>(SheetSize.class);
    Duration lag = Duration.ZERO;
    for (Map.Entry<SheetSize, PlainPage.Printed> page : pages.entrySet()) {
      CounterWatch.Movement moved = page.getValue().moved();
      moved.step().ifPresent(step -> steps.put(page.getKey(), step));
      if (moved.lag().compareTo(lag) > 0) lag = moved.lag();
    }
    Optional<String> identity = printer.identity();
    if (identity.isEmpty()) throw new TrialOver("trial.nameless");
    return new EvidenceProfile(
        identity.get(),
        pages.values().stream().allMatch(page -> isOne(page.last().sheetsCompleted())),
        pages.values().stream().allMatch(page -> isOne(page.last().impressionsCompleted())),
        steps,
        lag,
        printer.evidence().saysTray(),
        memory);
  }

  private Deadline answer() {
    return Deadline.in(times.answer(), nanoTime);
  }
}
