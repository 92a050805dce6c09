package yizhan.sandbox.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import yizhan.sandbox.wire.Wire;
import yizhan.sandbox.wire.WireThrough;

/** Counts the bytes of a line, both ways together: one side waits while the other speaks. */
final class CountedWire extends WireThrough {
  private final AtomicLong bytes = new AtomicLong();

  CountedWire(Wire wire) {
    super(wire);
  }

  long bytes() {
    return bytes.get();
  }

  @Override
  public int read(byte[] into, Duration wait) throws IOException {
    int count = wire.read(into, wait);
    if (count > 0) bytes.addAndGet(count);
    return count;
  }

  @Override
  public void write(byte[] out) throws IOException {
    bytes.addAndGet(out.length);
    wire.write(out);
  }
}
