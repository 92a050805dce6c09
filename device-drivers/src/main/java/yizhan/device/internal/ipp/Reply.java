package yizhan.device.internal.ipp;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.MediaType;
import okhttp3.Response;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;

/** Takes in the answer to one request, as far as it is an IPP message of decent size. */
record Reply(CompletableFuture<byte[]> body) implements Callback {
  private static final int HTTP_OK = 200;

  /**
   * A list of some thousand jobs fits in; longer ones are not read, so that none passes as whole.
   */
  private static final long MAX_BYTES = 4L << 20;

  Reply() {
    this(new CompletableFuture<>());
  }

  @Override
  public void onResponse(Call call, Response response) {
    try {
      body.complete(readAndForgotten(response));
    } catch (IOException | DeviceException e) {
      body.completeExceptionally(e);
    }
  }

  @Override
  public void onFailure(Call call, IOException failure) {
    PooledBuffers.overwrite();
    body.completeExceptionally(failure);
  }

  /** Nothing of what was sent before it stays in this thread's hands. */
  private static byte[] readAndForgotten(Response response) throws IOException, DeviceException {
    try (response) {
      return read(response);
    } finally {
      PooledBuffers.overwrite();
    }
  }

  private static byte[] read(Response response) throws IOException, DeviceException {
    if (response.code() != HTTP_OK)
      throw new DeviceException(Reason.GARBLED, "the printer answered HTTP " + response.code());
    MediaType type = response.body().contentType();
    if (type == null || !type.subtype().equals("ipp"))
      throw new DeviceException(Reason.GARBLED, "the printer answered something else than IPP");
    if (response.body().source().request(MAX_BYTES + 1))
      throw new DeviceException(Reason.GARBLED, "the printer's answer has no end");
    return response.body().bytes();
  }
}
