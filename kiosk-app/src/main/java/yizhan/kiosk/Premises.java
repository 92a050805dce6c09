package yizhan.kiosk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.OfficeSigner;
import yizhan.config.Ownership;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.kiosk.equipment.Backlight;
import yizhan.kiosk.reception.Stop;
import yizhan.kiosk.staff.StaffEvent;
import yizhan.kiosk.stock.TrayEyes;

/**
 * Where a kiosk stands: it is closed while the technician's bench has the terminal, and another is
 * opened on the same glass afterwards, by what the files say then.
 */
public final class Premises implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Premises.class);
  private static final Duration GLASS = Duration.ofSeconds(30);

  private final StackPane root = new StackPane();
  private final Plan plan;
  private final RecentLog log = RecentLog.listening();
  private final TrayEyes eyes = new TrayEyes();
  private final MachineWorks.Standby standby;
  private final DailyReadiness readiness;
  private volatile Terminal terminal;
  private volatile Kiosk kiosk;
  private volatile boolean closed;
  private volatile boolean pinned;
  private volatile Optional<LentTrays> lentTrays = Optional.empty();
  private Optional<BenchDoor> door = Optional.empty();

  /**
   * What stands here.
   *
   * @param file the terminal file, read anew after the bench was at it
   * @param hours how long it waits for the bench, and the bench for it
   * @param light the display's
   * @param stops closes this and ends the program; returns at once
   */
  public record Plan(
      Path file,
      Function<Terminal, Rhythm> rhythm,
      BenchHours hours,
      Backlight light,
      Consumer<Stop> stops) {}

  /**
   * Opens nothing but the journal. On the JavaFX thread.
   *
   * @throws IOException as {@link Kiosk} does
   */
  public Premises(Plan plan, Terminal terminal) throws IOException {
    this(plan, terminal, Groundwork.lay(terminal, Ownership.take(terminal.journalFolder())));
  }

  /** The same on groundwork that was laid before. */
  Premises(Plan plan, Terminal terminal, Groundwork ground) throws IOException {
    this.plan = plan;
    Renewal renewal = new Renewal(terminal.journalFolder());
    standby =
        new MachineWorks.Standby(
            log, eyes, plan.light(), plan.hours().trials(), renewal::ask, plan.stops());
    this.terminal = terminal;
    pinned = OfficeSigner.isPinned(plan.file());
    readiness =
        new DailyReadiness(
            () -> this.terminal,
            InstantSource.system(),
            new BenchReport(plan.file(), () -> this.terminal),
            batch -> kiosk().write(batch));
    kiosk = new Kiosk(terminal, plan.rhythm().apply(terminal), ground, standby);
    root.getChildren().setAll(kiosk.glass().root());
  }

  /** What the window shows. */
  public Pane root() {
    return root;
  }

  /** The kiosk that is open now, or was before the bench came. */
  public Kiosk kiosk() {
    return kiosk;
  }

  /** Begins to receive citizens, and the bench between them. */
  public void open() {
    kiosk.open();
    try {
      door = Optional.of(BenchDoor.open(terminal.journalFolder(), new Lender(), plan.hours()));
      readiness.start(plan.hours().reports());
    } catch (IOException | UnsupportedOperationException shut) {
      LOG.warn("the bench cannot ask for this terminal while the kiosk runs", shut);
    }
  }

  /** Closes the kiosk for the bench, and opens another. */
  private final class Lender implements BenchDoor.Lender {
    private Optional<Ownership> ownership = Optional.empty();

    @Override
    public void want(Runnable free) {
      kiosk.vacancy().want(free);
    }

    @Override
    public boolean free() {
      return kiosk.vacancy().vacant();
    }

    @Override
    public boolean forgo() {
      return kiosk.vacancy().forgo();
    }

    @Override
    public void handOver(StaffEvent.Lent whom) throws IOException, InterruptedException {
      kiosk.lend(whom);
      lentTrays = Optional.of(LentTrays.watch(terminal, eyes));
    }

    @Override
    public boolean regains() throws IOException {
      try {
        ownership = Optional.of(Ownership.take(terminal.journalFolder()));
        return true;
      } catch (Ownership.TakenException _) {
        return false;
      }
    }

    @Override
    public void receive(StaffEvent.Returned how) throws InterruptedException {
      try {
        lentTrays.ifPresent(LentTrays::close);
        lentTrays = Optional.empty();
        terminal = read();
        Groundwork ground = Groundwork.lay(terminal, ownership.orElseThrow());
        onGlass(() -> settle(ground)).reopen(how);
      } catch (RuntimeException | ExecutionException | TimeoutException failed) {
        LOG.error("no kiosk can be opened again", failed);
        broken();
      }
    }

    @Override
    public void broken() {
      plan.stops().accept(Stop.BROKEN);
    }
  }

  /** The file as it is by now; as it was, if somebody has broken it, or taken the key away. */
  private Terminal read() {
    pinned |= OfficeSigner.isPinned(plan.file());
    return switch (pinned
        ? TerminalFile.readPinned(plan.file())
        : TerminalFile.readSigned(plan.file())) {
      case Reading.Sound(Terminal now) -> {
        if (now.journalFolder().equals(terminal.journalFolder())) yield now;
        LOG.error("{}: another journal is for another start", plan.file());
        yield terminal;
      }
      case Reading.Unsound(var problems) -> {
        problems.forEach(problem -> LOG.error("{}: {}", plan.file(), problem));
        yield terminal;
      }
    };
  }

  private Kiosk settle(Groundwork ground) throws IOException {
    if (closed) {
      ground.equipment().close();
      ground.ownership().close();
      throw new IOException("closed meanwhile");
    }
    Kiosk fresh = new Kiosk(terminal, plan.rhythm().apply(terminal), ground, standby);
    Kiosk last = kiosk;
    root.getChildren().setAll(fresh.glass().root());
    kiosk = fresh;
    last.close();
    return fresh;
  }

  private static <T> T onGlass(Callable<T> work)
      throws ExecutionException, TimeoutException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(work);
    Platform.runLater(task);
    return task.get(GLASS.toSeconds(), TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    closed = true;
    readiness.close();
    door.ifPresent(BenchDoor::close);
    lentTrays.ifPresent(LentTrays::close);
    kiosk.close();
    log.close();
  }
}
