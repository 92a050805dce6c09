package yizhan.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A line whose device works at one speed, whatever the driver sets: at another one each side reads
 * the other's bits at the wrong moments, as UARTs do (8N1, sampled in the middle of a bit).
 */
public final class UartWire extends WireThrough {
  private static final int BITS = 10;

  private final int baud;

  /**
   * @param baud the device's own speed, bits per second
   */
  public UartWire(Wire wire, int baud) {
    super(wire);
    this.baud = baud;
  }

  @Override
  public int read(byte[] into, Duration wait) throws IOException {
    byte[] raw = new byte[into.length];
    int count = wire.read(raw, wait);
    if (count <= 0) return count;
    byte[] heard = sampled(Arrays.copyOf(raw, count), wire.driverBaud().orElse(baud), baud);
    int taken = Math.min(heard.length, into.length);
    System.arraycopy(heard, 0, into, 0, taken);
    return taken;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    wire.write(sampled(bytes, baud, wire.driverBaud().orElse(baud)));
  }

  /** What a receiver at one speed makes of bytes sent back to back at another. */
  static byte[] sampled(byte[] sent, int from, int to) {
    if (from == to) return sent;
    ByteArrayOutputStream heard = new ByteArrayOutputStream();
    double bit = (double) from / to; // one bit of the receiver, in bits of the sender
    double now = 0;
    int end = sent.length * BITS;
    while (true) {
      int start = (int) Math.ceil(now);
      while (start < end && !(low(sent, start) && !low(sent, start - 1))) start++;
      if (start >= end) return heard.toByteArray();
      int value = 0;
      for (int i = 0; i < 8; i++)
        if (!low(sent, (int) Math.floor(start + (1.5 + i) * bit))) value |= 1 << i;
      heard.write(value);
      now = start + 9.5 * bit;
    }
  }

  /** Whether the line is low in that bit: start bit, eight of data with the lowest first, stop. */
  private static boolean low(byte[] sent, int bit) {
    if (bit < 0 || bit >= sent.length * BITS) return false;
    int within = bit % BITS;
    return within == 0 || (within < 9 && (sent[bit / BITS] >> (within - 1) & 1) == 0);
  }

  @Override
  public OptionalInt driverBaud() {
    return OptionalInt.empty();
  }
}
