package yizhan.config.command;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.time.Clock;
import yizhan.config.bench.Host;
import yizhan.config.bench.LoneHouse;
import yizhan.config.bench.TrialTimes;

/** Runs commands on a bench where nobody answers. */
final class OnTheBench {
  private OnTheBench() {}

  static int run(PrintWriter out, PrintWriter err, String... arguments) {
    return run(Host.here(), out, err, arguments);
  }

  static int run(Host host, PrintWriter out, PrintWriter err, String... arguments) {
    BufferedReader nobody = new BufferedReader(new StringReader(""));
    Bench bench = new Bench(nobody, TrialTimes.USUAL, Clock.systemUTC(), LoneHouse.SILENT, host);
    return ConfigCommand.run(bench, out, err, arguments);
  }
}
