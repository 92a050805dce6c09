package yizhan.sandbox.sheet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What kind of printer this is.
 *
 * @param name its {@code printer-name}; its uuid follows from it
 * @param port 0 for any free one
 * @param out the folder that sheets come out into
 * @param timePerSheet from leaving the tray to lying in the output
 * @param abortsWhenEmpty whether a job that finds no paper is aborted; else it waits for some
 * @param reprintsAfterJam whether a job goes on with a fresh sheet after one was spoiled; else it
 *     is aborted
 * @param patience how long an HTTP connection may be idle
 */
public record SheetPrinterSettings(
    String name,
    int port,
    Path out,
    List<TraySetup> trays,
    Duration timePerSheet,
    Evidence evidence,
    boolean abortsWhenEmpty,
    boolean reprintsAfterJam,
    Duration patience) {
  public SheetPrinterSettings {
    trays = List.copyOf(trays);
    if (trays.isEmpty()) throw new IllegalArgumentException("a printer without trays");
  }

  /** A3 originals in tray-1, A4 duplicates in tray-2, three seconds a sheet, tells everything. */
  public static SheetPrinterSettings into(Path out) {
    return new SheetPrinterSettings(
        "样张打印机",
        0,
        out,
        List.of(
            new TraySetup("tray-1", Size.A3, 250, 50, "样张 正本"),
            new TraySetup("tray-2", Size.A4, 250, 50, "样张 副本")),
        Duration.ofSeconds(3),
        Evidence.full(),
        false,
        false,
        Duration.ofSeconds(60));
  }

  public SheetPrinterSettings withPort(int other) {
    return new SheetPrinterSettings(
        name,
        other,
        out,
        trays,
        timePerSheet,
        evidence,
        abortsWhenEmpty,
        reprintsAfterJam,
        patience);
  }

  public SheetPrinterSettings withTrays(TraySetup... others) {
    return new SheetPrinterSettings(
        name,
        port,
        out,
        List.of(others),
        timePerSheet,
        evidence,
        abortsWhenEmpty,
        reprintsAfterJam,
        patience);
  }

  public SheetPrinterSettings withTimePerSheet(Duration other) {
    return new SheetPrinterSettings(
        name, port, out, trays, other, evidence, abortsWhenEmpty, reprintsAfterJam, patience);
  }

  public SheetPrinterSettings withEvidence(Evidence other) {
    return new SheetPrinterSettings(
        name, port, out, trays, timePerSheet, other, abortsWhenEmpty, reprintsAfterJam, patience);
  }

  public SheetPrinterSettings abortingWhenEmpty() {
    return new SheetPrinterSettings(
        name, port, out, trays, timePerSheet, evidence, true, reprintsAfterJam, patience);
  }

  public SheetPrinterSettings reprintingAfterJam() {
    return new SheetPrinterSettings(
        name, port, out, trays, timePerSheet, evidence, abortsWhenEmpty, true, patience);
  }

  public SheetPrinterSettings withPatience(Duration other) {
    return new SheetPrinterSettings(
        name, port, out, trays, timePerSheet, evidence, abortsWhenEmpty, reprintsAfterJam, other);
  }
}
