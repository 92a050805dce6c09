package yizhan.kiosk.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registries send along what they have, in whatever order; only a path to the trusted counts. */
class SealTrustTest {
  private static final Duration DAY = Duration.ofDays(1);

  private static final AtomicLong SERIAL = new AtomicLong();

  @TempDir Path folder;

  private final Holder root = Holder.root("root");
  private final Holder upper = root.certify("upper", true, DAY);
  private final Holder lower = upper.certify("lower", true, DAY);
  private final Holder registry = lower.certify("registry", false, DAY);
  private final Holder stranger = Holder.root("stranger").certify("stamps the time", false, DAY);

  @Test
  void findsThePathAmongAllThatWasSent() throws IOException {
    SealTrust trust = trusting(root);
    assertThat(trust.believes(sent(registry, lower, upper))).isTrue();
    assertThat(trust.believes(sent(registry, root, stranger, upper, lower))).isTrue();
  }

  @Test
  void believesTheRegistryItself() throws IOException {
    assertThat(trusting(registry).believes(sent(registry))).isTrue();
    assertThat(trusting(registry).believes(sent(registry, upper, root, lower))).isTrue();
  }

  @Test
  void believesNobodyElse() throws IOException {
    assertThat(trusting(root).believes(sent(registry, upper))).as("a gap").isFalse();
    assertThat(trusting(root).believes(sent(stranger, registry, lower, upper))).isFalse();
    assertThat(trusting(registry).believes(sent(lower, upper, root))).isFalse();
    Holder late = root.certify("late", false, Duration.ofMinutes(-1));
    assertThat(trusting(root).believes(sent(late))).as("no longer valid").isFalse();
    Holder forged = registry.certify("certified by no authority", false, DAY);
    assertThat(trusting(root).believes(sent(forged, registry, lower, upper))).isFalse();
  }

  @Test
  void saysThatAFileHoldsNoCertificate() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pem"));
    Path other = Files.writeString(folder.resolve("other.pem"), "-----BEGIN CERTIFICATE-----\nx");
    for (Path file : List.of(empty, other, folder.resolve("absent.pem")))
      assertThatThrownBy(() -> SealTrust.in(file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining(file.toString());
  }

  private SealTrust trusting(Holder holder) throws IOException {
    StringWriter pem = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(pem)) {
      writer.writeObject(holder.certificate());
    }
    return SealTrust.in(Files.writeString(folder.resolve("trust.pem"), pem.toString()));
  }

  private static List<X509Certificate> sent(Holder... holders) {
    return List.of(holders).stream().map(Holder::certificate).toList();
  }

  /** Somebody with a key and a certificate of it. */
  private record Holder(String name, KeyPair keys, X509Certificate certificate) {
    static Holder root(String name) {
      Subject subject = new Subject(name, newKeys(), true, DAY);
      return new Holder(name, subject.keys(), signed(name, subject.keys(), subject));
    }

    Holder certify(String other, boolean authority, Duration lasting) {
      Subject subject = new Subject(other, newKeys(), authority, lasting);
      return new Holder(other, subject.keys(), signed(name, keys, subject));
    }
  }

  private record Subject(String name, KeyPair keys, boolean authority, Duration lasting) {}

  private static KeyPair newKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static X509Certificate signed(String issuer, KeyPair by, Subject subject) {
    Instant now = Instant.now();
    try {
      JcaX509v3CertificateBuilder builder =
          new JcaX509v3CertificateBuilder(
              new X500Name("CN=" + issuer),
              BigInteger.valueOf(SERIAL.incrementAndGet()),
              Date.from(now.minus(DAY)),
              Date.from(now.plus(subject.lasting())),
              new X500Name("CN=" + subject.name()),
              subject.keys().getPublic());
      builder.addExtension(
          Extension.basicConstraints, true, new BasicConstraints(subject.authority()));
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
    } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
      throw new IllegalStateException(e);
    }
  }
}
