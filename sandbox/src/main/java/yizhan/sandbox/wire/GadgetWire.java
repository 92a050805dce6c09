package yizhan.sandbox.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The printer's end of a real USB cable: Linux's printer gadget, set up in configfs, which the
 * kernel plugs into this machine's own bus. Pulled out and put back by its {@code UDC} file.
 */
public final class GadgetWire implements Wire {
  private static final int SLICE_MS = 20;
  private static final int NOWHERE = -1;

  /** The system makes the file, and takes the device, a moment after the cable is in. */
  private static final Duration LONGEST_APPEARANCE = Duration.ofSeconds(20);

  private final Path gadget;
  private final String port;
  private final Path file;
  private final ReentrantLock lock = new ReentrantLock(true);
  private int end = NOWHERE;
  private boolean closed;

  /**
   * Plugs it in.
   *
   * @param gadget its folder in configfs
   * @param port the controller, of those in {@code /sys/class/udc}, that it is plugged into
   * @param file where the printer reads and writes, such as {@code /dev/g_printer0}
   */
  public GadgetWire(Path gadget, String port, Path file) throws IOException {
    this.gadget = gadget;
    this.port = port;
    this.file = file;
    comeBack();
  }

  @Override
  public String address() {
    try {
      return "usb:%s:%s:%s"
          .formatted(
              id("idVendor"),
              id("idProduct"),
              Files.readString(gadget.resolve("strings/0x409/serialnumber")).strip());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public int read(byte[] into, Duration wait) throws IOException {
    long begun = System.nanoTime();
    do {
      lock.lock();
      try {
        if (closed) return -1;
        if (end != NOWHERE && Libc.poll(end, Libc.POLLIN, NOWHERE, SLICE_MS))
          return Math.max(0, Libc.read(end, into));
      } finally {
        lock.unlock();
      }
      if (!present()) LockSupport.parkNanos(this, SLICE_MS * 1_000_000L);
    } while (System.nanoTime() - begun < wait.toNanos());
    return 0;
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    lock.lock();
    try {
      int from = 0;
      while (end != NOWHERE
          && from < bytes.length
          && Libc.poll(end, Libc.POLLOUT, NOWHERE, SLICE_MS))
        from += Math.max(0, Libc.write(end, bytes, from));
    } finally {
      lock.unlock();
    }
  }

  @Override
  public OptionalInt driverBaud() {
    return OptionalInt.empty();
  }

  @Override
  public void vanish() {
    lock.lock();
    try {
      if (end == NOWHERE) return;
      Libc.close(end);
      end = NOWHERE;
      Files.writeString(gadget.resolve("UDC"), "\n");
    } catch (IOException e) {
      throw new IllegalStateException("a gadget was not pulled out", e);
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void comeBack() throws IOException {
    lock.lock();
    try {
      if (closed || end != NOWHERE) return;
      Files.writeString(gadget.resolve("UDC"), port + "\n");
      end = opened();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public boolean present() {
    lock.lock();
    try {
      return end != NOWHERE;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    vanish();
    lock.lock();
    try {
      closed = true;
    } finally {
      lock.unlock();
    }
  }

  /** Until the other end has said that it takes the device, there is nothing to be opened. */
  private int opened() throws IOException {
    long begun = System.nanoTime();
    while (true) {
      try {
        return Libc.open(file.toString());
      } catch (IOException notYet) {
        if (System.nanoTime() - begun > LONGEST_APPEARANCE.toNanos()) throw notYet;
        LockSupport.parkNanos(this, SLICE_MS * 1_000_000L);
      }
    }
  }

  private String id(String name) throws IOException {
    return Files.readString(gadget.resolve(name)).strip().replaceFirst("^0x", "");
  }
}
