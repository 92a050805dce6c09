package yizhan.kiosk.seal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
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
 * Whether a document bears the seal of a registry that is believed, over every byte of it (PAdES,
 * ETSI EN 319 142-1: one signature, CAdES detached).
 */
public final class SealCheck {
  private static final String SUB_FILTER = "ETSI.CAdES.detached";

  private final SealTrust trust;

  public SealCheck(SealTrust trust) {
    this.trust = trust;
  }

  /** What came of looking. */
  public sealed interface Verdict {
    /**
     * Sealed, and as it was sealed.
     *
     * @param signer whose seal it is, as its certificate says
     * @param digest SHA-256 of what was sealed, in hexadecimal: the registry knows it by this
     */
    record Good(String signer, String digest) implements Verdict {}

    /** Not to be believed. */
    record Bad(Why why) implements Verdict {}
  }

  /** What is wrong. */
  public enum Why {
    NO_DOCUMENT,
    /** It bears none, or more than one. */
    NO_SINGLE_SEAL,
    /** The seal leaves out a part of the document: something may have been added. */
    NOT_ALL_COVERED,
    /** It is another document than was sealed. */
    ALTERED,
    /** The seal does not hold together by itself. */
    BROKEN_SEAL,
    /** It was not made by a registry that is believed here. */
    NOT_TRUSTED
  }

  /** Looks at a whole file. */
  public Verdict of(byte[] pdf) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDSignature> signatures = document.getSignatureDictionaries();
      if (signatures.size() != 1 || !SUB_FILTER.equals(signatures.getFirst().getSubFilter()))
        return new Verdict.Bad(Why.NO_SINGLE_SEAL);
      int[] range = signatures.getFirst().getByteRange();
      if (!covers(range, pdf)) return new Verdict.Bad(Why.NOT_ALL_COVERED);
      byte[] cms = HexFormat.of().parseHex(hex(pdf, range));
      return judged(signed(pdf, range), cms);
    } catch (IOException | IllegalArgumentException _) {
      return new Verdict.Bad(Why.NO_DOCUMENT);
    }
  }

  /** Everything from the first byte to the last, but the seal itself between its brackets. */
  private static boolean covers(int @Nullable [] range, byte[] pdf) {
    return range != null
        && range.length == 4
        && range[0] == 0
        && range[1] > 0
        && range[2] > range[1] + 2
        && range[3] > 0
        && (long) range[2] + range[3] == pdf.length
        && pdf[range[1]] == '<'
        && pdf[range[2] - 1] == '>';
  }

  private static String hex(byte[] pdf, int[] range) {
    return new String(pdf, range[1] + 1, range[2] - range[1] - 2, StandardCharsets.US_ASCII);
  }

  private static byte[] signed(byte[] pdf, int[] range) {
    byte[] signed = Arrays.copyOf(pdf, range[1] + range[3]);
    System.arraycopy(pdf, range[2], signed, range[1], range[3]);
    return signed;
  }

  private Verdict judged(byte[] signed, byte[] cms) {
    try (ASN1InputStream padded = new ASN1InputStream(cms)) {
      ContentInfo content = ContentInfo.getInstance(padded.readObject());
      CMSSignedData data = new CMSSignedData(new CMSProcessableByteArray(signed), content);
      if (data.getSignerInfos().size() != 1) return new Verdict.Bad(Why.BROKEN_SEAL);
      SignerInformation signer = data.getSignerInfos().getSigners().iterator().next();
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(signed);
      if (!stated(signer, digest)) return new Verdict.Bad(Why.ALTERED);
      Optional<List<X509Certificate>> chain = chain(data.getCertificates(), signer);
      if (chain.isEmpty() || !holds(signer, chain.get().getFirst()))
        return new Verdict.Bad(Why.BROKEN_SEAL);
      if (!trust.believes(chain.get())) return new Verdict.Bad(Why.NOT_TRUSTED);
      return new Verdict.Good(
          chain.get().getFirst().getSubjectX500Principal().getName(),
          HexFormat.of().formatHex(digest));
    } catch (IOException
        | CMSException
        | GeneralSecurityException
        | OperatorCreationException
        | RuntimeException _) {
      return new Verdict.Bad(Why.BROKEN_SEAL); // nothing that was made by others may end in a bug
    }
  }

  /** Whether the seal was set under just this digest. */
  private static boolean stated(SignerInformation signer, byte[] digest) {
    @Nullable AttributeTable attributes = signer.getSignedAttributes();
    if (attributes == null) return false;
    @Nullable Attribute stated = attributes.get(PKCSObjectIdentifiers.pkcs_9_at_messageDigest);
    return stated != null
        && stated.getAttrValues().size() == 1
        && MessageDigest.isEqual(
            digest, ASN1OctetString.getInstance(stated.getAttrValues().getObjectAt(0)).getOctets());
  }

  /** Whether this certificate's key made it, and it says that it was this certificate. */
  private static boolean holds(SignerInformation signer, X509Certificate certificate)
      throws CMSException, OperatorCreationException, GeneralSecurityException {
    if (!signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey())))
      return false;
    @Nullable Attribute named =
        signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2);
    if (named == null) return false;
    byte[] hash =
        SigningCertificateV2.getInstance(named.getAttrValues().getObjectAt(0))
            .getCerts()[0]
            .getCertHash();
    byte[] own = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return MessageDigest.isEqual(hash, own);
  }

  /** The signer's certificate, and the others that came along. */
  private static Optional<List<X509Certificate>> chain(
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
