package yizhan.device.internal.ipp;

import java.security.GeneralSecurityException;
import java.security.KeyManagementException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Believes one certificate, known by its SHA-256, and only while it holds: printers sign their own,
 * under whatever name, so nothing else in it says who they are.
 */
final class PrinterTrust implements X509TrustManager {
  private static final String PREFIX = "sha256:";

  private final String expected;
  private volatile @Nullable String seen;

  private PrinterTrust(String expected) {
    this.expected = expected;
  }

  /**
   * Believes this one.
   *
   * @param certificate {@code sha256:} and 64 digits
   */
  static PrinterTrust in(String certificate) {
    if (!certificate.matches(PREFIX + "[0-9a-f]{64}"))
      throw new IllegalArgumentException("no certificate: " + certificate);
    return new PrinterTrust(certificate);
  }

  /** Believes none, to see which one is shown. */
  static PrinterTrust none() {
    return new PrinterTrust("");
  }

  /** The certificate that was shown last. */
  Optional<String> seen() {
    return Optional.ofNullable(seen);
  }

  /** Lets a client speak to nobody else, and never without TLS. */
  OkHttpClient.Builder guard(OkHttpClient.Builder client) {
    return client
        .sslSocketFactory(sockets(), this)
        .connectionSpecs(List.of(ConnectionSpec.MODERN_TLS))
        .hostnameVerifier((_, _) -> true); // the certificate itself was compared
  }

  /** Puts TLS around a connection, to nobody else. */
  SSLSocketFactory sockets() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {this}, new SecureRandom());
      return context.getSocketFactory();
    } catch (NoSuchAlgorithmException | KeyManagementException e) {
      throw new IllegalStateException("this Java speaks no TLS", e);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    String shown = fingerprint(chain[0]);
    seen = shown;
    if (!shown.equals(expected))
      throw new CertificateException("it shows the certificate " + shown + ", not " + expected);
    chain[0].checkValidity();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String authType)
      throws CertificateException {
    throw new CertificateException("nobody is a client here");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  private static String fingerprint(X509Certificate certificate) throws CertificateException {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return PREFIX + HexFormat.of().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new CertificateException(e);
    }
  }
}
