package yizhan.kiosk.paper;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.office.PropertyResult;

/** How long the result of a property query takes to draw when there is very much of it. */
public final class ResultBenchmark {
  private static final int PROPERTIES = 200;
  private static final int WARMING = 5;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final double BYTES_PER_MIB = 1 << 20;

  private final ResultSheets sheets = new ResultSheets(FontBook.open(), ZoneOffset.UTC);
  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private ResultBenchmark() {}

  /**
   * Measures with so many rounds, and says the medians in one line: milliseconds of 200 properties,
   * milliseconds of twice as many, and MiB allocated for 200, more than which the heap cannot grow.
   */
  public static void main(String[] args) {
    new ResultBenchmark().measure(Math.max(1, Integer.parseInt(args[0])));
  }

  private void measure(int rounds) {
    PropertyResult once = ResultSpecimen.of(PROPERTIES);
    PropertyResult twice = ResultSpecimen.of(2 * PROPERTIES);
    for (int i = 0; i < WARMING; i++) millis(once);
    double[] warm = new double[rounds];
    double[] longer = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      warm[i] = millis(once);
      longer[i] = millis(twice);
    }
    long before = thread.getCurrentThreadAllocatedBytes();
    millis(once);
    double allocated = (thread.getCurrentThreadAllocatedBytes() - before) / BYTES_PER_MIB;
    System.out.printf(
        Locale.ROOT,
        "warm=%.1f twice=%.1f allocated=%.1f%n",
        median(warm),
        median(longer),
        allocated);
  }

  private double millis(PropertyResult result) {
    long began = System.nanoTime();
    if (sheets.draw(result).isEmpty()) throw new IllegalStateException("it could not be drawn");
    return (System.nanoTime() - began) / NANOS_PER_MILLI;
  }

  private static double median(double[] times) {
    Arrays.sort(times);
    return times[times.length / 2];
  }
}
