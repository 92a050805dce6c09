package yizhan.kiosk.office.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.MediaType;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;

/**
 * One request and what comes back. Runs on a thread of its own, because a thread that reads from a
 * socket does not hear an interrupt, and the citizen's thread must.
 */
final class Exchange implements Callback {
  /** As the contract says. An endless answer must not fill the memory. */
  static final int MOST_BYTES = 4 << 20;

  /** The code of a failure that is nothing but this. */
  static final String TOO_LONG = "answer-too-long";

  private final String operation;
  private final CompletableFuture<Reply> reply = new CompletableFuture<>();
  private volatile boolean sent;
  private volatile boolean connected; // for this, rather than left by an earlier one
  private volatile boolean heard;
  private boolean givenUp;

  Exchange(String operation) {
    this.operation = operation;
  }

  /** Notes on which line it goes, and when the first byte of a request may have gone out. */
  static EventListener listener(Call call) {
    @Nullable Exchange exchange = call.request().tag(Exchange.class);
    return new EventListener() {
      @Override
      public void connectStart(Call started, InetSocketAddress address, Proxy proxy) {
        if (exchange != null) exchange.connected = true;
      }

      @Override
      public void requestHeadersStart(Call started) {
        if (exchange != null) exchange.sent = true;
      }

      @Override
      public void responseHeadersEnd(Call started, Response response) {
        if (exchange != null) exchange.heard = true;
      }
    };
  }

  Reply run(Call call, Duration limit) throws BackOfficeException, InterruptedException {
    call.timeout().timeout(limit.toNanos(), TimeUnit.NANOSECONDS);
    call.enqueue(this);
    try {
      return reply.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      call.cancel();
      throw failed("no answer in time");
    } catch (InterruptedException e) {
      call.cancel();
      throw e;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof BackOfficeException known) throw known;
      if (e.getCause() instanceof RuntimeException bug) throw bug;
      givenUp = sent && !connected && !heard && !(e.getCause() instanceof InterruptedIOException);
      // Its name only: some messages quote what was received.
      throw failed(e.getCause() == null ? "failed" : e.getCause().getClass().getSimpleName());
    }
  }

  /**
   * Whether it failed because the line was an earlier one's, and the office had given it up by
   * then.
   */
  boolean lineGivenUp() {
    return givenUp;
  }

  private BackOfficeException failed(String how) {
    Reason reason = sent ? Reason.NO_ANSWER : Reason.UNREACHABLE;
    return new BackOfficeException(reason, operation + ": " + how);
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    PooledBuffers.overwrite();
    reply.completeExceptionally(failure);
  }

  @Override
  public void onResponse(Call call, Response response) {
    try {
      reply.complete(readAndForgotten(response));
    } catch (IOException | BackOfficeException | RuntimeException e) {
      reply.completeExceptionally(e);
    }
  }

  /** Nothing of it stays in this thread's hands. */
  private Reply readAndForgotten(Response response) throws IOException, BackOfficeException {
    try (response) {
      return read(response);
    } finally {
      PooledBuffers.overwrite();
    }
  }

  private Reply read(Response response) throws IOException, BackOfficeException {
    BufferedSource source = response.body().source();
    Buffer body = new Buffer();
    while (source.read(body, MOST_BYTES + 1 - body.size()) != -1)
      if (body.size() > MOST_BYTES)
        throw new BackOfficeException(
            Reason.NONSENSE, operation + ": longer than " + MOST_BYTES + " bytes", TOO_LONG);
    return new Reply(response.code(), type(response), body.readByteString());
  }

  private static String type(Response response) {
    @Nullable MediaType type = response.body().contentType();
    return type == null ? "" : (type.type() + "/" + type.subtype()).toLowerCase(Locale.ROOT);
  }
}
