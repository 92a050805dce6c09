package yizhan.sandbox.sheet;

import java.util.List;

/**
 * The printer as it really is at one moment, for the desk and for tests.
 *
 * @param state {@code printer-state}: 3 idle, 4 processing, 5 stopped
 * @param reasons {@code printer-state-reasons}
 * @param jobs newest first
 * @param sheets all that came out printed
 * @param spoiled all that were lost
 * @param lyingInOutput those of {@code sheets} that nobody has taken yet
 * @param pageCounter as the printer tells it
 */
public record PrinterView(
    boolean powered,
    boolean connected,
    int state,
    List<String> reasons,
    Toner toner,
    boolean doorOpen,
    boolean jammed,
    boolean outputFull,
    boolean busy,
    List<TrayView> trays,
    List<JobView> jobs,
    List<Sheet> sheets,
    List<SpoiledSheet> spoiled,
    List<Sheet> lyingInOutput,
    long pageCounter) {
  public PrinterView {
    reasons = List.copyOf(reasons);
    trays = List.copyOf(trays);
    jobs = List.copyOf(jobs);
    sheets = List.copyOf(sheets);
    spoiled = List.copyOf(spoiled);
    lyingInOutput = List.copyOf(lyingInOutput);
  }

  /** The tray of this name. */
  public TrayView tray(String name) {
    return trays.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }
}
