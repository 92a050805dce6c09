package yizhan.sandbox.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;

/**
 * Who vouches for the sandbox's back office and for the terminals that it enrols: a root, and below
 * it whoever issues. Made when it starts and gone when it ends; says that it is a sample.
 */
public final class TerminalAuthority {
  private static final String ALGORITHM = "SHA256withECDSA";
  private static final Duration LASTS = Duration.ofDays(365);
  private static final Duration BEFORE = Duration.ofHours(1);
  private static final char[] NO_PASSWORD = new char[0];

  private final Clock clock;
  private final Signer root;
  private final Signer issuer;
  private volatile Optional<byte[]> fileSigner = Optional.empty();
  private volatile CertificateFlaw flaw = CertificateFlaw.NONE;

  /** Somebody who signs certificates. */
  private record Signer(KeyPair keys, X509CertificateHolder certificate) {
    X500Name name() {
      return certificate.getSubject();
    }
  }

  private TerminalAuthority(Clock clock) throws GeneralSecurityException, IOException {
    this.clock = clock;
    X500Name rootName = new X500Name("CN=样张终端根证书 (sandbox),O=样张");
    KeyPair rootKeys = keys();
    Subject self = Subject.authority(rootName, rootKeys.getPublic(), 1);
    this.root = new Signer(rootKeys, signed(rootName, rootKeys, self));
    KeyPair issuing = keys();
    Subject below =
        Subject.authority(new X500Name("CN=样张终端签发 (sandbox),O=样张"), issuing.getPublic(), 0);
    this.issuer = new Signer(issuing, signed(rootName, rootKeys, below));
  }

  /** A new one, unlike any other. */
  public static TerminalAuthority make(Clock clock) {
    try {
      return new TerminalAuthority(clock);
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the sandbox could not make its authority", e);
    }
  }

  /** The root's certificate, for whoever is to believe this back office. */
  public String pem() {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(root.certificate());
    } catch (IOException e) {
      throw new IllegalStateException("a certificate could not be written", e);
    }
    return text.toString();
  }

  /** From now on this is wrong with every certificate that it issues. */
  public void issueWith(CertificateFlaw other) {
    flaw = other;
  }

  /**
   * From now on it also says who signs terminal files.
   *
   * @param key their public key, SubjectPublicKeyInfo
   */
  public void names(byte[] key) {
    fileSigner = Optional.of(key.clone());
  }

  /** The public key of whoever signs terminal files, if it says so. */
  Optional<byte[]> fileSigner() {
    return fileSigner;
  }

  /** Whose certificate is wanted, and what is to stand in it. */
  private record Subject(
      X500Name name, PublicKey key, BasicConstraints basic, int usage, List<Extra> extras) {
    private record Extra(org.bouncycastle.asn1.ASN1ObjectIdentifier kind, ASN1Encodable value) {}

    static Subject authority(X500Name name, PublicKey key, int below) {
      int usage = KeyUsage.keyCertSign | KeyUsage.cRLSign;
      return new Subject(name, key, new BasicConstraints(below), usage, List.of());
    }

    static Subject end(X500Name name, PublicKey key, KeyPurposeId purpose, List<Extra> more) {
      Extra use = new Extra(Extension.extendedKeyUsage, new ExtendedKeyUsage(purpose));
      List<Extra> extras = new java.util.ArrayList<>(more);
      extras.add(use);
      return new Subject(name, key, new BasicConstraints(false), KeyUsage.digitalSignature, extras);
    }
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private X509CertificateHolder signed(X500Name by, KeyPair keys, Subject subject)
      throws IOException {
    return signed(by, keys, subject, clock.instant().plus(LASTS));
  }

  private X509CertificateHolder signed(X500Name by, KeyPair keys, Subject subject, Instant until)
      throws IOException {
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              by,
              new BigInteger(64, new SecureRandom()),
              Date.from(until.minus(LASTS).minus(BEFORE)),
              Date.from(until),
              subject.name(),
              subject.key());
      builder.addExtension(Extension.basicConstraints, true, subject.basic());
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(subject.usage()));
      for (Subject.Extra extra : subject.extras())
        builder.addExtension(extra.kind(), false, extra.value());
      return builder.build(new JcaContentSignerBuilder(ALGORITHM).build(keys.getPrivate()));
    } catch (OperatorCreationException e) {
      throw new IllegalStateException("the sandbox could not sign", e);
    }
  }

  /** What the back office itself listens with; whoever connects may show a certificate. */
  SSLContext listening() {
    try {
      KeyPair own = keys();
      GeneralName here = new GeneralName(GeneralName.iPAddress, "127.0.0.1");
      Subject subject =
          Subject.end(
              new X500Name("CN=样张后台 (sandbox),O=样张"),
              own.getPublic(),
              KeyPurposeId.id_kp_serverAuth,
              List.of(new Subject.Extra(Extension.subjectAlternativeName, new GeneralNames(here))));
      Certificate[] chain = {java(signed(root.name(), root.keys(), subject))};
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(null, null);
      store.setKeyEntry("office", own.getPrivate(), NO_PASSWORD, chain);
      KeyManagerFactory shown =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      shown.init(store, NO_PASSWORD);
      KeyStore believed = KeyStore.getInstance("PKCS12");
      believed.load(null, null);
      believed.setCertificateEntry("root", java(root.certificate()));
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(believed);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(shown.getKeyManagers(), trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new IllegalStateException("the sandbox could not listen", e);
    }
  }

  private static Certificate java(X509CertificateHolder holder)
      throws GeneralSecurityException, IOException {
    return CertificateFactory.getInstance("X.509")
        .generateCertificate(new ByteArrayInputStream(holder.getEncoded()));
  }

  /**
   * The certificate and whoever issued it, DER; empty when the request is not one that is certified
   * here: another name, another kind of key, or not signed with that key.
   */
  Optional<List<byte[]>> certify(byte[] pkcs10, String terminal) {
    try {
      JcaPKCS10CertificationRequest request = new JcaPKCS10CertificationRequest(pkcs10);
      PublicKey key = request.getPublicKey();
      X500Name name = new X500Name("CN=" + terminal);
      boolean fit =
          key.getAlgorithm().equals("EC")
              && request.getSubject().equals(name)
              && request.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
      return fit ? Optional.of(issued(name, key)) : Optional.empty();
    } catch (GeneralSecurityException
        | OperatorCreationException
        | PKCSException
        | IOException
        | IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private List<byte[]> issued(X500Name name, PublicKey key)
      throws GeneralSecurityException, IOException {
    CertificateFlaw wrong = flaw;
    X500Name stated = wrong == CertificateFlaw.ANOTHER_NAME ? new X500Name("CN=T-OTHER") : name;
    PublicKey certified = wrong == CertificateFlaw.ANOTHER_KEY ? keys().getPublic() : key;
    KeyPair signing = wrong == CertificateFlaw.STRANGE_ISSUER ? keys() : issuer.keys();
    Instant now = clock.instant();
    Instant until = wrong == CertificateFlaw.RUN_OUT ? now.minusSeconds(1) : now.plus(LASTS);
    KeyPurposeId purpose =
        wrong == CertificateFlaw.FOR_SERVERS
            ? KeyPurposeId.id_kp_serverAuth
            : KeyPurposeId.id_kp_clientAuth;
    Subject subject = Subject.end(stated, certified, purpose, List.of());
    return List.of(
        signed(issuer.name(), signing, subject, until).getEncoded(),
        issuer.certificate().getEncoded());
  }
}
