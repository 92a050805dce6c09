package yizhan.sandbox.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.replay.Script.Line;

/**
 * A device that does what a recording says, in lock-step, over TCP whatever line it was taken from:
 * it answers only when the driver has said what it said then, byte by byte; what was hidden may be
 * any byte, and over HTTP, where a request says how long it is, any number of them. A driver that
 * says something else finds the line closed, and {@link #mismatch} tells.
 */
public final class ReplaySandbox implements AutoCloseable {
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private static final int LONGEST_HEAD = 4096;
  private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d{1,8})\r\n");

  private final Script script;
  private final boolean overHttp;
  private final ServerSocket server;
  private final Thread thread;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Socket driver;
  private volatile @Nullable String mismatch;
  private volatile boolean done;

  /** Switches the device on; it waits for a driver. */
  public ReplaySandbox(Path recording) throws IOException {
    script = Script.read(recording);
    overHttp = remark("device").equals(Optional.of("ipp"));
    server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    thread = Thread.ofPlatform().name("sandbox-replay").daemon().start(this::play);
  }

  /** Where a driver finds it, on this machine. */
  public int port() {
    return server.getLocalPort();
  }

  /** What a remark of the recording says, such as {@code device}. */
  public Optional<String> remark(String name) {
    return script.remarks().stream()
        .filter(remark -> remark.startsWith(name + ":"))
        .map(remark -> remark.substring(name.length() + 1).strip())
        .findFirst();
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
    try {
      server.close();
      hangUp();
      if (!thread.join(LONGEST_END)) throw new IllegalStateException("a replay does not end");
    } catch (IOException e) {
      throw new IllegalStateException("a socket did not close", e);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void play() {
    long before = 0;
    int number = 0;
    try {
      for (Line line : overHttp ? script.wholeRequests() : script.lines()) {
        number++;
        act(line, line.micros() - before);
        before = line.micros();
      }
      done = true;
      Socket open = driver;
      if (open != null && open.getInputStream().read() >= 0) mismatch = "the driver says more";
    } catch (IOException e) {
      if (ended.getCount() > 0) mismatch = "act " + number + ": " + e.getMessage();
    } finally {
      abandon();
    }
  }

  private void act(Line line, long afterMicros) throws IOException {
    switch (line.act()) {
      case OPEN -> {
        Socket open = server.accept();
        open.setTcpNoDelay(true);
        driver = open;
      }
      case TUNE -> {} // a line over TCP has no speed of ours
      case DRIVER -> hear(line.bytes());
      case DEVICE -> say(line.bytes(), afterMicros);
      case LOST -> hangUp();
      case CLOSE -> {
        if (socket().getInputStream().read() >= 0) throw new IOException("the driver says more");
        hangUp();
      }
    }
  }

  private void hear(List<Integer> expected) throws IOException {
    InputStream in = socket().getInputStream();
    if (overHttp) {
      Optional<String> difference = new Expected(expected).differenceIn(request(in));
      if (difference.isPresent()) throw new IOException(difference.get());
      return;
    }
    for (int at = 0; at < expected.size(); at++) {
      int heard = in.read();
      int wanted = expected.get(at);
      if (heard < 0) throw new IOException("the driver is gone");
      if (wanted != Script.ANY && wanted != heard)
        throw new IOException("byte %d is %02x, not %02x".formatted(at, heard, wanted));
    }
  }

  /** One whole request: its head, and as much as that announces. */
  private static byte[] request(InputStream in) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int heard = in.read();
      if (heard < 0) throw new IOException("the driver is gone");
      if (head.size() == LONGEST_HEAD) throw new IOException("no end of a head");
      head.write(heard);
    }
    Matcher length = LENGTH.matcher(head.toString(ISO_8859_1));
    if (!length.find()) throw new IOException("a request of no length");
    head.writeBytes(in.readNBytes(Integer.parseInt(String.valueOf(length.group(1)))));
    return head.toByteArray();
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
    socket().getOutputStream().write(said);
  }

  private Socket socket() throws IOException {
    Socket open = driver;
    if (open == null) throw new IOException("nobody is connected");
    return open;
  }

  /** Whoever still waits for an answer, or comes again, learns that none comes. */
  private void abandon() {
    try {
      server.close();
      hangUp();
    } catch (IOException e) {
      if (ended.getCount() > 0) mismatch = "hanging up: " + e.getMessage();
    }
  }

  private void hangUp() throws IOException {
    Socket open = driver;
    driver = null;
    if (open != null) open.close();
  }
}
