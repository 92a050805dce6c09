package yizhan.sandbox.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/**
 * A line that takes its time: ten bits a byte, in both directions, as a UART does. Pseudo-terminals
 * carry any amount at once and would hide how long a card read really lasts.
 */
public final class PacedWire extends WireThrough {
  private final IntSupplier baud;

  /**
   * Paces a line.
   *
   * @param baud asked before each transfer, bits per second
   */
  public PacedWire(Wire wire, IntSupplier baud) {
    super(wire);
    this.baud = baud;
  }

  @Override
  public int read(byte[] into, Duration wait) throws IOException {
    int count = wire.read(into, wait);
    if (count > 0) until(System.nanoTime(), count);
    return count;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    long start = System.nanoTime();
    for (int i = 0; i < bytes.length && wire.present(); i++) {
      until(start, i + 1);
      wire.write(new byte[] {bytes[i]});
    }
  }

  /** Parks until so many bytes have had their time since {@code start}. */
  private void until(long start, int bytes) {
    long end = start + Baud.time(baud.getAsInt(), bytes).toNanos();
    for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime())
      LockSupport.parkNanos(left);
  }
}
