package yizhan.kiosk.enrolment;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * A key that was made here, and the request for a certificate of it, signed with it.
 *
 * @param request PKCS #10, DER
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record Wanted(PrivateKey key, byte[] request) {
  /** The one that every TLS 1.2 and 1.3 knows. */
  private static final String CURVE = "secp256r1";

  /** Makes a key for this terminal. */
  public static Wanted fresh(String terminal) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec(CURVE));
      KeyPair pair = generator.generateKeyPair();
      byte[] request =
          new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=" + terminal), pair.getPublic())
              .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()))
              .getEncoded();
      return new Wanted(pair.getPrivate(), request);
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("no key can be made", e);
    }
  }

  /** By which the back office finds the request again. */
  public String id() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(request));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  public String base64() {
    return Base64.getEncoder().encodeToString(request);
  }

  /**
   * The other half of the key.
   *
   * @throws IOException when the request is none
   */
  PublicKey publicKey() throws IOException {
    try {
      return new JcaPKCS10CertificationRequest(request).getPublicKey();
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new IOException("no request for a certificate", e);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "Wanted[" + id() + "]";
  }
}
