package yizhan.kiosk.reception;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.equipment.Door;
import yizhan.kiosk.prompt.OutOfService;
import yizhan.kiosk.prompt.Outage;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Display;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Happening.Reason;
import yizhan.kiosk.visit.LiveFront;
import yizhan.kiosk.visit.Pace;
import yizhan.kiosk.visit.Service;
import yizhan.kiosk.visit.Visit;

/** Receives one citizen after the other, on the visit's own thread. */
public final class Reception implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Reception.class);
  private static final Duration REST_AFTER_A_BUG = Duration.ofSeconds(20);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
  private static final Duration ABANDON_WITHIN = Duration.ofSeconds(1);

  private final Service home;
  private final Service farewell;
  private final Display display;
  private final Pace pace;
  private final OutOfService broken;
  private final Runnable wipe;
  private final Duration restAfterABug;
  private final Duration closeWithin;
  private final Thread thread;
  private final AtomicReference<@Nullable LiveFront> front = new AtomicReference<>();
  private volatile boolean closing;

  /**
   * @param broken what people are told when the terminal itself breaks
   * @param wipe what else must go when a visit ends
   */
  public Reception(Lobby lobby, Display display, Pace pace, OutOfService broken, Runnable wipe) {
    this(
        lobby,
        lobby.farewell(),
        display,
        new Patience(pace, REST_AFTER_A_BUG, CLOSE_WITHIN),
        broken,
        wipe);
  }

  /** Says so, and where else people can go: made before anything can break. */
  public static OutOfService broken(Ways ways, Text hotline) {
    return new OutOfService(
        new Outage(
            Text.of("out-of-service.title"),
            List.of(Text.of("out-of-service.bug")),
            List.of(Text.of("out-of-service.bug.then")),
            ways.all(new Door.Unsaid()),
            hotline));
  }

  /** Says that nobody may go by what this terminal is set to: not even its numbers are shown. */
  public static OutOfService unsigned() {
    return new OutOfService(
        new Outage(
            Text.of("out-of-service.title"),
            List.of(Text.of("out-of-service.unsigned")),
            List.of(Text.of("out-of-service.unsigned.then")),
            List.of(),
            Text.of("out-of-service.unsigned.call")));
  }

  /** Says that somebody is at work on the terminal. */
  public static OutOfService serviced(Ways ways, Text hotline) {
    return new OutOfService(
        new Outage(
            Text.of("out-of-service.serviced.title"),
            List.of(Text.of("out-of-service.serviced")),
            List.of(Text.of("out-of-service.serviced.then")),
            ways.all(new Door.Unsaid()),
            hotline));
  }

  /**
   * How long what may take.
   *
   * @param afterABug how long the terminal is out of service then
   * @param close how long an act may still go on when the terminal is being stopped
   */
  record Patience(Pace pace, Duration afterABug, Duration close) {}

  Reception(
      Service home,
      Service farewell,
      Display display,
      Patience patience,
      OutOfService broken,
      Runnable wipe) {
    this.home = home;
    this.farewell = farewell;
    this.display = display;
    this.pace = patience.pace();
    this.restAfterABug = patience.afterABug();
    this.closeWithin = patience.close();
    this.broken = broken;
    this.wipe = wipe;
    this.thread = Thread.ofPlatform().daemon().name("visit").unstarted(this::receive);
  }

  public void open() {
    thread.start();
  }

  private void receive() {
    while (!closing) {
      try {
        Ending ending = hold(pace, home);
        LOG.info("visit ended: {}", ending.getClass().getSimpleName());
        if (ending instanceof Ending.Vacated) return;
        if (ending instanceof Ending.Left(var why) && why != Reason.CARD_LIFTED && !closing)
          hold(pace, farewell);
      } catch (RuntimeException | Error bug) {
        LOG.error("visit broke", withoutMessage(bug));
        rest();
      }
    }
  }

  /** Says that something is broken, for a while; where not even that can be shown, just rests. */
  private void rest() {
    if (closing) return;
    try {
      hold(pace.withPatience(restAfterABug), this::outOfService);
    } catch (RuntimeException | Error bug) {
      LOG.error("out of service, and cannot say so", withoutMessage(bug));
      pause();
    }
  }

  private synchronized void pause() {
    long until = System.nanoTime() + restAfterABug.toNanos();
    try {
      for (long left = restAfterABug.toMillis(); left > 0 && !closing; ) {
        wait(left);
        left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      }
    } catch (InterruptedException _) {
      closing = true; // nobody else interrupts this thread
    }
  }

  private Ending hold(Pace pace, Service service) {
    Function<Runnable, Thread> threads =
        work -> Thread.ofPlatform().daemon().name("visit-source").unstarted(work);
    LiveFront now = new LiveFront(display, threads, pace);
    front.set(now);
    if (closing) now.leave(Reason.TECHNICIAN);
    try {
      return Visit.hold(service, now);
    } finally {
      wipe.run();
    }
  }

  private Ending outOfService(Visit visit) {
    visit.ask(broken);
    return new Ending.Finished();
  }

  /** A bug's message may quote what was asked or answered: only where it happened is logged. */
  private static Throwable withoutMessage(Throwable bug) {
    IllegalStateException where = new IllegalStateException(bug.getClass().getName());
    where.setStackTrace(bug.getStackTrace());
    return where;
  }

  /**
   * Ends the visit under way. An act that is under way may come to its outcome; one that takes too
   * long is called off while the devices are still there, so that the journal stays at the step
   * that was taken and the next start can find out, instead of "unknown" being written for good.
   */
  @Override
  public void close() {
    synchronized (this) {
      closing = true;
      notifyAll();
    }
    LiveFront now = front.get();
    if (now == null) return;
    now.leave(Reason.TECHNICIAN);
    try {
      if (thread.join(closeWithin)) return;
      LOG.warn("an act is called off");
      now.abandon();
      if (!thread.join(ABANDON_WITHIN)) LOG.warn("the visit has not ended");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
