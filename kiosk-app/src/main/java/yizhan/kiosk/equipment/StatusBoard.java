package yizhan.kiosk.equipment;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.device.Condition;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.Policies;
import yizhan.kiosk.voice.Voice;

/** Asks every device and the back office by turns how they are, and tells when that changes. */
public final class StatusBoard implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StatusBoard.class);

  /** After so many rounds in which nothing changed, a minute as a rule, it is calm here. */
  private static final int CALM_AFTER = 30;

  /**
   * While it is calm, which it is not while somebody is served, only every fifth round asks
   * everything; the others ask the sheet printer, for nobody must be at a tray unseen.
   */
  private static final int CALM_PACE = 5;

  /** Who comes is shown the next screen first: all devices at once would want the processor. */
  private static final Duration AFTER_SCREEN = Duration.ofMillis(300);

  private static final DeviceStatus NOT_THERE = DeviceStatus.unknown(Condition.Kind.OFFLINE);

  private final Equipment equipment;
  private final Optional<EngineWatch> faces;
  private final Policies policies;
  private final Supplier<Books> books;
  private final Supplier<Doors> doors;
  private final Function<DeviceStatus, Map<String, Blanks>> blanks;
  private final BoardTimes times;
  private final List<Consumer<Standing>> listeners = new CopyOnWriteArrayList<>();
  private final List<Runnable> chores = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService thread;
  private final AtomicInteger unchanged = new AtomicInteger();
  private Standing now = Standing.UNASKED;
  private boolean asked;
  private volatile boolean attended;
  private long officeAskedAt = Long.MIN_VALUE;

  /**
   * How often, and how long.
   *
   * @param between rounds
   * @param answer one device's time to answer
   * @param officeBetween between two questions to a back office that answers
   */
  public record BoardTimes(Duration between, Duration answer, Duration officeBetween) {
    public static final BoardTimes USUAL =
        new BoardTimes(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(20));
  }

  /**
   * @param policies what the back office demands, cut down to what can be had here
   * @param blanks what the stock book says of the trays, given how the sheet printer stands
   */
  public StatusBoard(
      Equipment equipment,
      Policies policies,
      Supplier<Books> books,
      Supplier<Doors> doors,
      Function<DeviceStatus, Map<String, Blanks>> blanks,
      BoardTimes times) {
    this.equipment = equipment;
    this.faces = equipment.faceEngine().map(engine -> new EngineWatch(engine, this::refresh));
    this.policies = policies;
    this.books = books;
    this.doors = doors;
    this.blanks = blanks;
    this.times = times;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().name("status-board").unstarted(work));
  }

  /** Tells each change from now on, before anybody who waits for it; on the board's thread. */
  public void whenChanged(Consumer<Standing> listener) {
    listeners.add(listener);
  }

  /** Does this, too, whenever everything is asked; on the board's thread. */
  public void beside(Runnable chore) {
    chores.add(chore);
  }

  public void start() {
    var _ =
        thread.scheduleWithFixedDelay(
            this::turn, 0, times.between().toMillis(), TimeUnit.MILLISECONDS);
  }

  /** How everything stood when it was last asked. */
  public synchronized Standing now() {
    return now;
  }

  /** Whether everything has been asked once. */
  public synchronized boolean asked() {
    return asked;
  }

  /** Waits until something stands otherwise than in {@code last}, or for the first round. */
  public synchronized Standing awaitChange(Standing last) throws InterruptedException {
    while (now.equals(last)) wait();
    return now;
  }

  /** Asks now; for whoever knows that something has just changed. */
  public void refresh() {
    var _ = thread.submit(() -> round(true));
  }

  /** Somebody is being served from now on, or nobody is any more: a while later it may be calm. */
  public void attend(boolean somebody) {
    if (attended != somebody) unchanged.set(0);
    attended = somebody;
    if (somebody) {
      var _ = thread.schedule(() -> round(true), AFTER_SCREEN.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void turn() {
    int turns = unchanged.incrementAndGet();
    round(attended || turns <= CALM_AFTER || turns % CALM_PACE == 0);
  }

  /**
   * @param everything or only what must be seen in every turn, and what costs nothing
   */
  private void round(boolean everything) {
    try {
      if (everything) chores.forEach(Runnable::run);
      Standing last = now();
      SheetPrinter.Look printer = look(last);
      publish(
          new Standing(
              everything ? status(equipment.cardReader(), last.cardReader()) : last.cardReader(),
              everything
                  ? status(equipment.receiptPrinter(), last.receiptPrinter())
                  : last.receiptPrinter(),
              printer.status(),
              printer.trays(),
              printer.mostPages(),
              everything ? policies(last.policies()) : last.policies(),
              books.get(),
              doors.get(),
              blanks.apply(printer.status()),
              everything ? faces.map(EngineWatch::known).orElse(NOT_THERE) : last.faces(),
              equipment.voice().map(Voice::status).orElse(NOT_THERE)));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // closing
    } catch (RuntimeException | Error bug) {
      LOG.error("status round failed", bug); // thrown, it would end the schedule for good
      publish(Standing.UNASKED); // what was true once is not what is true now
    }
  }

  private synchronized void publish(Standing next) {
    asked = true;
    if (next.equals(now)) return;
    unchanged.set(0);
    now = next;
    listeners.forEach(listener -> listener.accept(next));
    notifyAll();
  }

  private <D extends Device> DeviceStatus status(
      Optional<DeviceThread<D>> device, DeviceStatus last) throws InterruptedException {
    if (device.isEmpty()) return NOT_THERE;
    try {
      return device.get().call(times.answer(), Device::status);
    } catch (DeviceException failed) {
      return failed.reason() == Reason.BUSY ? last : failed.status(); // busy: somebody is using it
    }
  }

  /** One question for both: a printer's answer is long, and it is asked all day. */
  private SheetPrinter.Look look(Standing last) throws InterruptedException {
    if (equipment.sheetPrinter().isEmpty()) return SheetPrinter.Look.none(NOT_THERE);
    try {
      return equipment.sheetPrinter().get().call(times.answer(), SheetPrinter::look);
    } catch (DeviceException failed) {
      return failed.reason() == Reason.BUSY
          ? new SheetPrinter.Look(last.sheetPrinter(), last.trays(), last.mostPages())
          : SheetPrinter.Look.none(failed.status());
    }
  }

  private Optional<List<IdentityPolicy>> policies(Optional<List<IdentityPolicy>> last) {
    long since = System.nanoTime() - officeAskedAt;
    boolean fresh = officeAskedAt != Long.MIN_VALUE && since < times.officeBetween().toNanos();
    if (last.isPresent() && fresh) return last;
    try {
      Optional<List<IdentityPolicy>> told = Optional.of(policies.now());
      officeAskedAt = System.nanoTime();
      return told;
    } catch (BackOfficeException down) {
      LOG.info("back office: {}", down.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    faces.ifPresent(EngineWatch::close);
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(times.answer().toMillis() * 2, TimeUnit.MILLISECONDS))
        LOG.warn("a device still answers to the status board");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
