package yizhan.kiosk.seal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whose seals are believed: certificates of authorities, from a file of the terminal. Whoever they
 * certify is believed by whatever name: they must be the registry's own, which certify nobody else.
 */
public final class SealTrust {
  private final Set<TrustAnchor> anchors;

  private SealTrust(Set<TrustAnchor> anchors) {
    this.anchors = Set.copyOf(anchors);
  }

  /**
   * Reads the certificates.
   *
   * @param pem one certificate or several, PEM
   * @throws IOException when it cannot be read, or holds none
   */
  public static SealTrust in(Path pem) throws IOException {
    try (InputStream file = Files.newInputStream(pem)) {
      Set<TrustAnchor> anchors = new HashSet<>();
      for (var one : CertificateFactory.getInstance("X.509").generateCertificates(file))
        if (one instanceof X509Certificate certificate)
          anchors.add(new TrustAnchor(certificate, null));
      if (anchors.isEmpty()) throw new IOException(pem + " holds no certificate");
      return new SealTrust(anchors);
    } catch (GeneralSecurityException unreadable) {
      throw new IOException(pem + " is no file of certificates", unreadable);
    }
  }

  /**
   * Whether a path leads from one of the authorities to the first of these certificates, now. The
   * others may help, in whatever order; what leads nowhere does no harm. What has been revoked
   * meanwhile only the registry knows: it is asked when a sheet is checked there.
   */
  boolean believes(List<X509Certificate> sent) {
    return believes(sent, Instant.now());
  }

  /** The same as things stood then. */
  boolean believes(List<X509Certificate> sent, Instant then) {
    try {
      // where it is itself an authority of ours, no path is looked at
      sent.getFirst().checkValidity(Date.from(then));
      X509CertSelector signer = new X509CertSelector();
      signer.setCertificate(sent.getFirst());
      PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, signer);
      parameters.setRevocationEnabled(false);
      parameters.setDate(Date.from(then));
      parameters.addCertStore(
          CertStore.getInstance("Collection", new CollectionCertStoreParameters(sent)));
      var _ = CertPathBuilder.getInstance("PKIX").build(parameters);
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }
}
