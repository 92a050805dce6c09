package yizhan.device.printer;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What one printer has been measured to prove about a sheet that came out of it, on plain paper and
 * with somebody watching. What is in here is demanded of every sheet; what is not is never claimed.
 *
 * @param printer which printer was measured, as {@link SheetPrinter#identity} tells it
 * @param jobSheets a job says that it completed one sheet
 * @param jobImpressions a job says that it completed one impression
 * @param counterSteps by how much the page counter moves for one sheet of this size; a size that
 *     was not measured is absent, and all are where there is no counter
 * @param counterLag how long after the end of a job the counter had moved at the latest
 * @param saysTray it says of each tray how full it is
 * @param memory whether it still knows a job after it was switched off
 */
public record EvidenceProfile(
    String printer,
    boolean jobSheets,
    boolean jobImpressions,
    Map<SheetSize, Integer> counterSteps,
    Duration counterLag,
    boolean saysTray,
    Memory memory) {
  /** What moves by more for one sheet does not count sheets. */
  public static final int MOST_STEP = 16;

  /** What is left of a job when the printer was switched off and on. */
  public enum Memory {
    KEEPS,
    FORGETS,
    UNTRIED
  }

  public EvidenceProfile {
    counterSteps = Map.copyOf(counterSteps);
  }

  /** By how much the page counter moves for one sheet; empty when nothing was measured for it. */
  public OptionalInt counterStep(SheetSize size) {
    Integer step = counterSteps.get(size);
    return step == null ? OptionalInt.empty() : OptionalInt.of(step);
  }

  /** Whether nothing but the printer's word says that a sheet of this size came out. */
  public boolean provesNothing(SheetSize size) {
    return !jobSheets && !jobImpressions && counterStep(size).isEmpty();
  }
}
