package yizhan.kiosk.glass;

import com.sun.glass.ui.Timer;
import com.sun.javafx.tk.Toolkit;
import java.lang.reflect.Field;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The toolkit's pulse: beats while something is to be drawn or moves, at once when that begins, and
 * never while nothing does. The toolkit's own on X11 cannot pause: it wakes the program sixty times
 * a second for ever, and whatever is to be drawn waits for the next beat. See decision 0100.
 */
public final class Pulse extends Timer {
  private static final Logger LOG = LoggerFactory.getLogger(Pulse.class);
  private static final int PERIOD_MILLIS = 1000 / 60;
  private static final long STARTED = 1;

  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name("pulse").factory());

  private @Nullable Future<?> beating;
  private @Nullable Runnable beat;
  private int period;
  private long asked = System.nanoTime();

  /**
   * @param beat posts what is to be drawn, if anything is
   */
  Pulse(Runnable beat) {
    super(beat);
    thread.setRemoveOnCancelPolicy(true);
  }

  /**
   * Takes the place of the toolkit's own timer, on the JavaFX thread. A toolkit that is made
   * otherwise keeps its own: that costs time and is no harm. Whether it gave way.
   */
  public static boolean takeOver() {
    Toolkit toolkit = Toolkit.getToolkit();
    try {
      Field place = field(toolkit, "pulseTimer");
      Object beat = field(toolkit, "timerRunnable").get(toolkit);
      Pulse pulse = new Pulse((Runnable) Objects.requireNonNull(beat, "not started"));
      synchronized (toolkit) { // which pauses and resumes under this lock
        Timer own = (Timer) Objects.requireNonNull(place.get(toolkit), "not started");
        place.set(toolkit, pulse);
        own.stop();
      }
      pulse.start(PERIOD_MILLIS);
      return true;
    } catch (ReflectiveOperationException | ClassCastException otherwise) {
      LOG.warn("the toolkit keeps its own pulse: {}", otherwise.toString());
      return false;
    }
  }

  /** How many are waited for; none while it pauses. */
  int beatsToCome() {
    return thread.getQueue().size();
  }

  private static Field field(Toolkit toolkit, String name) throws NoSuchFieldException {
    Field field = toolkit.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field;
  }

  @Override
  protected synchronized long _start(Runnable task, int millis) {
    beat = task;
    period = millis;
    _resume(STARTED);
    return STARTED;
  }

  @Override
  protected long _start(Runnable task) {
    return _start(task, PERIOD_MILLIS);
  }

  @Override
  protected synchronized void _stop(long timer) {
    _pause(timer);
    thread.shutdown();
  }

  @Override
  protected synchronized void _pause(long timer) {
    Future<?> last = beating;
    if (last != null) {
      last.cancel(false);
    }
    beating = null;
  }

  /** Somebody has something to draw: told each time, whether it pauses or not. */
  @Override
  protected synchronized void _resume(long timer) {
    Runnable task = beat;
    if (task == null) {
      return;
    }
    if (beating == null) {
      beating = thread.scheduleAtFixedRate(task, 0, period, TimeUnit.MILLISECONDS);
    } else if (System.nanoTime() - asked > TimeUnit.MILLISECONDS.toNanos(period)) {
      thread.execute(task); // as nothing was drawn for a beat, nobody need wait for the next one
    }
    asked = System.nanoTime();
  }
}
