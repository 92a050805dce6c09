package yizhan.sandbox.measure;

import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import yizhan.sandbox.wire.Wire;

/** Counts the bytes of a line, both ways together: one side waits while the other speaks. */
final class CountedWire implements Wire {
  private final Wire wire;
  private final AtomicLong bytes = new AtomicLong();

  CountedWire(Wire wire) {
    this.wire = wire;
  }

  long bytes() {
    return bytes.get();
  }

  @Override
  public String address() {
    return wire.address();
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

  @Override
  public OptionalInt driverBaud() {
    return wire.driverBaud();
  }

  @Override
  public void vanish() {
    wire.vanish();
  }

  @Override
  public void comeBack() throws IOException {
    wire.comeBack();
  }

  @Override
  public boolean present() {
    return wire.present();
  }

  @Override
  public void close() {
    wire.close();
  }
}
