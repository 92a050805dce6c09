package yizhan.kiosk.office.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * TLS to a back office: whom to believe to be it, and what to show it.
 *
 * @param shown what to show it now, if anything: the very same one as long as it is the same
 */
public record OfficeTls(X509TrustManager trust, Supplier<Optional<X509ExtendedKeyManager>> shown) {
  /**
   * Opens nothing yet.
   *
   * @param authority certificates, PEM; empty: whom this Java believes
   * @param shown what is shown now, if anything
   * @throws IOException when the certificates cannot be read, or there are none
   */
  public static OfficeTls of(
      Optional<Path> authority, Supplier<Optional<X509ExtendedKeyManager>> shown)
      throws IOException {
    try {
      return new OfficeTls(trust(authority.isPresent() ? store(authority.get()) : null), shown);
    } catch (GeneralSecurityException e) {
      throw new IOException("no TLS to the back office", e);
    }
  }

  /** Others each time: they resume no session in which something else was shown. */
  SSLSocketFactory sockets(Optional<X509ExtendedKeyManager> identity) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(identity.stream().toArray(KeyManager[]::new), new TrustManager[] {trust}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  private static X509TrustManager trust(@Nullable KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static KeyStore store(Path pem) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    try (InputStream file = Files.newInputStream(pem)) {
      for (var each : CertificateFactory.getInstance("X.509").generateCertificates(file))
        store.setCertificateEntry("authority-" + store.size(), each);
    }
    if (store.size() == 0) throw new IOException(pem + " holds no certificate");
    return store;
  }
}
