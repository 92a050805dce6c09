package yizhan.sandbox.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A serial line made of a pseudo-terminal: drivers open its path like any serial port. It keeps no
 * time (see {@link PacedWire}), but it shows the speed that the driver has set. A link beside it
 * gives it a name that stays the same when it vanishes and comes back under another number, like
 * the links in {@code /dev/serial/by-id}.
 */
public final class Pty implements Wire {
  /** How long a full buffer may hold up a writer before bytes are lost, as on a real line. */
  private static final Duration MOST_HELD_UP = Duration.ofMillis(500);

  private static final int MOST_POLL_MILLISECONDS = 60_000;

  private final int firstBaud;
  private final ReentrantLock plugging = new ReentrantLock();
  private final Condition plugged = plugging.newCondition();
  private final ReentrantLock writing = new ReentrantLock();
  private final ReentrantLock reading = new ReentrantLock();
  private volatile Path link;
  private volatile @Nullable Line line;
  private volatile boolean closed;

  /** The open descriptors of one life of the line; {@code wake} is a pipe that ends waiting. */
  private record Line(int master, int slave, int wakeRead, int wakeWrite) {}

  private Pty(Path link, int firstBaud) {
    this.link = link;
    this.firstBaud = firstBaud;
  }

  /**
   * Makes a line.
   *
   * @param link the name under which drivers find it; replaced if a dead one is there
   * @param baud the speed it has before a driver sets one
   */
  public static Pty open(Path link, int baud) throws IOException {
    Pty pty = new Pty(link, baud);
    pty.comeBack();
    return pty;
  }

  @Override
  public String address() {
    return link.toString();
  }

  @Override
  public int read(byte[] into, Duration wait) throws IOException {
    if (closed) return -1;
    Line now = line;
    if (now == null) return awaitPlug(wait);
    int milliseconds = Math.clamp(wait.toMillis(), 0, MOST_POLL_MILLISECONDS);
    reading.lock();
    try {
      if (!now.equals(line)) return 0;
      boolean ready = Libc.poll(now.master, Libc.POLLIN, now.wakeRead, milliseconds);
      if (!ready || !now.equals(line)) return closed ? -1 : 0;
      return Math.max(0, Libc.read(now.master, into));
    } finally {
      reading.unlock();
    }
  }

  private int awaitPlug(Duration wait) {
    plugging.lock();
    try {
      long left = wait.toNanos();
      while (line == null && !closed && left > 0) left = plugged.awaitNanos(left);
      return closed ? -1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return -1;
    } finally {
      plugging.unlock();
    }
  }

  @Override
  public void write(byte[] bytes) throws IOException {
    writing.lock();
    try {
      int sent = 0;
      while (sent < bytes.length) {
        Line now = line;
        if (now == null) return;
        int taken = Libc.write(now.master, bytes, sent);
        if (taken >= 0) sent += taken;
        else if (!Libc.poll(now.master, Libc.POLLOUT, now.wakeRead, (int) MOST_HELD_UP.toMillis()))
          return;
      }
    } finally {
      writing.unlock();
    }
  }

  @Override
  public OptionalInt driverBaud() {
    writing.lock();
    try {
      Line now = line;
      return now == null ? OptionalInt.empty() : Baud.ofCode(Libc.speedCode(now.master));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writing.unlock();
    }
  }

  @Override
  public void vanish() {
    plugging.lock();
    try {
      Line gone = line;
      if (gone == null) return;
      line = null;
      wake(gone);
      // Nobody may be inside a call on a descriptor when it is closed: its number is reused.
      reading.lock();
      writing.lock();
      try {
        release(gone);
      } finally {
        writing.unlock();
        reading.unlock();
      }
      Files.deleteIfExists(link);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      plugging.unlock();
    }
  }

  private static void wake(Line line) throws IOException {
    Libc.write(line.wakeWrite, new byte[1], 0);
  }

  private static void release(Line line) {
    Libc.close(line.slave);
    Libc.close(line.master);
    Libc.close(line.wakeRead);
    Libc.close(line.wakeWrite);
  }

  @Override
  public void comeBack() throws IOException {
    plugging.lock();
    try {
      if (closed) throw new IOException("closed for good");
      if (line != null) return;
      line = plugIn();
      plugged.signalAll();
    } finally {
      plugging.unlock();
    }
  }

  /** Comes back under another name, as when a device is plugged into another socket. */
  public void returnAs(Path otherLink) throws IOException {
    plugging.lock();
    try {
      vanish();
      link = otherLink;
      comeBack();
    } finally {
      plugging.unlock();
    }
  }

  /** A driver's writes block from the first byte, until they are let go on. */
  public void holdBack(boolean held) throws IOException {
    plugging.lock();
    try {
      Line now = line;
      if (now != null) Libc.flow(now.slave, !held);
    } finally {
      plugging.unlock();
    }
  }

  private Line plugIn() throws IOException {
    int master = Libc.openMaster();
    int slave = -1;
    try {
      String name = Libc.slaveName(master);
      // Held open on purpose: without it a driver that closes its port gives us errors for ever.
      slave = Libc.open(name);
      Libc.makeRaw(slave, Baud.code(firstBaud));
      if (Files.isSymbolicLink(link)) Files.delete(link);
      Files.createSymbolicLink(link, Path.of(name));
      int[] wake = Libc.pipe();
      return new Line(master, slave, wake[0], wake[1]);
    } catch (IOException e) {
      if (slave >= 0) Libc.close(slave);
      Libc.close(master);
      throw e;
    }
  }

  @Override
  public boolean present() {
    return line != null;
  }

  @Override
  public void close() {
    closed = true;
    vanish();
    plugging.lock();
    try {
      plugged.signalAll();
    } finally {
      plugging.unlock();
    }
  }

  @Override
  public String toString() {
    return "Pty " + link;
  }
}
