package yizhan.kiosk;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Devices.SheetPrinterSettings;
import yizhan.config.Terminal;
import yizhan.device.Deadline;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.stock.TrayEyes;

/**
 * Keeps an eye on the trays of blanks while the bench has the terminal. It only ever asks how the
 * printer is, which answers several who ask; nothing of what it prints is touched.
 */
final class LentTrays implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LentTrays.class);
  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final Duration ANSWER = Duration.ofSeconds(5);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(2);

  private final SheetPrinter printer;
  private final List<String> trays;
  private final TrayEyes eyes;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("lent-trays").unstarted(work));

  private LentTrays(SheetPrinter printer, List<String> trays, TrayEyes eyes) {
    this.printer = printer;
    this.trays = trays;
    this.eyes = eyes;
  }

  /** Watches until it is closed. */
  static LentTrays watch(Terminal terminal, TrayEyes eyes) {
    SheetPrinterSettings printer = terminal.devices().sheetPrinter().orElseThrow();
    LentTrays watch =
        new LentTrays(
            SheetPrinters.ipp(printer.uri(), printer.certificate(), printer.counter()),
            StaffRoom.namesOfBlanks(printer),
            eyes);
    var _ =
        watch.thread.scheduleWithFixedDelay(
            watch::look, 0, BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    try {
      eyes.see(printer.status(Deadline.in(ANSWER)), trays);
    } catch (RuntimeException bug) {
      LOG.error("the trays are not watched", bug); // thrown, it would end the schedule for good
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
    printer.close();
    try {
      if (!thread.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("the printer still answers");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
