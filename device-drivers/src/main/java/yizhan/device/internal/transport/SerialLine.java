package yizhan.device.internal.transport;

import com.fazecast.jSerialComm.SerialPort;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * An open serial port. Reads poll, because jSerialComm rounds its read time-outs to 100 ms; they
 * poll eagerly just after something moved, and ever more lazily while nothing does. Writes are
 * watched, because jSerialComm never ends one by itself.
 */
final class SerialLine implements Line {
  /** First pause after bytes moved: four byte times at 115,200 baud. */
  private static final long EAGER_NANOS = 350_000;

  /** Longest pause on a silent line, and so how soon a cancel is noticed: 20 ms. */
  private static final long LAZY_NANOS = 20_000_000;

  private final SerialPort port;
  private final String name;
  private final WriteWatchdog watchdog;
  private final AtomicBoolean closed = new AtomicBoolean();
  private long pause = EAGER_NANOS;

  SerialLine(SerialPort port, String name) {
    this.port = port;
    this.name = name;
    this.watchdog = new WriteWatchdog(name, this::closePort);
  }

  @Override
  public int read(byte[] into) {
    // FIONREAD fails once the device is gone; a read would return 0 then, as it does on silence.
    int available = closed.get() ? -1 : port.bytesAvailable();
    if (available <= 0) return available;
    pause = EAGER_NANOS;
    return port.readBytes(into, Math.min(available, into.length));
  }

  @Override
  public void awaitInput(long nanos) {
    LockSupport.parkNanos(this, Math.min(pause, nanos));
    pause = Math.min(pause + pause / 4, LAZY_NANOS);
  }

  @Override
  public void write(byte[] bytes, Deadline deadline) throws DeviceException {
    pause = EAGER_NANOS;
    int from = 0;
    watchdog.watch(deadline);
    try {
      while (from < bytes.length && !closed.get()) {
        int count = port.writeBytes(bytes, bytes.length - from, from);
        if (count <= 0) break;
        from += count;
      }
    } finally {
      watchdog.rest();
    }
    if (from == bytes.length) return;
    if (watchdog.bit()) deadline.check("writing to " + name);
    throw new DeviceException(Reason.DISCONNECTED, name + " is gone");
  }

  @Override
  public boolean tune(int baud) {
    return !closed.get() && port.setBaudRate(baud);
  }

  @Override
  public void close() {
    closePort();
    watchdog.dismiss();
  }

  private void closePort() {
    if (closed.compareAndSet(false, true)) port.closePort();
  }
}
