package yizhan.kiosk.office.http;

import java.io.ByteArrayInputStream;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import yizhan.config.OfficeSigner;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.EnrolmentAnswer;

/** Reads what the back office says to a terminal that asks for a certificate. */
final class EnrolmentAnswers {
  private static final int LONGEST_CHAIN = 5;

  /** Up to 12,000 bytes; one has some 600. */
  private static final Shape CERTIFICATE = Shape.matching("[A-Za-z0-9+/]{64,16000}={0,2}");

  /** Up to 300 bytes; one has 44 or 91. */
  private static final Shape KEY = Shape.matching("[A-Za-z0-9+/]{40,400}={0,2}");

  private EnrolmentAnswers() {}

  /** The words of the contract. */
  private enum State {
    ISSUED,
    PENDING,
    REFUSED
  }

  static EnrolmentAnswer answer(JsonObject answer) throws BackOfficeException {
    return switch (answer.word("answer", State.class)) {
      case ISSUED -> new EnrolmentAnswer.Issued(chain(answer), signer(answer));
      case PENDING -> new EnrolmentAnswer.Pending();
      case REFUSED -> new EnrolmentAnswer.Refused(answer.word("why", EnrolmentAnswer.Why.class));
    };
  }

  private static Optional<PublicKey> signer(JsonObject answer) throws BackOfficeException {
    Optional<String> base64 = answer.maybeText("signer", KEY);
    if (base64.isEmpty()) return Optional.empty();
    try {
      Optional<PublicKey> key = OfficeSigner.key(Base64.getDecoder().decode(base64.get()));
      if (key.isPresent()) return key;
    } catch (IllegalArgumentException _) {
      // no base64
    }
    throw answer.odd("signer", "is no key, Ed25519 or ECDSA P-256");
  }

  private static List<X509Certificate> chain(JsonObject answer) throws BackOfficeException {
    List<X509Certificate> chain = new ArrayList<>();
    for (String each : answer.texts("certificates", LONGEST_CHAIN, CERTIFICATE)) {
      try {
        byte[] der = Base64.getDecoder().decode(each);
        if (CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(der))
            instanceof X509Certificate certificate) chain.add(certificate);
      } catch (CertificateException | IllegalArgumentException _) {
        throw answer.odd("certificates", "holds one that cannot be read");
      }
    }
    if (chain.isEmpty()) throw answer.odd("certificates", "is empty");
    return chain;
  }
}
