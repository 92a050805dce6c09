package yizhan.kiosk.seal;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * Whether a document that others made may be printed as it is: who signed it, that nothing of it
 * was changed or added since, that it is the one that was asked for, and that paper can show it
 * (decision 0195).
 */
public final class DocumentCheck {
  /** Clocks may differ by so much. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final SealTrust trust;
  private final Clock clock;

  public DocumentCheck(SealTrust trust, Clock clock) {
    this.trust = trust;
    this.clock = clock;
  }

  /** What came of looking. */
  public sealed interface Verdict {
    /**
     * May be printed.
     *
     * @param signer who signed it, as their certificate says
     */
    record Good(int pages, String signer) implements Verdict {}

    /** Must not be printed. */
    record Bad(Why why) implements Verdict {}
  }

  /** Why it must not be printed. */
  public enum Why {
    /** Nobody has signed it. */
    UNSIGNED,
    /** It was changed after it was signed, or something was added. */
    ALTERED,
    /** Its signature does not hold together by itself. */
    BROKEN_SEAL,
    /** Its signature is of a kind that cannot be checked here. */
    UNKNOWN_KIND,
    /** Somebody signed it who is not believed. */
    STRANGER,
    /** Whoever signed it had no right to when they did. */
    OUT_OF_TIME,
    /** Paper cannot show what it is. */
    NOT_PRINTABLE,
    /** It is another document than the one that was asked for. */
    OTHER_DOCUMENT
  }

  /**
   * Looks at a whole file. It is not taken apart before it is known that it comes from somebody who
   * is believed.
   *
   * @param marks what must stand in it, white space apart
   */
  public Verdict of(byte[] pdf, List<String> marks) {
    Optional<ByteRange> range = ByteRange.wholeIn(pdf);
    if (range.isEmpty()) return bad(ByteRange.anyIn(pdf) ? Why.ALTERED : Why.UNSIGNED);
    return switch (looked(pdf, range.get())) {
      case CmsSeal.Looked.Fails(var fault) ->
          bad(
              switch (fault) {
                case OTHER_CONTENT -> Why.ALTERED;
                case BROKEN -> Why.BROKEN_SEAL;
                case UNKNOWN_KIND -> Why.UNKNOWN_KIND;
              });
      case CmsSeal.Looked.Holds holds when !certified(holds.sent()) -> bad(Why.STRANGER);
      case CmsSeal.Looked.Holds holds -> opened(pdf, range.get(), holds, marks);
    };
  }

  private static CmsSeal.Looked looked(byte[] pdf, ByteRange range) {
    try {
      return CmsSeal.ANY.of(range.signed(pdf), range.signature(pdf));
    } catch (IllegalArgumentException _) {
      return new CmsSeal.Looked.Fails(CmsSeal.Fault.BROKEN); // no hexadecimal between the brackets
    }
  }

  /** Whether who is believed has certified the signer, however long ago. */
  private boolean certified(List<X509Certificate> sent) {
    return trust.believes(sent, sent.getFirst().getNotBefore().toInstant());
  }

  private Verdict opened(
      byte[] pdf, ByteRange range, CmsSeal.Looked.Holds seal, List<String> marks) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      Instant signed = seal.stated().or(() -> stated(document, range)).orElse(clock.instant());
      boolean early = signed.isAfter(clock.instant().plus(AHEAD));
      if (early || !trust.believes(seal.sent(), signed)) return bad(Why.OUT_OF_TIME);
      if (!PaperRules.printable(document)) return bad(Why.NOT_PRINTABLE);
      if (!DocumentText.of(document).bears(marks)) return bad(Why.OTHER_DOCUMENT);
      return new Verdict.Good(document.getNumberOfPages(), SignerName.of(seal.sent().getFirst()));
    } catch (IOException | RuntimeException _) {
      return bad(Why.NOT_PRINTABLE); // nothing that was made by others may end in a bug
    }
  }

  /** When it was signed by the words of its own signature, which are signed themselves. */
  private static Optional<Instant> stated(PDDocument document, ByteRange range) {
    for (PDSignature signature : document.getSignatureDictionaries())
      if (range.is(signature.getByteRange()))
        return Optional.ofNullable(signature.getSignDate()).map(Calendar::toInstant);
    return Optional.empty();
  }

  private static Verdict bad(Why why) {
    return new Verdict.Bad(why);
  }
}
