package yizhan.sandbox.receipt;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import yizhan.sandbox.fault.Faults;
import yizhan.sandbox.wire.DeviceThread;
import yizhan.sandbox.wire.Wire;

/**
 * A receipt printer at the end of a wire: understands ESC/POS as a printer of the Chinese market
 * does, draws its paper, and cuts it into tickets. Keeps its own truth of what came out. Everything
 * may be called from any thread.
 */
public final class ReceiptPrinterSandbox implements AutoCloseable {
  private static final int MOST_KEPT = 100;

  /** What the printer takes in while it cannot print; the rest of a stream is lost. */
  private static final int BUFFER_SIZE = 1 << 16;

  private final Wire wire;
  private final Optional<Path> out;
  private final Engine engine = new Engine();
  private final CommandSplitter buffer = new CommandSplitter();
  private final RealTime realTime = new RealTime();
  private final Interpreter interpreter;
  private final Optional<Presenter> mouth;
  private final Replies replies;
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final ByteArrayOutputStream characters = new ByteArrayOutputStream();
  private final Deque<Ticket> tickets = new ArrayDeque<>();
  private final DeviceThread thread;
  private volatile Consumer<Ticket> watcher = _ -> {};
  private int cut;
  private int lost;
  private boolean cutterWillFail;

  /**
   * Switches the printer on. It owns the wire from now on.
   *
   * @param out folder for what comes out, {@code NN.bin} and {@code NN.png}; made when needed
   */
  public ReceiptPrinterSandbox(Wire wire, PrinterKind kind, Optional<Path> out) {
    this.wire = wire;
    this.out = out;
    this.interpreter = new Interpreter(kind, HeadFont.ofProject(), engine::consume);
    this.mouth = kind.presents() ? Optional.of(new Presenter()) : Optional.empty();
    this.replies = new Replies(wire, engine, mouth);
    this.thread = new DeviceThread("sandbox-receipt-printer", wire, this::hear);
    replies.attach(thread);
  }

  /** Where a driver finds the printer. */
  public String address() {
    return wire.address();
  }

  /** Tickets that were cut off, oldest first; the last hundred. */
  public synchronized List<Ticket> tickets() {
    return List.copyOf(tickets);
  }

  /** How many tickets have been cut off. */
  public synchronized int cut() {
    return cut;
  }

  /** Is told of each ticket right after the cut, on the printer's thread. */
  public void watch(Consumer<Ticket> other) {
    watcher = other;
  }

  /** How many bytes have come that it has not printed yet. */
  public synchronized int bytesWaiting() {
    return buffer.size();
  }

  /** Whether a ticket waits at the mouth, where there is one. */
  public synchronized boolean ticketWaits() {
    return mouth.isPresent() && mouth.get().waiting();
  }

  /** Takes the ticket that waits at the mouth; false when none does. */
  public synchronized boolean takeTicket() {
    return mouth.isPresent() && mouth.get().take();
  }

  /** How many tickets the mouth let fall. */
  public synchronized int ejected() {
    return mouth.map(Presenter::ejected).orElse(0);
  }

  /** How many tickets the mouth drew back. */
  public synchronized int retracted() {
    return mouth.map(Presenter::retracted).orElse(0);
  }

  /** Lets a ticket stick in the mouth, or frees it. */
  public synchronized void jamMouth(boolean now) {
    mouth.ifPresent(presenter -> presenter.jam(now));
  }

  /** The words on the paper that hangs out and is not cut. */
  public synchronized String unfinished() {
    return interpreter.paper().text();
  }

  /** The paper that hangs out and is not cut. */
  public synchronized BufferedImage unfinishedPicture() {
    return interpreter.paper().picture();
  }

  /** Commands the firmware did not know, in hex. */
  public synchronized List<String> unknownCommands() {
    return interpreter.unknown();
  }

  /** How many boxes were printed instead of characters. */
  public synchronized int substitutes() {
    return interpreter.substitutes();
  }

  /** How many bytes came while the buffer was full. */
  public synchronized int bytesLost() {
    return lost;
  }

  /** Faults of answers; each question of status uses one up. */
  public Faults faults() {
    return replies.faults();
  }

  /** How late {@link yizhan.sandbox.fault.Fault#SLOW} answers. */
  public void slowness(Duration late) {
    replies.slowness(late);
  }

  public void paperLow() {
    change(() -> engine.paperLow(true));
  }

  public void paperOut() {
    change(() -> engine.rowsLeft(0));
  }

  /** The roll ends after so many more rows of dots; eight rows are one millimetre. */
  public void paperEndsAfter(int rows) {
    change(() -> engine.rowsLeft(rows));
  }

  /** Puts a new roll in; printing goes on with what waits in the buffer. */
  public void loadPaper() {
    change(engine::newRoll);
  }

  public void openCover() {
    change(() -> engine.coverOpen(true));
  }

  public void closeCover() {
    change(() -> engine.coverOpen(false));
  }

  /** The next cut gets stuck. */
  public synchronized void jamCutter() {
    cutterWillFail = true;
  }

  /** Frees the cutter; the paper stays uncut, and printing goes on with what waits. */
  public void freeCutter() {
    change(() -> {
      cutterWillFail = false;
      engine.cutterError(false);
    });
  }

  /** The head gets too hot, or has cooled down. */
  public void headHot(boolean hot) {
    change(() -> engine.headHot(hot));
  }

  /** Pulls the plug: line and power. What waited in the buffer is forgotten. */
  public synchronized void unplug() {
    wire.vanish();
    buffer.clear();
    replies.forget();
  }

  /** Plugs it in again, under the same address. */
  public void plugIn() throws IOException {
    wire.comeBack();
  }

  @Override
  public void close() {
    thread.close();
  }

  private synchronized void change(Runnable deed) {
    deed.run();
    try {
      replies.changed();
      work();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void hear(byte[] bytes) throws IOException {
    int forgotten = 0;
    for (RealTime.Request request : realTime.hear(bytes)) {
      switch (request.kind()) {
        case STATUS -> replies.realTime(request.n());
        case RECOVER -> recover();
        case FORGET -> replies.forgotten();
        case RESET -> replies.forget();
      }
      if (request.clearsBuffer()) {
        buffer.clear();
        interpreter.forgetLine();
        forgotten = request.end();
      }
      if (!wire.present()) {
        unplug();
        return;
      }
    }
    takeIn(Arrays.copyOfRange(bytes, forgotten, bytes.length));
    work();
  }

  private void recover() throws IOException {
    engine.cutterError(false);
    cutterWillFail = false;
    replies.changed();
  }

  private void takeIn(byte[] bytes) {
    if (buffer.size() + bytes.length <= BUFFER_SIZE || !engine.offline()) buffer.add(bytes);
    else lost += bytes.length;
  }

  private void work() throws IOException {
    while (!engine.offline() && wire.present()) {
      Optional<Command> next = buffer.next(interpreter.chinese());
      if (next.isEmpty()) return;
      run(next.get());
    }
  }

  private void run(Command command) throws IOException {
    if (command.name().startsWith("DLE")) return;
    if (replies.answers(command)) return;
    sent.writeBytes(command.bytes());
    if (command.name().equals(Command.CHARACTER) || command.name().equals("LF"))
      characters.writeBytes(command.bytes());
    switch (command.name()) {
      case "GS V" -> cut(command.bytes().length == 4 ? command.at(3) : 0);
      case "ESC i", "ESC m" -> cut(0);
      case "GS e" -> {
        if (mouth.isEmpty() || !mouth.get().obey(command.at(2))) interpreter.run(command);
      }
      default -> {
        interpreter.run(command);
        if (engine.offline()) replies.changed();
      }
    }
  }

  private void cut(int feed) throws IOException {
    interpreter.beforeCut(feed);
    if (cutterWillFail) {
      engine.cutterError(true);
      replies.changed();
      return;
    }
    Paper paper = interpreter.paper();
    Ticket ticket =
        new Ticket(
            ++cut, sent.toByteArray(), characters.toByteArray(), paper.text(), paper.picture());
    sent.reset();
    characters.reset();
    interpreter.newPaper();
    if (tickets.size() == MOST_KEPT) tickets.removeFirst();
    tickets.add(ticket);
    if (out.isPresent()) write(ticket, out.get());
    watcher.accept(ticket);
  }

  private static void write(Ticket ticket, Path folder) throws IOException {
    Files.createDirectories(folder);
    String name = String.format(Locale.ROOT, "%02d", ticket.number());
    Files.write(folder.resolve(name + ".bin"), ticket.bytes());
    ImageIO.write(ticket.picture(), "png", folder.resolve(name + ".png").toFile());
  }
}
