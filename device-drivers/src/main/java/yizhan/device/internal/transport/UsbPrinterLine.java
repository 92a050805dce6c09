package yizhan.device.internal.transport;

import java.util.concurrent.TimeUnit;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/**
 * A printer of USB's printer class by the kernel's {@code usblp}: what is written is taken 8 KiB at
 * a time, and only when the printer has taken those the next. Nothing waits longer than a slice, so
 * that a printer that takes nothing is left at the deadline.
 */
final class UsbPrinterLine implements Line {
  /** How soon a cancel is noticed, ms. */
  private static final int SLICE_MS = 20;

  private final DeviceFile file;
  private final String name;

  UsbPrinterLine(DeviceFile file, String name) {
    this.file = file;
    this.name = name;
  }

  @Override
  public int read(byte[] into) {
    int count = file.read(into);
    // On a line that says nothing, only the event tells that the printer was pulled out.
    return count == 0 && file.await(DeviceFile.READABLE, 0) < 0 ? -1 : count;
  }

  @Override
  public void awaitInput(long nanos) {
    int millis = Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 1, SLICE_MS);
    int _ = file.await(DeviceFile.READABLE, millis);
  }

  /** Ends when the printer has taken the last byte, not when the kernel has. */
  @Override
  public void write(byte[] bytes, Deadline deadline) throws DeviceException {
    int from = 0;
    while (true) {
      int count = from < bytes.length ? file.write(bytes, from) : 0;
      from += Math.max(count, 0);
      int taken = count < 0 ? count : file.await(DeviceFile.WRITABLE, count > 0 ? 0 : SLICE_MS);
      if (taken < 0) throw new DeviceException(Reason.DISCONNECTED, name + " is gone");
      if (taken > 0 && from == bytes.length) return;
      deadline.check("writing to " + name);
    }
  }

  @Override
  public void close() {
    file.close();
  }
}
