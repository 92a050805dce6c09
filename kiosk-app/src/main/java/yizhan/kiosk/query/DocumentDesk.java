package yizhan.kiosk.query;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.issuing.IssueNames;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.office.PartnerDocuments;
import yizhan.kiosk.seal.DocumentCheck;

/**
 * Gets documents that others made and signed, and lets pass only what may be printed; of what may
 * not, the bureau is alerted.
 */
public final class DocumentDesk {
  private static final Logger LOG = LoggerFactory.getLogger(DocumentDesk.class);
  private static final String REFUSED = "document-refused";

  private final PartnerDocuments documents;
  private final DocumentCheck check;
  private final Books books;

  /** Where it is written down what was not let pass. */
  public record Books(Journal journal, IssueNames names, Clock clock) {}

  public DocumentDesk(PartnerDocuments documents, DocumentCheck check, Books books) {
    this.documents = documents;
    this.check = check;
    this.books = books;
  }

  /** What came of getting one. */
  public sealed interface Got {
    /**
     * It may be printed, byte by byte as it is.
     *
     * @param signer who signed it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Good(byte[] pdf, int pages, String signer) implements Got {}

    /** The bureau does not send it. */
    record NotSent(DocumentAnswer.Why why) implements Got {}

    /**
     * It must not be printed.
     *
     * @param reference under which the bureau is told of it; empty where that could not be written
     */
    record Bad(DocumentCheck.Why why, String reference) implements Got {}
  }

  /** Which there are. */
  public List<PartnerDocument> documentsOf(Citizen citizen) throws BackOfficeException {
    return documents.documentsOf(citizen);
  }

  /**
   * Gets one, and looks at it.
   *
   * @param service for which
   */
  public Got get(String service, Citizen citizen, PartnerDocument document)
      throws BackOfficeException {
    return switch (documents.fetch(citizen, document.id())) {
      case DocumentAnswer.Refused(var why) -> new Got.NotSent(why);
      case DocumentAnswer.Sent(var pdf) -> looked(service, document, pdf);
    };
  }

  private Got looked(String service, PartnerDocument document, byte[] pdf) {
    List<String> marks = List.of(document.number(), document.holder().number());
    return switch (check.of(pdf, marks)) {
      case DocumentCheck.Verdict.Good(var pages, var signer) -> new Got.Good(pdf, pages, signer);
      case DocumentCheck.Verdict.Bad(var why) ->
          new Got.Bad(why, told(service, document.id(), why).orElse(""));
    };
  }

  /** In the outbox, which tells the bureau once; what was not written is at least in the log. */
  private Optional<String> told(String service, String document, DocumentCheck.Why why) {
    String reference = books.names().nextRequest();
    LOG.error("document {} was not let pass: {} ({})", document, why, reference);
    Map<String, String> fields = Map.of("service", service, "document", document, "why", word(why));
    try {
      books
          .journal()
          .write(
              new Batch().alert(new Notice(reference, REFUSED, books.clock().instant(), fields)));
      return Optional.of(reference);
    } catch (JournalException unwritten) {
      LOG.error(
          "the bureau is not told of {}: the journal cannot be written", reference, unwritten);
      return Optional.empty();
    }
  }

  private static String word(DocumentCheck.Why why) {
    return why.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
