package yizhan.kiosk.town;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.office.PartnerDocuments;

/**
 * What the town's tax authority has signed: the first of each citizen's documents is good, with the
 * second something is wrong, the third is not to be had. Now and then somebody else's are listed.
 * One sheet is all the town's, to spare the making of thousands.
 */
public final class TownDocuments implements PartnerDocuments {
  private static final Path FONT =
      Path.of(
          Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".."),
          "fonts",
          "NotoSansSC_400Regular.ttf");
  private static final String NUMBER = "TAX-000001";
  private static final String OTHER_NUMBER = "TAX-000002";

  private static final int BEFORE_ITS_SIGNATURE = 100;
  private static final Duration TOMORROW = Duration.ofDays(1);

  private final Supplier<TownOffice.Mishap> fate;
  private final Sheets sheets;

  public TownDocuments(Sheets sheets, Supplier<TownOffice.Mishap> fate) {
    this.fate = fate;
    this.sheets = sheets;
  }

  /**
   * All that it ever sends.
   *
   * @param good as it should be
   * @param bad changed, signed by nobody, signed tomorrow, and one that paper cannot show
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  public record Sheets(byte[] good, List<byte[]> bad) {
    /** Signed by this seal where they are signed. */
    public static Sheets of(TownSeal seal) {
      byte[] drawn = drawn();
      byte[] good = signed(drawn, seal, Instant.now());
      byte[] altered = good.clone();
      altered[BEFORE_ITS_SIGNATURE]++;
      byte[] unsigned = Arrays.copyOf(good, good.length / 2);
      byte[] tomorrow = signed(drawn, seal, Instant.now().plus(TOMORROW));
      byte[] unprintable = signed(blank(PDRectangle.A3), seal, Instant.now());
      return new Sheets(good, List.of(altered, unsigned, tomorrow, unprintable));
    }
  }

  /** What it sends that must not be printed. */
  List<byte[]> bad() {
    return sheets.bad();
  }

  /** How it goes with somebody's documents, of so many ways. */
  private static int luck(String number, int ways) {
    return Integer.parseInt(number.substring(number.length() - 4, number.length() - 1)) / 4 % ways;
  }

  @Override
  public List<PartnerDocument> documentsOf(Citizen citizen) throws BackOfficeException {
    TownOffice.Mishap mishap = fate.get();
    boolean mixedUp = mishap == TownOffice.Mishap.NONSENSE;
    if (!mixedUp) befall(mishap);
    String number = mixedUp ? TownRegistry.STRANGER : citizen.token().replace("token-", "");
    List<PartnerDocument> documents = new ArrayList<>();
    for (int i = 0; i < number.charAt(number.length() - 1) - '0'; i++)
      documents.add(
          new PartnerDocument(
              "D-" + i,
              PartnerDocument.Kind.INCOME_TAX_RECORD,
              i == 1 && isGood(second(number)) ? OTHER_NUMBER : NUMBER,
              new PartnerDocument.Holder("name of " + number, number),
              "period of " + number,
              "issuer",
              "2026"));
    return documents;
  }

  @Override
  public DocumentAnswer fetch(Citizen citizen, String documentId) throws BackOfficeException {
    befall(fate.get());
    String number = citizen.token().replace("token-", "");
    DocumentAnswer.Why[] reasons = DocumentAnswer.Why.values();
    return switch (documentId) {
      case "D-0" -> new DocumentAnswer.Sent(sheets.good().clone());
      case "D-1" -> new DocumentAnswer.Sent(second(number).clone());
      default -> new DocumentAnswer.Refused(reasons[luck(number, reasons.length)]);
    };
  }

  /** A bad one; or a good one, and then it is another than the one that was listed. */
  private byte[] second(String number) {
    int luck = luck(number, sheets.bad().size() + 1);
    return luck < sheets.bad().size() ? sheets.bad().get(luck) : sheets.good();
  }

  private boolean isGood(byte[] sheet) {
    return Arrays.equals(sheet, sheets.good());
  }

  private static void befall(TownOffice.Mishap mishap) throws BackOfficeException {
    switch (mishap) {
      case UNREACHABLE -> throw new BackOfficeException(Reason.UNREACHABLE, "the town's taxes");
      case UNHEARD -> throw new BackOfficeException(Reason.NO_ANSWER, "the town's taxes");
      case NONSENSE -> throw new BackOfficeException(Reason.NONSENSE, "the town's taxes");
      case NONE, SURRENDER_FIRST, DISPUTED, UNWILLING, CRASH -> {}
    }
  }

  private static byte[] blank(PDRectangle size) {
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage(size));
      return bytes(document);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    document.save(bytes, CompressParameters.NO_COMPRESSION);
    return bytes.toByteArray();
  }

  /** One for all: it bears the number of everybody in town. */
  public static byte[] sheet(TownSeal seal) {
    return signed(drawn(), seal, Instant.now());
  }

  private static byte[] drawn() {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(PDRectangle.A4);
      document.addPage(page);
      // a part of a font inside is read in no time; one from elsewhere is searched for each time
      PDFont font = PDType0Font.load(document, FONT.toFile());
      try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
        ink.beginText();
        ink.setFont(font, 6);
        ink.setLeading(7);
        ink.newLineAtOffset(40, 800);
        ink.showText(NUMBER);
        for (int who = 0; who < TownTable.PEOPLE; who++) {
          ink.newLine();
          ink.showText(TownReader.card(who).number());
        }
        ink.endText();
      }
      return bytes(document);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] signed(byte[] pdf, TownSeal seal, Instant when) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDSignature signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
      signature.setSignDate(GregorianCalendar.from(when.atZone(ZoneOffset.UTC)));
      document.addSignature(signature);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(bytes);
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      signing.setSignature(seal.seal(digest.digest(signing.getContent().readAllBytes())));
      return bytes.toByteArray();
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
