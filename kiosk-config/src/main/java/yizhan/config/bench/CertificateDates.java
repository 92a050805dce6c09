package yizhan.config.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Until when the certificate holds that somebody shows. It is only looked at: whoever shows it is
 * not believed by this, and nothing but the handshake is said.
 */
final class CertificateDates {
  private static final int PATIENCE_MS = 5_000;
  private static final int HTTPS = 443;
  private static final int IPPS = 631;

  private CertificateDates() {}

  /** Empty when nobody shows one. */
  static Optional<Instant> until(URI uri) {
    int usual = "https".equals(uri.getScheme()) ? HTTPS : IPPS;
    int port = uri.getPort() < 0 ? usual : uri.getPort();
    String host = Objects.requireNonNullElse(uri.getHost(), "");
    try (Socket line = new Socket()) {
      line.connect(new InetSocketAddress(host, port), PATIENCE_MS);
      line.setSoTimeout(PATIENCE_MS);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Onlooker()}, null);
      try (SSLSocket tls =
          (SSLSocket) context.getSocketFactory().createSocket(line, host, port, true)) {
        tls.startHandshake();
        Certificate shown = tls.getSession().getPeerCertificates()[0];
        return shown instanceof X509Certificate known
            ? Optional.of(known.getNotAfter().toInstant())
            : Optional.empty();
      }
    } catch (IOException | GeneralSecurityException _) {
      return Optional.empty(); // the report says that none was seen
    }
  }

  /** Lets any certificate be shown. */
  private static final class Onlooker implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String kind) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
