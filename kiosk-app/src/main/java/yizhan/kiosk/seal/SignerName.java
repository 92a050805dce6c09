package yizhan.kiosk.seal;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;

/** What people call whoever signs. */
final class SignerName {
  private SignerName() {}

  /** Their common name, or all that the certificate says where it has none. */
  static String of(X509Certificate certificate) {
    try {
      RDN[] common = new JcaX509CertificateHolder(certificate).getSubject().getRDNs(BCStyle.CN);
      return common.length == 0
          ? certificate.getSubjectX500Principal().getName()
          : common[0].getFirst().getValue().toString();
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was checked cannot be written", e);
    }
  }
}
