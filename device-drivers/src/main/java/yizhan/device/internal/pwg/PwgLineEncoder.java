package yizhan.device.internal.pwg;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * Packs the rows of one page (PWG 5102.4, 4.4): how often a row comes, then runs of one value or of
 * different ones, up to 128 of each; a value is as many bytes as a dot has, or eight dots of one
 * bit.
 */
final class PwgLineEncoder {
  private static final int MOST_ROWS = 256;
  private static final int MOST_VALUES = 128;

  private final ByteArrayOutputStream out;
  private final int valueBytes;
  private final byte[] last;
  private int times;

  PwgLineEncoder(ByteArrayOutputStream out, int lineBytes, int valueBytes) {
    this.out = out;
    this.valueBytes = valueBytes;
    this.last = new byte[lineBytes];
  }

  /** The next row; it may be changed afterwards. */
  void add(byte[] row) {
    if (times > 0 && times < MOST_ROWS && Arrays.equals(row, last)) {
      times++;
      return;
    }
    flush();
    System.arraycopy(row, 0, last, 0, last.length);
    times = 1;
  }

  /** Writes what is still held back. */
  void flush() {
    if (times == 0) return;
    out.write(times - 1);
    int values = last.length / valueBytes;
    for (int at = 0; at < values; ) {
      int same = run(at, values, true);
      at += same > 1 ? repeat(at, same) : literals(at, run(at, values, false));
    }
    times = 0;
  }

  private int repeat(int at, int count) {
    out.write(count - 1);
    out.write(last, at * valueBytes, valueBytes);
    return count;
  }

  /** A single value is a run of itself; of two and more the count is told as 257 less it. */
  private int literals(int at, int count) {
    if (count == 1) return repeat(at, 1);
    out.write(257 - count);
    out.write(last, at * valueBytes, count * valueBytes);
    return count;
  }

  /** How many values from here on are alike, or each unlike the one after it. */
  private int run(int at, int values, boolean alike) {
    int most = Math.min(values - at, MOST_VALUES);
    int count = 1;
    while (count < most && sameAsNext(at + count - 1) == alike) count++;
    // The last one before a run belongs to that run.
    boolean beforeRun = !alike && count > 1 && at + count < values && sameAsNext(at + count - 1);
    return beforeRun ? count - 1 : count;
  }

  private boolean sameAsNext(int at) {
    int first = at * valueBytes;
    for (int i = first; i < first + valueBytes; i++)
      if (last[i] != last[i + valueBytes]) return false;
    return true;
  }
}
