package yizhan.kiosk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.staff.MachineRoom.Told;

/**
 * The latest lines of the log, for whoever looks after the machine at its screen. The log names
 * events, never people; still no number as long as a card's is kept here.
 */
final class RecentLog extends Handler implements AutoCloseable {
  private static final int MOST_LINES = 60;
  private static final int MOST_LETTERS = 200;
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d{6,}[Xx]?");

  private final Deque<Told> lines = new ArrayDeque<>();
  private final SimpleFormatter words = new SimpleFormatter();
  private final Logger root;

  private RecentLog(Logger root) {
    this.root = root;
  }

  /** Keeps what is logged from now on, until it is closed. */
  static RecentLog listening() {
    RecentLog log = new RecentLog(Logger.getLogger(""));
    log.setLevel(Level.INFO);
    log.root.addHandler(log);
    return log;
  }

  /** Newest first. */
  List<Told> lines() {
    synchronized (lines) {
      return new ArrayList<>(lines);
    }
  }

  @Override
  public void publish(@Nullable LogRecord event) {
    if (event == null || !isLoggable(event)) return;
    String name = String.valueOf(event.getLoggerName());
    String thrown =
        event.getThrown() == null ? "" : " (" + event.getThrown().getClass().getSimpleName() + ")";
    String line =
        event.getLevel().getName()
            + " "
            + name.substring(name.lastIndexOf('.') + 1)
            + ": "
            + words.formatMessage(event)
            + thrown;
    Told told = new Told(event.getInstant(), masked(line));
    synchronized (lines) {
      lines.addFirst(told);
      if (lines.size() > MOST_LINES) lines.removeLast();
    }
  }

  static String masked(String line) {
    String masked = LONG_NUMBER.matcher(line.replace('\n', ' ')).replaceAll("······");
    return masked.substring(0, Math.min(masked.length(), MOST_LETTERS));
  }

  @Override
  public void flush() {
    // nothing waits
  }

  @Override
  public void close() {
    root.removeHandler(this);
  }
}
