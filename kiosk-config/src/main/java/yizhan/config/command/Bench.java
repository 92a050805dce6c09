package yizhan.config.command;

import java.io.BufferedReader;
import java.time.Clock;
import yizhan.config.bench.Host;
import yizhan.config.bench.House;
import yizhan.config.bench.Keeper;
import yizhan.config.bench.SheetPrinterTrials;
import yizhan.config.bench.TrialTimes;

/**
 * What the commands work with.
 *
 * @param in where the person at the terminal answers
 * @param house the kiosk above the bench
 * @param host the machine below it
 */
public record Bench(BufferedReader in, TrialTimes times, Clock clock, House house, Host host) {
  /** What it takes to try a sheet printer. */
  SheetPrinterTrials.Means means(Talk talk, Keeper keeper) {
    return new SheetPrinterTrials.Means(house, talk, keeper, times, clock);
  }
}
