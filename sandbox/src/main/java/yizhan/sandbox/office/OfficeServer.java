package yizhan.sandbox.office;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Serves the contract over HTTP on this machine, as well or as badly as the switches say. */
final class OfficeServer implements AutoCloseable {
  static final String VERSION = "/v1";

  private static final String PROOF = "/verify/";
  private static final String CODE = "[0-9A-Z]{1,32}";

  private static final Logger LOG = LoggerFactory.getLogger(OfficeServer.class);
  private static final int MOST_AT_ONCE = 32;
  private static final Duration IDLE = Duration.ofSeconds(5);
  private static final Duration LONGEST_SILENCE = Duration.ofMinutes(2);

  private final Counter counter;
  private final PhonePage phones;
  private final OfficeFaults faults;
  private final Duration slow;
  private final HttpServer server;
  private final ThreadPoolExecutor threads;
  private final ConcurrentHashMap<String, AtomicInteger> heard;
  private final CountDownLatch closing = new CountDownLatch(1);

  OfficeServer(
      int port,
      Counter counter,
      OfficeFaults faults,
      OfficeRules rules,
      ConcurrentHashMap<String, AtomicInteger> heard)
      throws IOException {
    this.counter = counter;
    this.phones = counter.phonePage();
    this.faults = faults;
    this.slow = rules.slow();
    this.heard = heard;
    this.threads =
        new ThreadPoolExecutor(
            0,
            MOST_AT_ONCE,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> Thread.ofPlatform().daemon().name("sandbox-office").unstarted(work));
    this.server =
        open(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
            rules.authority().filter(_ -> rules.tls()));
    server.setExecutor(threads);
    server.createContext(VERSION + "/", this::handle);
    server.createContext(PROOF, this::prove);
    server.createContext(PhoneDesk.PAGE, this::phone);
    server.start();
  }

  private static HttpServer open(InetSocketAddress where, Optional<TerminalAuthority> authority)
      throws IOException {
    if (authority.isEmpty()) return HttpServer.create(where, 0);
    HttpsServer server = HttpsServer.create(where, 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(authority.get().listening()) {
          // wanted, not demanded: a terminal that is to be enrolled has none yet
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = getSSLContext().getDefaultSSLParameters();
            wanted.setWantClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    return server;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange http) {
    try (http) {
      hear(http);
    } catch (IOException e) {
      // The terminal hung up, which is its right.
      LOG.debug("a terminal hung up", e);
    }
  }

  /** For whoever holds a sheet, with a browser. */
  private void prove(HttpExchange http) throws IOException {
    try (http) {
      String code = String.valueOf(http.getRequestURI().getPath()).substring(PROOF.length());
      boolean fit = code.matches(CODE);
      String page = ProofPage.of(fit ? code : "?", fit ? counter.proof(code) : Optional.empty());
      send(http, 200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** For whoever has scanned a terminal's code. */
  private void phone(HttpExchange http) throws IOException {
    try (http) {
      PhonePage.Answer answer = phones.answer(http);
      send(
          http,
          answer.status(),
          "text/html; charset=utf-8",
          answer.page().getBytes(StandardCharsets.UTF_8));
    }
  }

  private void hear(HttpExchange http) throws IOException {
    try {
      Asked asked = Asked.read(http, VERSION);
      @Nullable OfficeFault fault = faults.take(asked.path().getFirst());
      heard.computeIfAbsent(asked.what(), _ -> new AtomicInteger()).incrementAndGet();
      if (fault == OfficeFault.DOWN) return;
      if (fault == OfficeFault.UNAVAILABLE)
        throw new Problem(503, "unavailable", "Closed for maintenance");
      if (fault == OfficeFault.REFUSE)
        throw new Problem(403, "terminal-suspended", "This terminal is suspended");
      if (fault == OfficeFault.IDENTITY_EXPIRED)
        throw new Problem(401, "identity-expired", "Identity expired");
      answer(http, fault, counter.answer(asked));
    } catch (Problem problem) {
      send(http, problem.status(), "application/problem+json", problem.body());
    } catch (RuntimeException e) {
      LOG.error("the stand-in back office has a bug", e);
      send(http, 500, "application/problem+json", new Problem(500, "internal", "A bug").body());
    }
  }

  private void answer(HttpExchange http, @Nullable OfficeFault fault, Object answer)
      throws IOException {
    switch (fault) {
      case CUT_AFTER_COMMIT -> {}
      case SILENT_AFTER_COMMIT -> pause(LONGEST_SILENCE);
      case NONSENSE -> {
        byte[] whole = Json.write(answer).getBytes(StandardCharsets.UTF_8);
        send(http, 200, "application/json", Arrays.copyOf(whole, whole.length / 2));
      }
      case SLOW -> {
        pause(slow);
        send(http, 200, "application/json", answer);
      }
      case DOWN, UNAVAILABLE, REFUSE, IDENTITY_EXPIRED ->
          throw new IllegalStateException("dealt with before");
      case null -> send(http, 200, "application/json", answer);
    }
  }

  private void pause(Duration time) {
    try {
      closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange http, int status, String type, Object body)
      throws IOException {
    send(http, status, type, Json.write(body).getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange http, int status, String type, byte[] body)
      throws IOException {
    http.getResponseHeaders().set("Content-Type", type);
    http.sendResponseHeaders(status, body.length);
    http.getResponseBody().write(body);
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
    try {
      if (!threads.awaitTermination(IDLE.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("a request of the stand-in back office does not end");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
