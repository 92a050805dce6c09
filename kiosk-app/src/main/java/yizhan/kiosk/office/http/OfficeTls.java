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
 * @param sockets that show it
 */
public record OfficeTls(SSLSocketFactory sockets, X509TrustManager trust) {
  /**
   * Opens nothing yet.
   *
   * @param authority certificates, PEM; empty: whom this Java believes
   * @param identity what is shown, if anything
   * @throws IOException when the certificates cannot be read, or there are none
   */
  public static OfficeTls of(Optional<Path> authority, Optional<X509ExtendedKeyManager> identity)
      throws IOException {
    try {
      X509TrustManager trust = trust(authority.isPresent() ? store(authority.get()) : null);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(identity.stream().toArray(KeyManager[]::new), new TrustManager[] {trust}, null);
      return new OfficeTls(context.getSocketFactory(), trust);
    } catch (GeneralSecurityException e) {
      throw new IOException("no TLS to the back office", e);
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
