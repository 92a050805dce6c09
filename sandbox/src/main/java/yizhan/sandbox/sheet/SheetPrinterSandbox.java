package yizhan.sandbox.sheet;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.fault.Faults;
import yizhan.sandbox.sheet.http.HttpFront;

/**
 * A sheet printer that speaks IPP Everywhere on the loopback address and puts what it is sent into
 * a folder instead of on paper. It has its own truth, {@link #view}, to be compared with what a
 * driver believes. Everything may be called from any thread.
 */
public final class SheetPrinterSandbox implements AutoCloseable {
  private static final String THREADS = "sheet-printer";

  private final SheetPrinterSettings settings;
  private final Pace pace;
  private final Engine engine;
  private final Faults faults = new Faults();
  private final Substitution substitution = new Substitution();
  private int port;
  private Duration slowness = Duration.ofSeconds(2);
  private boolean closed;
  private @Nullable HttpFront front;
  private @Nullable IppService service;

  private SheetPrinterSandbox(SheetPrinterSettings settings, Pace pace) {
    this.settings = settings;
    this.pace = pace;
    this.engine = new Engine(settings, pace);
    this.port = settings.port();
  }

  /** Switches a printer on, with paper in its trays and its cable plugged in. */
  public static SheetPrinterSandbox open(SheetPrinterSettings settings) throws IOException {
    return open(settings, new ThreadPace(THREADS));
  }

  /** The same in another time; the printer closes it at its end. */
  public static SheetPrinterSandbox open(SheetPrinterSettings settings, Pace pace)
      throws IOException {
    SheetPrinterSandbox printer = new SheetPrinterSandbox(settings, pace);
    try {
      printer.plugIn();
      return printer;
    } catch (IOException failed) {
      pace.close();
      throw failed;
    }
  }

  /** Where it listens, also while unplugged. */
  public synchronized int port() {
    return port;
  }

  /** {@code ipp://127.0.0.1:PORT/ipp/print}. */
  public String uri() {
    return "ipp://127.0.0.1:" + port() + "/ipp/print";
  }

  /** The faults of its wire; one is taken for each request. */
  public Faults faults() {
    return faults;
  }

  /** How it really is. */
  public PrinterView view() {
    boolean connected = connected();
    return engine.look(e -> view(e, connected));
  }

  private synchronized boolean connected() {
    return front != null;
  }

  private static PrinterView view(Engine engine, boolean connected) {
    Hardware hardware = engine.hardware;
    return new PrinterView(
        engine.powered(),
        connected,
        engine.state(),
        engine.reasons(),
        hardware.toner,
        hardware.doorOpen,
        hardware.jammed,
        hardware.outputFull,
        engine.busy(),
        hardware.trays.stream().map(Tray::view).toList(),
        engine.jobs.newestFirst().stream().map(Job::view).toList(),
        engine.truth.sheets(),
        engine.truth.spoiled(),
        engine.truth.lyingInOutput(),
        engine.counter());
  }

  /** All sheets that came out printed, in order. */
  public List<Sheet> sheets() {
    return view().sheets();
  }

  /**
   * Waits until the printer really is so.
   *
   * @return how it is then; empty when that did not come about in time
   */
  public Optional<PrinterView> await(Predicate<PrinterView> wanted, Duration atMost)
      throws InterruptedException {
    boolean connected = connected();
    return engine.await(e -> view(e, connected), wanted, atMost);
  }

  /** Tells somebody, on the engine's thread and holding no lock, that something has changed. */
  public void onChange(Runnable told) {
    engine.touch(e -> e.setListener(told));
  }

  /** Somebody takes what lies in the output; a full output has room again. */
  public List<Sheet> takePaper() {
    List<Sheet> taken = engine.look(e -> e.truth.taken());
    setOutputFull(false);
    return taken;
  }

  /** Puts sheets on top of those in a tray, up to its capacity. */
  public void load(String tray, int sheets) {
    change(tray, t -> t.sheets = Math.min(t.capacity, t.sheets + sheets));
  }

  /** Takes all sheets out of a tray. */
  public void empty(String tray) {
    change(tray, t -> t.sheets = 0);
  }

  /** Fills a tray with other paper and sets its guides. */
  public void fill(String tray, Size size, int sheets) {
    change(
        tray,
        t -> {
          if (!t.takes(size)) throw new IllegalArgumentException(size + " does not fit " + tray);
          t.holds = size;
          t.sheets = Math.min(t.capacity, sheets);
        });
  }

  /** Sets how a tray lets paper run. */
  public void feed(String tray, PaperFeed feed) {
    change(tray, t -> t.feed = feed);
  }

  /** What is on the paper of a sheet that came out, from a tray that has run alike since. */
  public BufferedImage picture(Sheet sheet, int dotsPerInch) throws IOException {
    PaperFeed feed = engine.look(e -> e.hardware.tray(sheet.tray()).map(t -> t.feed).orElseThrow());
    return feed.picture(sheet.document(), dotsPerInch);
  }

  /** Pulls a tray out, with what lies in it. */
  public void removeTray(String tray) {
    change(tray, t -> t.inserted = false);
  }

  public void insertTray(String tray) {
    change(tray, t -> t.inserted = true);
  }

  private void change(String tray, Consumer<Tray> how) {
    engine.touch(e ->
        how.accept(
            e.hardware
                .tray(tray)
                .orElseThrow(() -> new IllegalArgumentException("no tray " + tray))));
  }

  /** Opens the door; a sheet under way is torn out half printed. */
  public void openDoor() {
    engine.touch(e -> {
      e.hardware.doorOpen = true;
      e.interrupt(SpoiledSheet.Cause.DOOR_OPENED);
    });
  }

  public void closeDoor() {
    engine.touch(e -> e.hardware.doorOpen = false);
  }

  /** Jams the sheet under way, or else the next. */
  public void jam() {
    next(Mishap.JAMMED);
  }

  /** Somebody pulls the stuck sheet out. */
  public void clearJam() {
    engine.touch(e -> e.hardware.jammed = false);
  }

  public void setToner(Toner toner) {
    engine.touch(e -> e.hardware.toner = toner);
  }

  public void setOutputFull(boolean full) {
    engine.touch(e -> e.hardware.outputFull = full);
  }

  /** While busy it takes no new job: server-error-busy. */
  public void setBusy(boolean busy) {
    engine.touch(e -> e.setBusy(busy));
  }

  /** From the next sheet on. */
  public void setTimePerSheet(Duration time) {
    engine.touch(e -> e.setTimePerSheet(time));
  }

  /** How late an answer comes under {@link yizhan.sandbox.fault.Fault#SLOW}; 2 s at first. */
  public synchronized void setSlowness(Duration late) {
    slowness = late;
    if (service != null) service.setSlowness(late);
  }

  /** Something happens to the next sheet that has nothing happening to it yet. */
  public void next(Mishap mishap) {
    engine.touch(e -> e.expect(mishap));
  }

  public void abortNext() {
    next(Mishap.ABORTED);
  }

  /** The next job is put on another tray's paper, fidelity or not, and the answer says so. */
  public void substituteNext() {
    substitution.next(Substitution.Kind.TOLD);
  }

  /** The same, and the answer says all is well; the job's own attributes tell the truth. */
  public void substituteNextSilently() {
    substitution.next(Substitution.Kind.SILENT);
  }

  /** Ends the faults of the wire and all that was to happen to coming sheets and jobs. */
  public void clearFaults() {
    faults.clear();
    substitution.clear();
    engine.touch(Engine::forgetMishaps);
  }

  /** Pulls the network cable: the port closes, the engine goes on. */
  public void unplug() {
    HttpFront closing;
    synchronized (this) {
      closing = front;
      front = null;
      if (service != null) service.close();
      service = null;
    }
    if (closing != null) closing.close();
  }

  /** Plugs the cable in again, at the same port. */
  public synchronized void plugIn() throws IOException {
    if (closed || front != null || !engine.look(Engine::powered)) return;
    JobAttributes jobs = new JobAttributes(settings.evidence());
    JobDesk desk = new JobDesk(engine, substitution, jobs);
    Enquiries enquiries = new Enquiries(engine, desk, jobs, new PrinterAttributes(settings));
    HttpFront opened = new HttpFront(port, settings.patience(), THREADS);
    port = opened.port();
    IppService serving = new IppService(desk, enquiries, faults, "//127.0.0.1:" + port);
    serving.setSlowness(slowness);
    opened.serve(serving);
    service = serving;
    front = opened;
  }

  /** Cuts the power: a sheet under way is spoiled, the port closes. */
  public void powerOff() {
    engine.touch(Engine::powerOff);
    unplug();
  }

  /** Switches it on again, at the same port. */
  public void powerOn(Memory memory) throws IOException {
    engine.touch(e -> e.powerOn(memory));
    plugIn();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    unplug();
    pace.close();
  }
}
