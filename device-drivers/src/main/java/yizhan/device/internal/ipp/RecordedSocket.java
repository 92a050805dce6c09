package yizhan.device.internal.ipp;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import yizhan.device.internal.record.Tape;

/**
 * A connection, and a tape of what passes on it. Where the printer speaks TLS it does so here, so
 * that the tape has what is said, and not what nobody can read.
 */
final class RecordedSocket extends Socket {
  private final Tape tape;
  private final HttpUrl printer;
  private final Optional<PrinterTrust> trust;
  private final AtomicBoolean ended = new AtomicBoolean(true);
  private @Nullable SSLSocket tls;
  private volatile boolean connected;

  /**
   * Connects to nobody yet.
   *
   * @param trust as {@link IppConnection} has it
   */
  RecordedSocket(Tape tape, HttpUrl printer, Optional<PrinterTrust> trust) {
    this.tape = tape;
    this.printer = printer;
    this.trust = trust;
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    super.connect(endpoint, timeout);
    if (printer.isHttps()) tls = agreed();
    ended.set(false);
    tape.opened(0);
    connected = true;
  }

  /** As it is until TLS, if any, is agreed over it; recorded from then on. */
  @Override
  public InputStream getInputStream() throws IOException {
    if (!connected) return super.getInputStream();
    return new Heard(tls == null ? super.getInputStream() : tls.getInputStream());
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    if (!connected) return super.getOutputStream();
    return new Said(tls == null ? super.getOutputStream() : tls.getOutputStream());
  }

  @Override
  public void close() throws IOException {
    if (ended.compareAndSet(false, true)) tape.closed();
    super.close();
  }

  private SSLSocket agreed() throws IOException {
    SSLSocketFactory sockets =
        trust.isPresent()
            ? trust.get().sockets()
            : (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket inner = (SSLSocket) sockets.createSocket(this, printer.host(), printer.port(), true);
    if (trust.isEmpty()) {
      SSLParameters parameters = inner.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      inner.setSSLParameters(parameters);
    }
    inner.startHandshake();
    return inner;
  }

  private void lost() {
    if (ended.compareAndSet(false, true)) tape.lost();
  }

  private final class Heard extends FilterInputStream {
    private final InputStream wire;

    Heard(InputStream wire) {
      super(wire);
      this.wire = wire;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int count;
      try {
        count = wire.read(into, from, most);
      } catch (SocketTimeoutException later) {
        throw later;
      } catch (IOException reset) {
        lost();
        throw reset;
      }
      if (count > 0) tape.heard(Arrays.copyOfRange(into, from, from + count), count);
      if (count < 0) lost();
      return count;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }
  }

  private final class Said extends FilterOutputStream {
    private final OutputStream wire;

    Said(OutputStream wire) {
      super(wire);
      this.wire = wire;
    }

    /** Kept before it is sent: an answer may be there before the write has returned. */
    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      tape.said(Arrays.copyOfRange(bytes, from, from + count));
      wire.write(bytes, from, count);
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }
  }
}
