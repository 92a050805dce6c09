package yizhan.kiosk;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import jdk.net.ExtendedSocketOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.BenchSocket;
import yizhan.kiosk.staff.StaffEvent;

/**
 * The door at which commands of the technician's bench ask a kiosk that runs for its terminal, see
 * {@link BenchSocket}. One thread does it all; a second command is told that the first is there.
 */
final class BenchDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BenchDoor.class);
  private static final Set<PosixFilePermission> FOLDER =
      PosixFilePermissions.fromString("rwx------");
  private static final Set<PosixFilePermission> SOCKET =
      PosixFilePermissions.fromString("rw-------");
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);
  private static final Duration AGAIN = Duration.ofMillis(200);
  private static final Duration NAMED_WITHIN = Duration.ofSeconds(5);
  private static final int MOST_WAITING = 4;

  private final Path socket;
  private final Lender lender;
  private final BenchHours hours;
  private final Selector selector;
  private final ServerSocketChannel door;
  private final Thread thread;

  /** Whether nobody but this door can bring the terminal back to citizens. On its thread only. */
  private boolean lent;

  /** Whose terminal it is. */
  interface Lender {
    /** Wants the terminal free, and is told when it is. Returns at once. */
    void want(Runnable free);

    boolean free();

    /** Wants it free no more; false when it is. */
    boolean forgo();

    /**
     * Lets go of all that the bench works with.
     *
     * @param whom for whom
     * @throws IOException when it cannot
     */
    void handOver(StaffEvent.Lent whom) throws IOException, InterruptedException;

    /** Whether the right to the terminal is here again: a command that ends may take a moment. */
    boolean regains() throws IOException;

    /** Receives citizens again. */
    void receive(StaffEvent.Returned how) throws InterruptedException;

    /** Nobody is received any more, and this door cannot mend that. Returns at once. */
    void broken();
  }

  private BenchDoor(Path socket, Lender lender, BenchHours hours) throws IOException {
    this.socket = socket;
    this.lender = lender;
    this.hours = hours;
    selector = Selector.open();
    door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    thread = Thread.ofPlatform().daemon().name("bench-door").unstarted(this::serve);
  }

  /**
   * Opens it in the folder of a journal that this process owns: what lies there was left behind.
   *
   * @throws IOException when there can be no such socket there
   */
  static BenchDoor open(Path journal, Lender lender, BenchHours hours) throws IOException {
    Path folder = BenchSocket.folder(journal);
    if (Files.isSymbolicLink(folder)) throw new IOException(folder + " is a symbolic link");
    if (!Files.isDirectory(folder))
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(FOLDER));
    Files.setPosixFilePermissions(folder, FOLDER);
    Path socket = BenchSocket.of(journal);
    Files.deleteIfExists(socket);
    BenchDoor opened = new BenchDoor(socket, lender, hours);
    try {
      opened.door.bind(UnixDomainSocketAddress.of(socket), MOST_WAITING);
      Files.setPosixFilePermissions(socket, SOCKET);
      opened.door.configureBlocking(false);
      opened.door.register(opened.selector, SelectionKey.OP_ACCEPT);
      opened.thread.start();
      return opened;
    } catch (IOException | RuntimeException failed) {
      opened.close();
      throw failed;
    }
  }

  private void serve() {
    try {
      while (true) {
        selector.select();
        Optional<SocketChannel> visitor = accepted();
        if (visitor.isPresent()) receive(visitor.get());
      }
    } catch (InterruptedException | ClosedSelectorException _) {
      // closing
    } catch (IOException | RuntimeException | Error broken) {
      if (Thread.currentThread().isInterrupted()) return; // closing
      LOG.error("nobody is let in any more", broken);
      shut();
      if (lent || !lender.forgo()) lender.broken(); // else the glass says for ever: being serviced
    }
  }

  private Optional<SocketChannel> accepted() throws IOException, InterruptedException {
    if (Thread.interrupted()) throw new InterruptedException();
    selector.selectedKeys().clear();
    return Optional.ofNullable(door.accept());
  }

  private void receive(SocketChannel channel) throws IOException, InterruptedException {
    boolean overdue;
    try (channel) {
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ);
      Visitor visitor = new Visitor(channel);
      if (!until(visitor::named, visitor, NAMED_WITHIN)) return;
      lender.want(selector::wakeup);
      says(channel, BenchSocket.WAITING, hours.waits());
      boolean free = until(lender::free, visitor, hours.waits());
      if (!free && lender.forgo()) {
        says(channel, BenchSocket.LATE, hours.waits());
        return;
      }
      lent = true;
      lender.handOver(new StaffEvent.Lent(visitor.command(), user(channel)));
      LOG.info("the terminal is lent to the bench");
      says(channel, BenchSocket.LENT, hours.lends());
      var _ = until(() -> false, visitor, hours.lends());
      overdue = !visitor.gone();
      LOG.info("the terminal is {} back", overdue ? "taken" : "given");
    }
    while (!lender.regains()) turnAway(AGAIN);
    lender.receive(new StaffEvent.Returned(overdue));
    lent = false;
  }

  /** Whose the command is: the system says it, not the command. */
  private static String user(SocketChannel visitor) {
    try {
      return visitor.getOption(ExtendedSocketOptions.SO_PEERCRED).user().getName();
    } catch (IOException | UnsupportedOperationException unknown) {
      LOG.info("who asks for the terminal is not known", unknown);
      return "-";
    }
  }

  /** Until it is met; false when the visitor has gone or the time is over. */
  private boolean until(BooleanSupplier met, Visitor visitor, Duration most)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!met.getAsBoolean()) {
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (!left.isPositive() || visitor.gone()) return false;
      turnAway(left);
    }
    return true;
  }

  /** Waits for news, and tells whoever else comes that somebody is here already. */
  private void turnAway(Duration most) throws IOException, InterruptedException {
    selector.select(Math.max(1, most.toMillis()));
    Optional<SocketChannel> other = accepted();
    if (other.isPresent())
      try (SocketChannel second = other.get()) {
        says(second, BenchSocket.BUSY, Duration.ZERO);
      }
  }

  /** A line is so short that it always fits; who has gone is noticed when it is read from. */
  private static void says(SocketChannel visitor, String word, Duration time) {
    String line = word + " " + time.toSeconds() + "\n";
    try {
      var _ = visitor.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.US_ASCII)));
    } catch (IOException gone) {
      LOG.debug("bench", gone);
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      boolean started = thread.getState() != Thread.State.NEW;
      if (started && !thread.join(CLOSE_WITHIN)) LOG.warn("the bench's door is still open");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } finally {
      shut();
    }
  }

  private void shut() {
    try (door;
        selector) {
      Files.deleteIfExists(socket);
    } catch (IOException unclosed) {
      LOG.warn("the bench's door", unclosed);
    }
  }
}
