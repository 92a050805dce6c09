package yizhan.device.internal.transport;

import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.internal.record.Tape;

/**
 * Bytes to and from one device. Nothing is opened before {@link #ready}; what was lost is opened
 * anew, by the same identity, at the next {@link #ready}. Used by one thread at a time, except
 * {@link #close}.
 */
public final class Transport implements AutoCloseable {
  /** Something said and, mostly, an answer, which may be said twice. */
  public interface Question<T> {
    /**
     * Asks, on a line that is ready.
     *
     * @param unasked whether something had come in since the last exchange, and was thrown away
     */
    T ask(boolean unasked) throws DeviceException;
  }

  /** Where drained input goes; its content is never looked at. */
  private static final int DRAIN_BYTES = 4096;

  /** A device that never stops talking must not hold up {@link #ready}: 64 × 4 KiB. */
  private static final int DRAIN_ROUNDS = 64;

  /** What lay on a line that nobody had asked anything. */
  private enum Drained {
    NOTHING,
    SOMETHING,
    /** What it says last would be taken for the next answer: better a new line. */
    ENDLESS,
    LOST
  }

  private final Connector connector;
  private final Object change = new Object();
  private @Nullable Line line;
  private int closings;

  // Of the thread that uses the line: how often it was opened, and whether it spoke since ready.
  private int openings;
  private boolean heard;

  Transport(Connector connector) {
    this.connector = connector;
  }

  /**
   * A serial line, 8N1, or a printer of USB's printer class.
   *
   * @param port a path, or {@code VID:PID} or {@code VID:PID:serial} of a USB device; with {@code
   *     usb:} before it, or {@code /dev/usb/lp0}, a printer that offers no serial line
   * @param baud bits per second; means nothing to a printer on USB
   */
  public static Transport serial(String port, int baud) {
    if (UsbPrinters.names(port)) return usbPrinter(port, UsbPrinters.HERE);
    return new Transport(new SerialConnector(port, baud));
  }

  /**
   * A printer of USB's printer class.
   *
   * @param port its name, or its file
   * @param printers where it is looked for by its name
   */
  public static Transport usbPrinter(String port, UsbPrinters printers) {
    return new Transport(new UsbPrinterConnector(port, printers));
  }

  /** A connection to a serial device server, or to a device that listens on raw TCP. */
  public static Transport tcp(String host, int port) {
    return new Transport(new TcpConnector(host, port));
  }

  /** The same place, and a tape of what passes there; this one is not to be used beside it. */
  public Transport recorded(Tape tape) {
    return new Transport(new RecordingConnector(connector, tape));
  }

  /** Where the device is, for people. */
  public String describe() {
    return connector.describe();
  }

  /** How much the line carries, bits per second, ten of which make a byte. */
  public int baud() {
    return connector.baud();
  }

  /**
   * Makes ready for one exchange: connects unless connected, notices a loss that happened while
   * idle, and throws away what came in since.
   *
   * @return whether there was something to throw away, be it the line itself as it never falls
   *     silent
   * @throws DeviceException DISCONNECTED when it cannot be reached or this transport was closed
   *     meanwhile, BUSY, CANCELLED, TIMED_OUT
   */
  public boolean ready(Deadline deadline) throws DeviceException {
    return ready(deadline, closings());
  }

  /**
   * Makes ready, and asks. A connection that was kept open may be dead without a sign: the other
   * end was switched off and on meanwhile, and says so only to the first bytes that come. What was
   * asked there is asked once more, on a new connection; on a new one, or after a word, nothing is.
   *
   * @param question does no more when it is asked twice than when it is asked once
   * @throws DeviceException as {@link #ready} and the question do
   */
  public <T> T ask(Question<T> question, Deadline deadline) throws DeviceException {
    int before = closings();
    int openedBefore = openings;
    boolean unasked = ready(deadline, before);
    boolean fresh = openings > openedBefore;
    try {
      return question.ask(unasked);
    } catch (DeviceException e) {
      boolean alive = fresh || heard;
      boolean closed = closings() != before;
      if (alive || closed || e.reason() != Reason.DISCONNECTED) throw e;
      ready(deadline, before);
      return question.ask(false);
    }
  }

  /**
   * Makes ready as {@link #ready} does, at another speed than the line was made for. Lines that
   * have no speed of ours, over TCP, stay as they are.
   *
   * @param baud bits per second
   * @throws DeviceException as {@link #ready} does; DISCONNECTED too when the line takes no such
   *     speed
   */
  public void tune(int baud, Deadline deadline) throws DeviceException {
    ready(deadline);
    if (!connected().tune(baud)) throw lost();
  }

  /**
   * Waits for input.
   *
   * @param into takes what there is, up to its length
   * @return how many bytes, at least one; 0 when the deadline has passed, whatever lies there
   * @throws DeviceException CANCELLED or DISCONNECTED
   */
  public int read(byte[] into, Deadline deadline) throws DeviceException {
    Line open = connected();
    while (true) {
      if (deadline.cancelled() || Thread.currentThread().isInterrupted())
        throw new DeviceException(Reason.CANCELLED, describe());
      // Asked before each read: a device that never stops talking must not outlast the deadline.
      long left = deadline.remaining().toNanos();
      if (left == 0) return 0;
      int count = open.read(into);
      heard |= count > 0;
      if (count > 0) return count;
      if (count < 0) throw lost();
      open.awaitInput(left);
    }
  }

  /**
   * Writes all of it.
   *
   * @throws DeviceException TIMED_OUT, CANCELLED or DISCONNECTED; the line is dropped in each case
   */
  public void write(byte[] bytes, Deadline deadline) throws DeviceException {
    deadline.check(describe());
    try {
      connected().write(bytes, deadline);
    } catch (DeviceException e) {
      drop();
      throw e;
    }
  }

  /** Ends the connection; the next {@link #ready} opens another. */
  public void drop() {
    Line old;
    synchronized (change) {
      old = line;
      line = null;
    }
    if (old != null) old.close();
  }

  /** Ends the connection, and one that is being made; the next {@link #ready} opens another. */
  @Override
  public void close() {
    synchronized (change) {
      closings++;
    }
    drop();
  }

  private boolean ready(Deadline deadline, int before) throws DeviceException {
    deadline.check(describe());
    Line open = current();
    boolean unasked = false;
    heard = false;
    if (open != null) {
      Drained drained = drain(open);
      unasked = drained != Drained.NOTHING && drained != Drained.LOST;
      if (drained == Drained.NOTHING || drained == Drained.SOMETHING) return unasked;
      drop();
    }
    adopt(connector.connect(deadline), before);
    openings++;
    return unasked;
  }

  private int closings() {
    synchronized (change) {
      return closings;
    }
  }

  private static Drained drain(Line open) {
    byte[] sink = new byte[DRAIN_BYTES];
    for (int round = 0; round < DRAIN_ROUNDS; round++) {
      int count = open.read(sink);
      if (count < 0) return Drained.LOST;
      if (count == 0) return round == 0 ? Drained.NOTHING : Drained.SOMETHING;
    }
    return Drained.ENDLESS;
  }

  private @Nullable Line current() {
    synchronized (change) {
      return line;
    }
  }

  private Line connected() throws DeviceException {
    Line open = current();
    if (open == null) throw lost();
    return open;
  }

  private void adopt(Line fresh, int before) throws DeviceException {
    boolean tooLate;
    synchronized (change) {
      tooLate = closings != before;
      if (!tooLate) line = fresh;
    }
    if (tooLate) {
      fresh.close();
      throw new DeviceException(Reason.DISCONNECTED, describe() + " was closed");
    }
  }

  private DeviceException lost() {
    drop();
    return new DeviceException(Reason.DISCONNECTED, describe() + " is gone");
  }
}
