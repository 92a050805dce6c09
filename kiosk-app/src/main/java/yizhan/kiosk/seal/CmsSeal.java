package yizhan.kiosk.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/**
 * A detached signature in CMS (RFC 5652), held against what it is to have signed. Whose it is and
 * whether they are believed is not asked here.
 *
 * @param digests by which it may have been made, by their names in CMS
 * @param namesCertificate whether it must name the signer's certificate, as CAdES does; where it
 *     does, it must be the right one in any case
 */
record CmsSeal(Map<ASN1ObjectIdentifier, String> digests, boolean namesCertificate) {
  /** What registries seal by. */
  static final CmsSeal CADES =
      new CmsSeal(Map.of(NISTObjectIdentifiers.id_sha256, "SHA-256"), true);

  /** What others may sign by. Of what is older, others can be made that read alike. */
  static final CmsSeal ANY =
      new CmsSeal(
          Map.of(
              NISTObjectIdentifiers.id_sha256, "SHA-256",
              NISTObjectIdentifiers.id_sha384, "SHA-384",
              NISTObjectIdentifiers.id_sha512, "SHA-512"),
          false);

  CmsSeal {
    digests = Map.copyOf(digests);
  }

  /** What came of looking. */
  sealed interface Looked {
    /**
     * It is of just this, and made with the key of the first certificate.
     *
     * @param sent that certificate, and all others that came along
     * @param digest of what was signed, in hexadecimal
     * @param stated when it was signed, by its own words
     */
    record Holds(List<X509Certificate> sent, String digest, Optional<Instant> stated)
        implements Looked {}

    /** It does not hold. */
    record Fails(Fault fault) implements Looked {}
  }

  /** Why it does not hold. */
  enum Fault {
    /** It is of something else. */
    OTHER_CONTENT,
    /** It does not hold together by itself. */
    BROKEN,
    /** It may well hold, in a way that cannot be checked here: SM2 and its seals, or too old. */
    UNKNOWN_KIND
  }

  /** Looks. */
  Looked of(byte[] signed, byte[] cms) {
    try (ASN1InputStream padded = new ASN1InputStream(cms)) {
      @Nullable ASN1Primitive written = padded.readObject();
      if (!isSignedData(written)) return new Looked.Fails(Fault.UNKNOWN_KIND);
      if (!isPadding(padded.readAllBytes())) return new Looked.Fails(Fault.BROKEN);
      CMSSignedData data =
          new CMSSignedData(new CMSProcessableByteArray(signed), ContentInfo.getInstance(written));
      if (data.getSignerInfos().size() != 1) return new Looked.Fails(Fault.BROKEN);
      return judged(data, data.getSignerInfos().getSigners().iterator().next(), signed);
    } catch (IOException
        | CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException _) {
      // nothing that was made by others may end in a bug
      return new Looked.Fails(Fault.BROKEN);
    }
  }

  /** Nobody signs what stands behind a signature: it must say nothing. */
  private static boolean isPadding(byte[] rest) {
    for (byte one : rest) if (one != 0) return false;
    return true;
  }

  /** Seals by GM/T 0031 are no CMS at all; those by GM/T 0010 call their content otherwise. */
  private static boolean isSignedData(@Nullable ASN1Primitive written) {
    return written instanceof ASN1Sequence sequence
        && sequence.size() > 0
        && CMSObjectIdentifiers.signedData.equals(sequence.getObjectAt(0));
  }

  private Looked judged(CMSSignedData data, SignerInformation signer, byte[] signed)
      throws GeneralSecurityException, CMSException, OperatorCreationException, IOException {
    @Nullable String algorithm = digests.get(signer.getDigestAlgorithmID().getAlgorithm());
    if (algorithm == null) return new Looked.Fails(Fault.UNKNOWN_KIND);
    byte[] digest = MessageDigest.getInstance(algorithm).digest(signed);
    if (!stated(signer, digest)) return new Looked.Fails(Fault.OTHER_CONTENT);
    Optional<List<X509Certificate>> sent = sent(data.getCertificates(), signer);
    if (sent.isEmpty() || !holds(signer, sent.get().getFirst()))
      return new Looked.Fails(Fault.BROKEN);
    return new Looked.Holds(sent.get(), HexFormat.of().formatHex(digest), when(signer));
  }

  /** Whether the seal was set under just this digest. */
  private static boolean stated(SignerInformation signer, byte[] digest) {
    @Nullable Attribute stated = attribute(signer, PKCSObjectIdentifiers.pkcs_9_at_messageDigest);
    return stated != null
        && stated.getAttrValues().size() == 1
        && MessageDigest.isEqual(
            digest, ASN1OctetString.getInstance(stated.getAttrValues().getObjectAt(0)).getOctets());
  }

  private static Optional<Instant> when(SignerInformation signer) {
    @Nullable Attribute time = attribute(signer, PKCSObjectIdentifiers.pkcs_9_at_signingTime);
    return time == null
        ? Optional.empty()
        : Optional.of(Time.getInstance(time.getAttrValues().getObjectAt(0)).getDate().toInstant());
  }

  private static @Nullable Attribute attribute(
      SignerInformation signer, ASN1ObjectIdentifier which) {
    @Nullable AttributeTable attributes = signer.getSignedAttributes();
    return attributes == null ? null : attributes.get(which);
  }

  /** Whether this certificate's key made it, and it says that it was this certificate. */
  private boolean holds(SignerInformation signer, X509Certificate certificate)
      throws CMSException, OperatorCreationException, GeneralSecurityException {
    if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey())))
      return false;
    @Nullable Attribute named = attribute(signer, PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (named == null) return !namesCertificate;
    byte[] hash =
        SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
            .getCerts()[0]
            .getCertHash();
    byte[] own = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return MessageDigest.isEqual(hash, own);
  }

  /** The signer's certificate, and the others that came along. */
  private static Optional<List<X509Certificate>> sent(
      Store<X509CertificateHolder> came, SignerInformation signer)
      throws CertificateEncodingException, GeneralSecurityException {
    JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
    List<X509Certificate> own = new ArrayList<>();
    List<X509Certificate> others = new ArrayList<>();
    for (X509CertificateHolder one : came.getMatches(null)) {
      List<X509Certificate> where = signer.getSID().match(one) ? own : others;
      where.add(converter.getCertificate(one));
    }
    if (own.size() != 1) return Optional.empty();
    own.addAll(others);
    return Optional.of(own);
  }
}
