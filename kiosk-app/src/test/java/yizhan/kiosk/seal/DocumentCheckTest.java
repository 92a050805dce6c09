package yizhan.kiosk.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.seal.DocumentCheck.Verdict;
import yizhan.kiosk.seal.DocumentCheck.Why;
import yizhan.kiosk.town.TownSeal;

/** What is well signed is not printed for that alone: it must be a document that paper can show. */
class DocumentCheckTest {
  private final Instant now = Instant.now();
  private static final TownSeal SEAL = new TownSeal();

  @TempDir Path folder;

  /** Makes of a document what it is to be. */
  @FunctionalInterface
  private interface Making {
    void of(PDDocument document) throws IOException;
  }

  @Test
  void letsPassPagesOfA4UprightAndLying() throws Exception {
    PDRectangle lying =
        new PDRectangle(
            /* width= */ PDRectangle.A4.getHeight(), /* height= */ PDRectangle.A4.getWidth());
    byte[] pdf = signed(made(document -> document.addPage(new PDPage(lying))), now);
    assertThat(verdict(pdf)).isEqualTo(new Verdict.Good(2, "town"));
  }

  @Test
  void letsPassNothingThatPaperCannotShow() throws Exception {
    assertThat(why(document -> document.addPage(new PDPage(PDRectangle.A5))))
        .as("another size")
        .isEqualTo(Why.NOT_PRINTABLE);
    assertThat(why(DocumentCheckTest::full)).as("too many pages").isEqualTo(Why.NOT_PRINTABLE);
    assertThat(
            why(document ->
                document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.beep()"))))
        .as("a script")
        .isEqualTo(Why.NOT_PRINTABLE);
    assertThat(why(document -> document.getDocumentCatalog().setOpenAction(new PDActionLaunch())))
        .as("a program")
        .isEqualTo(Why.NOT_PRINTABLE);
    // what stands behind the signature is encrypted with all the rest, and is no padding any more
    assertThat(why(DocumentCheckTest::encrypt)).as("encrypted").isEqualTo(Why.BROKEN_SEAL);
  }

  @Test
  void letsPassNothingThatWasSignedAtAnotherTime() throws Exception {
    byte[] plain = made(_ -> {});
    assertThat(verdict(signed(plain, now.minus(Duration.ofDays(3)))))
        .as("before there was a right to")
        .isEqualTo(new Verdict.Bad(Why.OUT_OF_TIME));
    assertThat(verdict(signed(plain, now.plus(Duration.ofHours(2)))))
        .as("in the future")
        .isEqualTo(new Verdict.Bad(Why.OUT_OF_TIME));
  }

  @Test
  void letsPassOnlyWhatBearsWhatTheListSays() throws Exception {
    byte[] pdf = signed(made(_ -> {}), now);
    assertThat(check().of(pdf, List.of("999999199001010016")))
        .isEqualTo(new Verdict.Bad(Why.OTHER_DOCUMENT));
  }

  @Test
  void saysWhatIsWrongWithASignature() throws Exception {
    byte[] pdf = signed(made(_ -> {}), now);
    assertThat(verdict(made(_ -> {}))).isEqualTo(new Verdict.Bad(Why.UNSIGNED));
    assertThat(verdict(changed(pdf, "/MediaBox [0.0", "/MediaBox [1.0")))
        .isEqualTo(new Verdict.Bad(Why.ALTERED));
    byte[] longer = Arrays.copyOf(pdf, pdf.length + 1);
    assertThat(verdict(longer)).isEqualTo(new Verdict.Bad(Why.ALTERED));
    // GM/T 0010 calls its content otherwise, too
    assertThat(verdict(changed(pdf, "06092A864886F70D010702", "06092A864886F70D010706")))
        .isEqualTo(new Verdict.Bad(Why.UNKNOWN_KIND));
    assertThat(verdict(changed(pdf, "00>", "01>")))
        .as("something behind it")
        .isEqualTo(new Verdict.Bad(Why.BROKEN_SEAL));
    assertThat(verdict(changed(pdf, "<3080", "<z080"))).isEqualTo(new Verdict.Bad(Why.BROKEN_SEAL));
  }

  private Why why(Making making) throws Exception {
    return ((Verdict.Bad) verdict(signed(made(making), now))).why();
  }

  private Verdict verdict(byte[] pdf) throws IOException {
    return check().of(pdf, List.of());
  }

  private DocumentCheck check() throws IOException {
    return new DocumentCheck(
        SealTrust.in(SEAL.certificate(folder)), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static void full(PDDocument document) {
    for (int i = 0; i < PaperRules.MOST_PAGES; i++) document.addPage(new PDPage(PDRectangle.A4));
  }

  private static void encrypt(PDDocument document) throws IOException {
    document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
  }

  private static byte[] changed(byte[] pdf, String before, String after) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(before);
    return text.replaceFirst(Pattern.quote(before), after).getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] made(Making making) throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      making.of(document);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static byte[] signed(byte[] pdf, Instant at) throws Exception {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setSignDate(GregorianCalendar.from(at.atZone(ZoneOffset.UTC)));
      document.addSignature(signature);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(bytes);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      signing.setSignature(SEAL.seal(digest.digest(signing.getContent().readAllBytes())));
      return bytes.toByteArray();
    }
  }
}
