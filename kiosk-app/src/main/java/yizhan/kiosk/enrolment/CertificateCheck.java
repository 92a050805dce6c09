package yizhan.kiosk.enrolment;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** Whether a certificate that came is the one that was asked for. */
public final class CertificateCheck {
  /** Showing who one is to a server (RFC 5280, 4.2.1.12). */
  private static final String CLIENT = "1.3.6.1.5.5.7.3.2";

  private static final int NO_AUTHORITY = -1;

  private CertificateCheck() {}

  /** What keeps it from being taken. */
  public enum Flaw {
    ANOTHER_KEY,
    ANOTHER_NAME,
    NOT_YET,
    EXPIRED,
    BROKEN_CHAIN,
    NOT_FOR_A_TERMINAL
  }

  /**
   * Looks at it.
   *
   * @param chain the certificate, then whoever issued each
   * @param terminal whose id must be its common name, and the only one
   * @throws IOException when the request cannot be read
   */
  public static Optional<Flaw> of(
      List<X509Certificate> chain, Wanted wanted, String terminal, Instant now) throws IOException {
    X509Certificate own = chain.getFirst();
    if (!own.getPublicKey().equals(wanted.publicKey())) return Optional.of(Flaw.ANOTHER_KEY);
    if (!named(own, terminal)) return Optional.of(Flaw.ANOTHER_NAME);
    for (X509Certificate each : chain) {
      if (now.isBefore(each.getNotBefore().toInstant())) return Optional.of(Flaw.NOT_YET);
      if (!now.isBefore(each.getNotAfter().toInstant())) return Optional.of(Flaw.EXPIRED);
    }
    if (!linked(chain)) return Optional.of(Flaw.BROKEN_CHAIN);
    return forTerminals(own) ? Optional.empty() : Optional.of(Flaw.NOT_FOR_A_TERMINAL);
  }

  private static boolean named(X509Certificate own, String terminal) {
    RDN[] common =
        X500Name.getInstance(own.getSubjectX500Principal().getEncoded()).getRDNs(BCStyle.CN);
    return common.length == 1
        && !common[0].isMultiValued()
        && common[0].getFirst().getValue().toString().equals(terminal);
  }

  /** Whether each was issued by the next, which may do so. */
  private static boolean linked(List<X509Certificate> chain) {
    try {
      for (int i = 0; i + 1 < chain.size(); i++) {
        X509Certificate issuer = chain.get(i + 1);
        if (issuer.getBasicConstraints() == NO_AUTHORITY) return false;
        if (!chain.get(i).getIssuerX500Principal().equals(issuer.getSubjectX500Principal()))
          return false;
        chain.get(i).verify(issuer.getPublicKey());
      }
      return true;
    } catch (GeneralSecurityException _) {
      return false;
    }
  }

  private static boolean forTerminals(X509Certificate own) {
    try {
      List<String> purposes = own.getExtendedKeyUsage();
      boolean[] usage = own.getKeyUsage();
      return own.getBasicConstraints() == NO_AUTHORITY
          && (purposes == null || purposes.contains(CLIENT))
          && (usage == null || usage[0]);
    } catch (CertificateParsingException _) {
      return false;
    }
  }
}
