package yizhan.sandbox.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.replay.Script.Act;
import yizhan.sandbox.replay.Script.Line;
import yizhan.sandbox.wire.Pty;

/**
 * A device at a serial line that does what a recording says, in lock-step, as {@link ReplaySandbox}
 * does over TCP; and it answers at the speed of that day alone, so that a search at several speeds
 * can be played back. A line cannot tell that a driver closes it: that is not looked at. A driver
 * that says something else finds the line gone, and {@link #mismatch} tells.
 */
public final class SerialReplaySandbox implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  /** How soon it is noticed that a driver has opened the line, or set its speed. */
  private static final Duration LOOK = Duration.ofMillis(5);

  private static final Duration HEAR = Duration.ofSeconds(1);

  private final List<Line> lines;
  private final Pty wire;
  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final byte[] chunk = new byte[512];
  private final Queue<Byte> heard = new ArrayDeque<>();
  private int speed;
  private volatile @Nullable String mismatch;
  private volatile boolean done;

  /**
   * Switches the device on; it waits for a driver.
   *
   * @param link the name under which drivers find its port
   * @throws IOException also for a recording whose line has no speed
   */
  public SerialReplaySandbox(Path recording, Path link) throws IOException {
    lines = Script.read(recording).lines();
    wire = Pty.open(link, otherThan(firstSpeed()));
    thread = Thread.ofPlatform().name("sandbox-replay").daemon().start(this::play);
  }

  /** Where a driver finds it. */
  public String address() {
    return wire.address();
  }

  /** Where the driver did something else than it did then; empty while it does not. */
  public Optional<String> mismatch() {
    return Optional.ofNullable(mismatch);
  }

  /** Whether all of it has been played. */
  public boolean done() {
    return done;
  }

  @Override
  public void close() {
    ended.countDown();
    wire.close();
    try {
      if (!thread.join(LONGEST_END)) throw new IllegalStateException("a replay does not end");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private int firstSpeed() throws IOException {
    return lines.stream()
        .filter(line -> line.act() == Act.OPEN && line.speed() > 0)
        .findFirst()
        .orElseThrow(() -> new IOException("not the recording of a serial line"))
        .speed();
  }

  /** A speed at which nobody has opened the line yet. */
  private static int otherThan(int first) {
    return first == 9_600 ? 19_200 : 9_600;
  }

  private void play() {
    int number = 0;
    long before = 0;
    try {
      for (Line line : lines) {
        number++;
        act(line, line.micros() - before);
        before = line.micros();
      }
      done = true;
      next();
      throw new IOException("the driver says more");
    } catch (IOException e) {
      if (ended.getCount() > 0) mismatch = "act " + number + ": " + e.getMessage();
    } finally {
      wire.vanish();
    }
  }

  private void act(Line line, long afterMicros) throws IOException {
    switch (line.act()) {
      case OPEN -> {
        wire.comeBack();
        speed = line.speed();
        awaitOpening();
      }
      case TUNE -> speed = line.speed();
      case DRIVER -> hear(line.bytes());
      case DEVICE -> say(line.bytes(), afterMicros);
      case LOST -> wire.vanish();
      case CLOSE -> {} // nobody notices at a serial line
    }
  }

  /** A driver sets the speed when it opens the line, and before it says a word. */
  private void awaitOpening() throws IOException {
    while (!atSpeed()) {
      read(LOOK);
      if (!heard.isEmpty()) checkSpeed();
    }
  }

  private void hear(List<Integer> expected) throws IOException {
    for (int at = 0; at < expected.size(); at++) {
      int said = next();
      int wanted = expected.get(at);
      if (wanted != Script.ANY && wanted != said)
        throw new IOException("byte %d is %02x, not %02x".formatted(at, said, wanted));
    }
  }

  private void say(List<Integer> bytes, long afterMicros) throws IOException {
    byte[] said = new byte[bytes.size()];
    for (int at = 0; at < said.length; at++) said[at] = (byte) (int) bytes.get(at);
    try {
      if (ended.await(
          Math.min(afterMicros, Script.LONGEST_PAUSE.toNanos() / 1000), TimeUnit.MICROSECONDS))
        throw new IOException("switched off");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
    checkSpeed();
    wire.write(said);
  }

  /** What the driver says next, however long it takes. */
  private int next() throws IOException {
    while (heard.isEmpty()) read(HEAR);
    return heard.remove() & 0xFF;
  }

  private void read(Duration wait) throws IOException {
    int count = wire.read(chunk, wait);
    if (count < 0) throw new IOException("switched off");
    for (int at = 0; at < count; at++) heard.add(chunk[at]);
  }

  private void checkSpeed() throws IOException {
    if (!atSpeed())
      throw new IOException(
          "at %d bits a second, not %d".formatted(wire.driverBaud().orElse(0), speed));
  }

  private boolean atSpeed() {
    return wire.driverBaud().orElse(0) == speed;
  }
}
