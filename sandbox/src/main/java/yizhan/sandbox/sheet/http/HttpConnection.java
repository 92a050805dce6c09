package yizhan.sandbox.sheet.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.sandbox.sheet.http.HttpAnswer.Manner;

/** One client's connection, from accept to close, on a thread of its own. */
final class HttpConnection {
  private static final Logger LOG = LoggerFactory.getLogger(HttpConnection.class);

  /** A document may be as large; a licence is under 1 MB. */
  private static final long LARGEST_BODY = 64L << 20;

  /** What is left unread of a request is read up to here, so that the next one can follow. */
  private static final long MOST_DRAINED = 1L << 20;

  private static final int LONGEST_LEAVE_MILLIS = 500;
  private static final byte[] NOISE =
      "\u0000~}|{ not http at all\r\r".getBytes(StandardCharsets.US_ASCII);

  private final Socket socket;
  private final HttpSite site;
  private final Consumer<HttpConnection> gone;
  private @Nullable Thread thread;

  HttpConnection(Socket socket, HttpSite site, Consumer<HttpConnection> gone) {
    this.socket = socket;
    this.site = site;
    this.gone = gone;
  }

  void start(String name) {
    thread = Thread.ofPlatform().daemon().name(name).start(this::run);
  }

  void join(Duration atMost) throws InterruptedException {
    Thread running = thread;
    if (running != null) running.join(atMost);
  }

  void close() {
    try {
      socket.close();
    } catch (IOException failed) {
      LOG.warn("a connection did not close", failed);
    }
  }

  private void run() {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      boolean more = true;
      while (more) more = exchange(in, out);
    } catch (EOFException | SocketTimeoutException left) {
      LOG.debug("a client left: {}", left.getMessage());
    } catch (IOException broken) {
      if (!socket.isClosed()) LOG.debug("a connection broke: {}", broken.getMessage());
    } finally {
      gone.accept(this);
    }
  }

  /** One request and its answer; false when the connection is to end. */
  private boolean exchange(InputStream in, OutputStream out) throws IOException {
    try {
      Optional<HttpHead> read = HttpHead.read(in);
      if (read.isEmpty()) return false;
      HttpHead head = read.get();
      InputStream body = head.body(in, LARGEST_BODY);
      if (head.says("expect", "100-continue"))
        out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      HttpAnswer answer = site.answer(new HttpAsk(head.method(), head.path(), head.type(), body));
      boolean more =
          drained(body)
              && !head.says("connection", "close")
              && (!head.oldVersion() || head.says("connection", "keep-alive"));
      return say(answer, more, in, out) && more;
    } catch (HttpTrouble trouble) {
      byte[] why = (trouble.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
      say(HttpAnswer.plain(trouble.status(), "text/plain", why), false, in, out);
      takeLeave(in);
      return false;
    }
  }

  private static boolean drained(InputStream body) throws IOException {
    try {
      byte[] scrap = new byte[8192];
      for (long total = 0; total < MOST_DRAINED; ) {
        int got = body.read(scrap);
        if (got < 0) return true;
        total += got;
      }
      return false;
    } catch (EOFException leftEarly) {
      LOG.debug("a client left in mid-request: {}", leftEarly.getMessage());
      return false; // it may still be listening for the answer
    }
  }

  /** Closing over unread bytes would reset the line and take the answer with it. */
  private void takeLeave(InputStream in) throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(LONGEST_LEAVE_MILLIS);
    byte[] scrap = new byte[8192];
    long total = 0;
    for (int got = in.read(scrap); got >= 0 && total < MOST_DRAINED; got = in.read(scrap))
      total += got;
  }

  /** Says an answer in its manner; false when the connection is to end. */
  private boolean say(HttpAnswer answer, boolean more, InputStream in, OutputStream out)
      throws IOException {
    byte[] whole = bytes(answer, more, 0);
    int head = whole.length - answer.body().length;
    switch (answer.manner()) {
      case PLAIN -> out.write(whole);
      case SILENT -> awaitLeaving(in);
      case GARBAGE -> out.write(NOISE);
      case HALF -> out.write(Arrays.copyOf(whole, head + answer.body().length / 2));
      case CUT -> LOG.debug("the line goes away");
      case WRONG_LENGTH -> out.write(bytes(answer, more, 7));
      case JUNK_BEFORE -> {
        out.write(NOISE);
        out.write(whole);
      }
    }
    return answer.manner() == Manner.PLAIN;
  }

  /** Reads and forgets until the client gives up, or this end is closed, or patience ends. */
  private static void awaitLeaving(InputStream in) throws IOException {
    byte[] scrap = new byte[1024];
    while (in.read(scrap) >= 0) LOG.trace("still silent");
  }

  private static byte[] bytes(HttpAnswer answer, boolean more, int excess) {
    String head =
        "HTTP/1.1 %d %s\r\nContent-Type: %s\r\nContent-Length: %d\r\nConnection: %s\r\n\r\n"
            .formatted(
                answer.status(),
                answer.status() < 400 ? "OK" : "No",
                answer.type(),
                answer.body().length + excess,
                more ? "keep-alive" : "close");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(head.length() + answer.body().length);
    bytes.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    bytes.writeBytes(answer.body());
    return bytes.toByteArray();
  }
}
