package yizhan.kiosk.equipment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPresenter;
import yizhan.device.printer.ReceiptPrinter;

/**
 * The small printer as visits see it. Where it holds a ticket in its mouth until that is taken, one
 * that a visit left there is drawn back, so that nobody else reads it: some time after the visit,
 * before anything else is printed, or when this is closed. Printers without such a mouth let go of
 * a ticket, and nobody can know what became of it.
 */
public final class TicketPrinter implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TicketPrinter.class);

  /** Whoever says goodbye before reaching for the ticket has so long; domain/07 has 30 to 45 s. */
  private static final Duration PATIENCE = Duration.ofSeconds(40);

  private static final Duration PRINTING = Duration.ofSeconds(25);
  private static final Duration MOVING = Duration.ofSeconds(8);

  private final Optional<DeviceThread<ReceiptPrinter>> printer;
  private final Duration patience;
  private final ScheduledExecutorService thread;

  /** What draws back what visits have left, from the end of one until something is printed. */
  private final AtomicReference<@Nullable Future<?>> left = new AtomicReference<>();

  public TicketPrinter(Optional<DeviceThread<ReceiptPrinter>> printer) {
    this(printer, PATIENCE);
  }

  /**
   * @param patience how long after a visit its ticket may still be taken
   */
  public TicketPrinter(Optional<DeviceThread<ReceiptPrinter>> printer, Duration patience) {
    this.printer = printer;
    this.patience = patience;
    this.thread =
        new ScheduledThreadPoolExecutor(
            1,
            Thread.ofPlatform().daemon().name("device-ticket-mouth").factory(),
            new ThreadPoolExecutor.DiscardPolicy()); // a visit that ends while all is closed
  }

  /** Prints; where there is no printer, or it says nothing, that is an outcome too. */
  public ReceiptOutcome print(Receipt receipt) throws InterruptedException {
    if (printer.isEmpty()) return new ReceiptOutcome.NotStarted(DeviceStatus.of(List.of()));
    Future<?> ofAnEarlierVisit = left.getAndSet(null);
    if (ofAnEarlierVisit != null) {
      var _ = ofAnEarlierVisit.cancel(false);
      drawBack(printer.get()); // also where that was tried before: it may have failed
    }
    try {
      return printer.get().call(PRINTING, (to, deadline) -> to.print(receipt, deadline));
    } catch (DeviceException silent) {
      return new ReceiptOutcome.Interrupted(silent.status());
    }
  }

  /** A visit has ended, or an earlier run: what hangs in the mouth is nobody's after a while. */
  public void visitEnded() {
    if (printer.isEmpty()) return;
    Future<?> earlier = left.get();
    if (earlier != null && !earlier.isDone()) return; // nothing was printed since; its time stands
    left.set(
        thread.schedule(
            () -> drawBackQuietly(printer.get()), patience.toMillis(), TimeUnit.MILLISECONDS));
  }

  private static void drawBackQuietly(DeviceThread<ReceiptPrinter> printer) {
    try {
      drawBack(printer);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // closing
    }
  }

  private static void drawBack(DeviceThread<ReceiptPrinter> printer) throws InterruptedException {
    try {
      boolean waited =
          printer.call(
              MOVING,
              (device, deadline) -> {
                Optional<ReceiptPresenter> mouth = device.presenter();
                if (mouth.isEmpty() || !mouth.get().ticketWaits(deadline)) return false;
                mouth.get().retract(deadline);
                return true;
              });
      if (waited) LOG.info("a ticket that nobody took was drawn back");
    } catch (DeviceException stuck) {
      LOG.warn("a ticket may still hang in the printer's mouth: {}", stuck.getMessage());
    }
  }

  /** A ticket that is still to be drawn back is so now: nobody would do it afterwards. */
  @Override
  public void close() {
    Future<?> due = left.getAndSet(null);
    if (due != null && due.cancel(false)) printer.ifPresent(TicketPrinter::drawBackQuietly);
    thread.shutdownNow();
  }
}
