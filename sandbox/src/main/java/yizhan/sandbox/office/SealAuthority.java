package yizhan.sandbox.office;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * A seal of the sandbox, such as that of its registry: an authority and a sealing key, both made
 * when it starts and gone when it ends. What it seals says that it is a sample.
 */
public final class SealAuthority {
  private static final String ALGORITHM = "SHA256withECDSA";
  private static final Duration LASTS = Duration.ofDays(30);

  private final X509CertificateHolder authority;
  private final X509CertificateHolder certificate;
  private final PrivateKey key;

  private SealAuthority(
      X509CertificateHolder authority, X509CertificateHolder certificate, PrivateKey key) {
    this.authority = authority;
    this.certificate = certificate;
    this.key = key;
  }

  /**
   * A new one, unlike any other.
   *
   * @param name whose seal it is
   */
  public static SealAuthority make(String name) {
    try {
      KeyPair root = keys();
      KeyPair seal = keys();
      X500Name rootName = new X500Name("CN=样张根证书 (sandbox),O=样张");
      X500Name sealName = new X500Name("CN=" + name + " (sandbox),O=样张");
      X509CertificateHolder authority =
          certificate(rootName, root, rootName, root, new BasicConstraints(0));
      return new SealAuthority(
          authority,
          certificate(rootName, root, sealName, seal, new BasicConstraints(false)),
          seal.getPrivate());
    } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
      throw new IllegalStateException("the sandbox could not make its seal", e);
    }
  }

  private static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec("secp256r1"));
    return generator.generateKeyPair();
  }

  private static X509CertificateHolder certificate(
      X500Name issuer, KeyPair by, X500Name subject, KeyPair of, BasicConstraints basic)
      throws OperatorCreationException, IOException {
    Instant now = Instant.now();
    int usage = basic.isCA() ? KeyUsage.keyCertSign | KeyUsage.cRLSign : KeyUsage.nonRepudiation;
    return new JcaX509v3CertificateBuilder(
            issuer,
            new BigInteger(64, new java.security.SecureRandom()),
            Date.from(now.minus(Duration.ofHours(1))),
            Date.from(now.plus(LASTS)),
            subject,
            of.getPublic())
        .addExtension(Extension.basicConstraints, true, basic)
        .addExtension(Extension.keyUsage, true, new KeyUsage(usage))
        .build(new JcaContentSignerBuilder(ALGORITHM).build(by.getPrivate()));
  }

  /** The authority's certificate, for whoever is to believe its seals. */
  public String pem() {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      writer.writeObject(authority);
    } catch (IOException e) {
      throw new IllegalStateException("a certificate could not be written", e);
    }
    return text.toString();
  }

  /** Seals a digest: CAdES, detached, the certificate named in it and along with it. */
  byte[] seal(byte[] sha256) {
    try {
      ASN1EncodableVector stated = new ASN1EncodableVector();
      stated.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
      stated.add(attribute(CMSAttributes.messageDigest, new DEROctetString(sha256)));
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      stated.add(
          attribute(
              PKCSObjectIdentifiers.id_aa_signingCertificateV2,
              new SigningCertificateV2(new ESSCertIDv2(hash))));
      AttributeTable table = new AttributeTable(stated);
      CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
              .setSignedAttributeGenerator(_ -> table)
              .build(new JcaContentSignerBuilder(ALGORITHM).build(key), certificate));
      generator.addCertificates(new JcaCertStore(List.of(certificate)));
      return generator.generate(new CMSAbsentContent(), false).getEncoded();
    } catch (GeneralSecurityException | OperatorCreationException | CMSException | IOException e) {
      throw new IllegalStateException("the sandbox could not seal", e);
    }
  }

  private static Attribute attribute(
      org.bouncycastle.asn1.ASN1ObjectIdentifier type, org.bouncycastle.asn1.ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }
}
