package yizhan.kiosk.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.PropertyRegistry;

/**
 * Has the registry seal a result: only the hash goes there, only the seal comes back, and what came
 * back is checked before anybody relies on it. No key and no picture of a seal lives here.
 */
public final class ResultSealing {
  /** Room for a seal with its certificates, in bytes. */
  private static final int ROOM = 12_288;

  private final PropertyRegistry registry;
  private final SealCheck check;
  private final ZoneId zone;

  public ResultSealing(PropertyRegistry registry, SealTrust trust, ZoneId zone) {
    this.registry = registry;
    this.check = new SealCheck(trust);
    this.zone = zone;
  }

  /** A sealed document, or what is wrong with its seal. */
  public sealed interface Sealed {
    /** Sealed. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Good(byte[] pdf) implements Sealed {}

    /** Not by anybody who is believed. */
    record Bad(SealCheck.Why why) implements Sealed {}
  }

  /**
   * Has it sealed.
   *
   * @param query whose result it is
   * @param at the time of the result
   */
  public Sealed seal(String query, byte[] pdf, Instant at) throws BackOfficeException {
    byte[] sealed;
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(ROOM);
      document.addSignature(signature(at), options);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(pdf.length + 3 * ROOM);
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(bytes);
      byte[] cms = registry.seal(query, digest(signing));
      if (cms.length > ROOM) return new Sealed.Bad(SealCheck.Why.BROKEN_SEAL);
      signing.setSignature(cms);
      sealed = bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a PDF in memory could not be written", e);
    }
    return switch (check.of(sealed)) {
      case SealCheck.Verdict.Good _ -> new Sealed.Good(sealed);
      case SealCheck.Verdict.Bad(var why) -> new Sealed.Bad(why);
    };
  }

  private PDSignature signature(Instant at) {
    PDSignature signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
    signature.setReason("不动产登记信息查询结果");
    signature.setSignDate(GregorianCalendar.from(at.atZone(zone)));
    return signature;
  }

  private static String digest(ExternalSigningSupport signing) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(signing.getContent().readAllBytes()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
