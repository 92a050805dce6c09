package yizhan.kiosk.office.http;

import io.avaje.json.mapper.JsonMapper;
import io.avaje.json.stream.JsonStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.X509ExtendedKeyManager;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.office.BackOfficeException;

/**
 * Makes requests of questions and sends each once. The library may not repeat, redirect or race
 * anything on its own: what was sent how often is decided in one place, by {@link OfficeLine}.
 */
final class OfficeHttp implements AutoCloseable {
  private static final int MOST_AT_ONCE = 4;
  private static final Duration IDLE = Duration.ofSeconds(30);
  private static final Duration CLOSING = Duration.ofSeconds(2);
  private static final MediaType JSON = MediaType.get("application/json");
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          // Left to itself it leaves empty lists out.
          .jsonStream(JsonStream.builder().serializeEmpty(true).build())
          .build();

  private final HttpUrl office;
  private final String terminal;
  private final RequestSigner signer;
  private final ThreadPoolExecutor threads;
  private final Optional<OfficeTls> tls;
  private volatile OkHttpClient client;
  private Optional<X509ExtendedKeyManager> shown = Optional.empty();

  OfficeHttp(
      URI office,
      String terminal,
      RequestSigner signer,
      Patience patience,
      Optional<OfficeTls> tls) {
    this.office = HttpUrl.get(office.toString());
    this.terminal = terminal;
    this.signer = signer;
    this.tls = tls;
    this.threads = threads();
    Dispatcher dispatcher = new Dispatcher(threads);
    dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
    OkHttpClient.Builder builder = new OkHttpClient.Builder();
    tls.ifPresent(ours -> builder.sslSocketFactory(ours.sockets(shown), ours.trust()));
    this.client =
        builder
            .dispatcher(dispatcher)
            .connectionPool(new ConnectionPool(MOST_AT_ONCE, IDLE.toSeconds(), TimeUnit.SECONDS))
            .eventListenerFactory(Exchange::listener)
            .protocols(List.of(Protocol.HTTP_1_1))
            // else all certificates of the platform are read for an office that shows none
            .connectionSpecs(
                List.of(
                    this.office.isHttps() ? ConnectionSpec.MODERN_TLS : ConnectionSpec.CLEARTEXT))
            .proxy(Proxy.NO_PROXY)
            .connectTimeout(patience.connect())
            .retryOnConnectionFailure(false)
            .fastFallback(false)
            .followRedirects(false)
            .addNetworkInterceptor(OfficeHttp::withoutRetryAfter)
            .build();
  }

  /** A 503 with "Retry-After: 0" would make the library repeat the request, signature and all. */
  private static Response withoutRetryAfter(Interceptor.Chain chain) throws IOException {
    return chain.proceed(chain.request()).newBuilder().removeHeader("Retry-After").build();
  }

  /** The dispatcher lets no more run at once than there are threads, so the queue stays short. */
  private static ThreadPoolExecutor threads() {
    AtomicInteger number = new AtomicInteger();
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MOST_AT_ONCE,
            MOST_AT_ONCE,
            IDLE.toSeconds(),
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work ->
                Thread.ofPlatform()
                    .name("back-office-" + number.incrementAndGet())
                    .unstarted(work));
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  /**
   * Sends the question once, signed for this attempt. Servers give up lines that nobody has used
   * for some seconds; where that is noticed only now, it is sent anew on a line of its own, and
   * those that are left over are given up as well.
   */
  Reply ask(Question question, Duration limit) throws BackOfficeException, InterruptedException {
    long until = System.nanoTime() + limit.toNanos();
    Exchange exchange = new Exchange(question.operation());
    try {
      return exchange.run(client().newCall(request(question, exchange)), limit);
    } catch (BackOfficeException lost) {
      Duration left = Duration.ofNanos(until - System.nanoTime());
      if (!exchange.lineGivenUp() || !left.isPositive()) throw lost;
      client.connectionPool().evictAll();
      Exchange anew = new Exchange(question.operation());
      return anew.run(client().newCall(request(question, anew)), left);
    }
  }

  /**
   * Connects anew when there is something else to show than before: a connection says once who is
   * at this end, and asked every few seconds it is never idle for long enough to be given up.
   */
  private synchronized OkHttpClient client() {
    if (tls.isEmpty()) return client;
    Optional<X509ExtendedKeyManager> now = tls.get().shown().get();
    if (!now.equals(shown)) {
      shown = now;
      // with other sockets it takes up none of the connections that are there, whoever uses them
      client =
          client.newBuilder().sslSocketFactory(tls.get().sockets(now), tls.get().trust()).build();
      client.connectionPool().evictAll();
    }
    return client;
  }

  private Request request(Question question, Exchange exchange) {
    byte[] body =
        question.body() == null
            ? new byte[0]
            : MAPPER.toJson(question.body()).getBytes(StandardCharsets.UTF_8);
    HttpUrl url = url(question);
    Request.Builder request =
        new Request.Builder()
            .url(url)
            .tag(Exchange.class, exchange)
            .method(
                question.method(), question.body() == null ? null : RequestBody.create(body, JSON))
            .header("Accept", "application/json, application/problem+json")
            .header("Yizhan-Terminal", terminal);
    question.headers().forEach(request::header);
    signer.sign(unsigned(question, url, body)).forEach(request::header);
    return request.build();
  }

  private HttpUrl url(Question question) {
    HttpUrl.Builder url = office.newBuilder();
    question.path().forEach(url::addPathSegment);
    @Nullable String after = question.after();
    if (after != null) url.addQueryParameter("after", after);
    return url.build();
  }

  private UnsignedRequest unsigned(Question question, HttpUrl url, byte[] body) {
    String query = url.encodedQuery();
    Map<String, String> headers = question.headers();
    return new UnsignedRequest(
        question.method(),
        query == null ? url.encodedPath() : url.encodedPath() + "?" + query,
        terminal,
        headers.getOrDefault(Question.CITIZEN, ""),
        headers.getOrDefault(Question.KEY, ""),
        sha256(body));
  }

  private static String sha256(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(CLOSING.toMillis(), TimeUnit.MILLISECONDS))
        threads.shutdownNow();
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
    client.connectionPool().evictAll();
  }
}
