package yizhan.kiosk.reception;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.prompt.Prompt.OutOfService;
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

  private final Home home;
  private final Display display;
  private final Pace pace;
  private final Text hotline;
  private final Runnable wipe;
  private final Thread thread;
  private final AtomicReference<@Nullable LiveFront> front = new AtomicReference<>();
  private volatile boolean closing;

  /**
   * @param wipe what else must go when a visit ends
   */
  public Reception(Home home, Display display, Pace pace, Text hotline, Runnable wipe) {
    this.home = home;
    this.display = display;
    this.pace = pace;
    this.hotline = hotline;
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
        if (ending instanceof Ending.Left(var why) && why != Reason.CARD_LIFTED && !closing)
          hold(pace, home.farewell());
      } catch (RuntimeException | Error bug) {
        LOG.error("visit broke", withoutMessage(bug));
        hold(pace.withPatience(REST_AFTER_A_BUG), this::outOfService);
      }
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
    visit.ask(
        new OutOfService(
            Text.of("out-of-service.bug"), Text.of("out-of-service.just-now"), hotline));
    return new Ending.Finished();
  }

  /** A bug's message may quote what was asked or answered: only where it happened is logged. */
  private static Throwable withoutMessage(Throwable bug) {
    IllegalStateException where = new IllegalStateException(bug.getClass().getName());
    where.setStackTrace(bug.getStackTrace());
    return where;
  }

  /**
   * Ends the visit under way; an act that is under way comes to its outcome first, or the journal
   * knows.
   */
  @Override
  public void close() {
    closing = true;
    LiveFront now = front.get();
    if (now != null) now.leave(Reason.TECHNICIAN);
    try {
      if (!thread.join(CLOSE_WITHIN)) LOG.warn("the visit has not ended");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
