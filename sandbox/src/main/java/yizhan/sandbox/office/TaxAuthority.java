package yizhan.sandbox.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.GregorianCalendar;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import yizhan.sandbox.people.SandboxDocument.Flaw;
import yizhan.sandbox.people.SandboxDocument.Kind;

/**
 * The tax authority of the sandbox: makes documents and signs them, elsewhere than any terminal.
 * Where a flaw is asked for, so that they must not be printed.
 */
final class TaxAuthority {
  private static final String NAME = "样张市税务局";
  private static final int ROOM = 8_192;

  /** More than an answer may hold. */
  private static final int BALLAST = 3_100_000;

  private final SealAuthority seal = SealAuthority.make(NAME);
  private final TaxPaper paper = TaxPaper.ofProject();
  private final Clock clock;

  TaxAuthority(Clock clock) {
    this.clock = clock;
  }

  /** The certificate of the authority behind its seal, PEM. */
  String pem() {
    return seal.pem();
  }

  /** Makes one, the same words each time. */
  byte[] document(TaxSheet sheet, Kind kind, Flaw flaw) {
    try {
      return switch (flaw) {
        case NONE -> signed(paper.draw(sheet, 0), kind, seal);
        case STRANGER -> signed(paper.draw(sheet, 0), kind, SealAuthority.make(NAME));
        case ALTERED -> altered(signed(paper.draw(sheet, 0), kind, seal));
        case EXTENDED -> extended(signed(paper.draw(sheet, 0), kind, seal));
        case UNSIGNED -> paper.draw(sheet, 0);
        case MIXED_UP -> signed(paper.draw(sheet.mixedUp(), 0), kind, seal);
        case LARGE -> signed(paper.draw(sheet, BALLAST), kind, seal);
      };
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("the sandbox could not make a document", e);
    }
  }

  private byte[] signed(byte[] pdf, Kind kind, SealAuthority by)
      throws IOException, GeneralSecurityException {
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      options.setPreferredSignatureSize(ROOM);
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(subFilter(kind));
      signature.setSignDate(GregorianCalendar.from(clock.instant().atZone(clock.getZone())));
      document.addSignature(signature, options);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(bytes);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      signing.setSignature(by.seal(digest.digest(signing.getContent().readAllBytes())));
      return bytes.toByteArray();
    }
  }

  /** Both that are in use. */
  private static COSName subFilter(Kind kind) {
    return switch (kind) {
      case TAX_PAYMENT_CERTIFICATE -> PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED;
      case INCOME_TAX_RECORD -> COSName.getPDFName("ETSI.CAdES.detached");
    };
  }

  /** One digit of it is another, and everything else reads as before. */
  private static byte[] altered(byte[] signed) {
    byte[] other = signed.clone();
    int at = new String(signed, StandardCharsets.ISO_8859_1).indexOf("841.88");
    if (at < 0) throw new IllegalStateException("no page is as high as A4");
    other[at + 5] = '7';
    return other;
  }

  private static byte[] extended(byte[] signed) throws IOException {
    try (PDDocument document = Loader.loadPDF(signed)) {
      document.getDocumentInformation().setTitle("样张");
      document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
      document.getDocumentCatalog().getCOSObject().setNeedToBeUpdated(true);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.saveIncremental(bytes);
      return bytes.toByteArray();
    }
  }
}
