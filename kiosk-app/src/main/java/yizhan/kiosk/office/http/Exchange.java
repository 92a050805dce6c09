package yizhan.kiosk.office.http;

import java.io.IOException;
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

  Exchange(String operation) {
    this.operation = operation;
  }

  /** Notes when the first byte of a request may have gone out. */
  static EventListener listener(Call call) {
    @Nullable Exchange exchange = call.request().tag(Exchange.class);
    return new EventListener() {
      @Override
      public void requestHeadersStart(Call started) {
        if (exchange != null) exchange.sent = true;
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
      // Its name only: some messages quote what was received.
      throw failed(e.getCause() == null ? "failed" : e.getCause().getClass().getSimpleName());
    }
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
