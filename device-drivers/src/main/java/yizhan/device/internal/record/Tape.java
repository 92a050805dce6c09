package yizhan.device.internal.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import yizhan.device.internal.record.Moment.Kind;

/**
 * What passes on one device's line while it is recorded. It stays in memory as it was until it is
 * written masked, and is wiped then. What comes beyond the limit is not kept.
 */
public final class Tape {
  /** A card is 1.3 kB, a long ticket with pictures 100 kB. */
  private static final int MOST_BYTES = 1 << 20;

  /** Each read of a byte at a time is a moment of its own. */
  private static final int MOST_MOMENTS = 20_000;

  private static final byte[] NOTHING = {};

  private final LongSupplier nanoTime;
  private final long begun;
  private final List<Moment> moments = new ArrayList<>();
  private int bytes;
  private boolean full;

  public Tape(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.begun = nanoTime.getAsLong();
  }

  /** The line is open at this speed. */
  public void opened(int speed) {
    add(Kind.OPEN, NOTHING, speed);
  }

  /** The line goes on at this speed. */
  public void tuned(int speed) {
    add(Kind.TUNE, NOTHING, speed);
  }

  /** The driver sent this. */
  public void said(byte[] sent) {
    add(Kind.SAID, sent.clone(), 0);
  }

  /** The device sent the first so many of these. */
  public void heard(byte[] buffer, int count) {
    add(Kind.HEARD, Arrays.copyOf(buffer, count), 0);
  }

  /** The device is gone. */
  public void lost() {
    add(Kind.LOST, NOTHING, 0);
  }

  /** The driver closed the line. */
  public void closed() {
    add(Kind.CLOSE, NOTHING, 0);
  }

  /** Whether something was not kept. */
  public synchronized boolean full() {
    return full;
  }

  synchronized List<Moment> moments() {
    return List.copyOf(moments);
  }

  /** Forgets everything, and wipes it. */
  public synchronized void wipe() {
    for (Moment moment : moments) Arrays.fill(moment.bytes(), (byte) 0);
    moments.clear();
  }

  private synchronized void add(Kind kind, byte[] what, int speed) {
    full |= bytes + what.length > MOST_BYTES || moments.size() == MOST_MOMENTS;
    if (full) return; // not a later, shorter one either: a recording has no holes
    bytes += what.length;
    moments.add(new Moment((nanoTime.getAsLong() - begun) / 1000, kind, what, speed));
  }
}
