package yizhan.device.internal.ipp;

import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.internal.record.Tape;

/**
 * One kept-open HTTP connection to one printer (RFC 8010, 4). A request is sent once: whatever an
 * HTTP client likes to send again by itself (redirects, 408, 503, dead connections) is off, since a
 * document sent again is a sheet printed again. Only a request that asks and changes nothing is
 * asked a second time, after a connection kept open has turned out to be dead, or to hold the rest
 * of an earlier answer.
 */
final class IppConnection implements AutoCloseable {
  /** How soon a cancelled wait ends. */
  private static final Duration SLICE = Duration.ofMillis(20);

  /** How long the printer's thread outlives its last request. */
  private static final Duration IDLE_THREAD = Duration.ofSeconds(30);

  /** How long a connection is kept open; most printers hang up sooner. */
  private static final Duration IDLE_CONNECTION = Duration.ofMinutes(5);

  private final HttpUrl address;
  private final ThreadPoolExecutor thread;
  private final OkHttpClient client;
  private final AtomicInteger requestId = new AtomicInteger();

  /** Opens nothing yet. */
  IppConnection(PrinterAddress printer) {
    this(printer, Optional.empty(), Optional.empty());
  }

  /**
   * Opens nothing yet.
   *
   * @param trust whom to believe over TLS; empty: whom the JDK believes
   * @param tape keeps what passes; TLS then lies below the HTTP client, or nobody could read it
   */
  IppConnection(PrinterAddress printer, Optional<PrinterTrust> trust, Optional<Tape> tape) {
    this.address = tape.isPresent() ? printer.withoutTls() : printer.http();
    // One thread for one device; a second request waits for the first, inside its deadline.
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_THREAD.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("sheet-printer " + address.host()).daemon().factory());
    thread.allowCoreThreadTimeOut(true);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(new Dispatcher(thread))
            .connectionPool(new ConnectionPool(1, IDLE_CONNECTION.toSeconds(), TimeUnit.SECONDS))
            .protocols(List.of(Protocol.HTTP_1_1))
            // else all certificates of the platform are read for a printer that shows none
            .connectionSpecs(
                List.of(address.isHttps() ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
            .socketFactory(new PromptSockets(() -> unconnected(printer, trust, tape)))
            .proxy(Proxy.NO_PROXY)
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(Duration.ZERO)
            .readTimeout(Duration.ZERO)
            .writeTimeout(Duration.ZERO);
    this.client =
        trust.filter(_ -> address.isHttps()).map(one -> one.guard(builder)).orElse(builder).build();
  }

  /**
   * Sends a request and waits for its answer.
   *
   * @param document follows the request; empty when there is none
   * @throws DeviceException TIMED_OUT, CANCELLED or DISCONNECTED, with which the request may have
   *     reached the printer all the same; GARBLED when something else than IPP came back
   */
  Answer ask(Request request, byte[] document, Deadline deadline) throws DeviceException {
    boolean keptOpen = client.connectionPool().idleConnectionCount() > 0;
    try {
      return askOnce(request, document, deadline);
    } catch (DeviceException e) {
      boolean stale = e.reason() == Reason.DISCONNECTED || e.reason() == Reason.GARBLED;
      if (!keptOpen || !request.repeatable() || !stale) throw e;
      client.connectionPool().evictAll();
      return askOnce(request, document, deadline);
    }
  }

  /** Ends what is under way, and leaves no connection and no thread. */
  @Override
  public void close() {
    client.dispatcher().cancelAll();
    thread.shutdownNow();
    client.connectionPool().evictAll();
  }

  private Answer askOnce(Request request, byte[] document, Deadline deadline)
      throws DeviceException {
    String doing = request.operation().getName();
    deadline.check(doing);
    if (thread.isShutdown()) throw new DeviceException(Reason.DISCONNECTED, doing + ": closed");
    int id = requestId.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
    Call call =
        client.newCall(
            new okhttp3.Request.Builder()
                .url(address)
                .header("Accept-Encoding", "identity")
                .post(new IppBody(request.encode(id), document))
                .build());
    call.timeout().timeout(deadline.remaining().toNanos(), TimeUnit.NANOSECONDS);
    Reply reply = new Reply();
    call.enqueue(reply);
    return Answer.parse(await(reply.body(), call, deadline, doing), id);
  }

  /** Waits for the answer; whoever stops waiting calls the request off, wherever it is. */
  private byte[] await(CompletableFuture<byte[]> body, Call call, Deadline deadline, String doing)
      throws DeviceException {
    boolean answered = false;
    try {
      while (true) {
        try {
          byte[] answer = body.get(SLICE.toMillis(), TimeUnit.MILLISECONDS);
          answered = true;
          return answer;
        } catch (TimeoutException _) {
          deadline.check(doing);
          // a call that came between calling all off and stopping the thread is never begun
          if (thread.isShutdown())
            throw new DeviceException(Reason.DISCONNECTED, doing + ": closed");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DeviceException(Reason.CANCELLED, doing, e);
    } catch (ExecutionException e) {
      deadline.check(doing);
      if (thread.isShutdown())
        throw new DeviceException(Reason.DISCONNECTED, doing + ": closed", e);
      throw meaning(e.getCause(), doing);
    } finally {
      if (!answered) call.cancel();
    }
  }

  private static Socket unconnected(
      PrinterAddress printer, Optional<PrinterTrust> trust, Optional<Tape> tape) {
    return tape.isPresent() ? new RecordedSocket(tape.get(), printer.http(), trust) : new Socket();
  }

  private static DeviceException untrusted(String doing, Exception why) {
    return new DeviceException(Reason.UNTRUSTED, doing + ": " + why.getMessage(), why);
  }

  private static DeviceException meaning(@Nullable Throwable failure, String doing) {
    return switch (failure) {
      case null -> throw new IllegalStateException(doing);
      case DeviceException known -> known;
      case ProtocolException e -> new DeviceException(Reason.GARBLED, doing + ": not HTTP", e);
      case SSLPeerUnverifiedException e -> untrusted(doing, e);
      case SSLException e when e.getCause() instanceof CertificateException why ->
          untrusted(doing, why);
      case SSLException e when e.getCause() instanceof EOFException ->
          new DeviceException(Reason.DISCONNECTED, doing + ": hung up", e);
      case SSLException e -> new DeviceException(Reason.GARBLED, doing + ": no TLS", e);
      case InterruptedIOException e -> new DeviceException(Reason.TIMED_OUT, doing, e);
      case IOException e -> new DeviceException(Reason.DISCONNECTED, doing, e);
      default -> throw new IllegalStateException(doing, failure);
    };
  }
}
