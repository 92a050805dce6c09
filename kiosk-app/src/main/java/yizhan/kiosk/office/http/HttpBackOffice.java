package yizhan.kiosk.office.http;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import yizhan.device.Deadline;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.AlertAnswer;
import yizhan.kiosk.office.BackOffice;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.EnrolmentAnswer;
import yizhan.kiosk.office.EnrolmentRequest;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.OfficeHealth;
import yizhan.kiosk.office.PartnerDocument;
import yizhan.kiosk.office.PartnerDocuments;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.PhoneIdentity;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyAnswer.Why;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyRegistry;
import yizhan.kiosk.office.ProvenSheet;
import yizhan.kiosk.office.ReadinessReport;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.ReportAnswer;
import yizhan.kiosk.office.Retirement;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.StaffList;
import yizhan.kiosk.office.VouchedClaim;
import yizhan.kiosk.office.VouchedIdentity;

/**
 * The back office behind {@code docs/api/back-office.yaml}. Any thread may ask; one that is
 * interrupted stops waiting at once, stays interrupted, and gets {@link Reason#NO_ANSWER}.
 */
public final class HttpBackOffice
    implements BackOffice,
        PhoneIdentity,
        VouchedIdentity,
        PropertyRegistry,
        PartnerDocuments,
        AutoCloseable {
  private static final int MOST_PAGES = 20;
  private static final String UNKNOWN_CODE = "unknown-code";
  private static final String UNKNOWN_REQUEST = "unknown-request";
  private static final String UNKNOWN_SESSION = "unknown-session";
  private static final Shape ID = Shape.ID;

  private final OfficeLine line;
  private final Patience patience;

  /**
   * Nothing is asked yet.
   *
   * @param office where the contract is served, version included: {@code https://…/v1}
   * @param terminal the id under which the bureau enrolled this terminal
   */
  public HttpBackOffice(URI office, String terminal, RequestSigner signer, Patience patience) {
    this(office, terminal, signer, patience, Optional.empty());
  }

  /**
   * The same where it matters who is at the other end, or who it is told that is at this one.
   *
   * @param tls empty: whoever this Java believes is believed, and nothing is shown
   */
  public HttpBackOffice(
      URI office,
      String terminal,
      RequestSigner signer,
      Patience patience,
      Optional<OfficeTls> tls) {
    this.line = new OfficeLine(office, terminal, signer, patience, tls);
    this.patience = patience;
  }

  @Override
  public OfficeHealth health() throws BackOfficeException {
    return Answers.health(ask(Questions.health()));
  }

  @Override
  public List<IdentityPolicy> policies() throws BackOfficeException {
    return Answers.policies(ask(Questions.policies()));
  }

  @Override
  public Recognition recognise(IdentityClaim claim) throws BackOfficeException {
    return Answers.recognition(ask(Questions.recognise(claim, UUID.randomUUID().toString())));
  }

  @Override
  public Recognition recognise(VouchedClaim claim) throws BackOfficeException {
    requireId(claim.id());
    return Answers.recognition(ask(Questions.vouch(claim)));
  }

  @Override
  public PhoneSession begin(String service, IdentityPolicy.Way way) throws BackOfficeException {
    String id = UUID.randomUUID().toString();
    return PhoneAnswers.begun(id, ask(Questions.beginOnPhone(id, service, way)));
  }

  @Override
  public PhoneState state(PhoneSession session, Deadline deadline) throws BackOfficeException {
    try {
      return PhoneAnswers.state(line.ask(Questions.onPhone(session.id()), deadline));
    } catch (BackOfficeException e) {
      if (e.reason() == Reason.REFUSED && e.code().equals(UNKNOWN_SESSION))
        return new PhoneState.Expired();
      throw e;
    }
  }

  @Override
  public void cancel(PhoneSession session) throws BackOfficeException {
    Answers.kept(ask(Questions.cancelOnPhone(session.id())));
  }

  @Override
  public List<Licence> licencesOf(Citizen citizen) throws BackOfficeException {
    return pages(Questions.licences(citizen), Answers::licences);
  }

  @Override
  public PermitAnswer permit(PermitRequest request) throws BackOfficeException {
    requireId(request.requestId());
    return Answers.permit(ask(Questions.permit(request)));
  }

  /** Only the contract's own words make a request one that never arrived, not any 404. */
  @Override
  public Optional<PermitAnswer> permitFor(String requestId) throws BackOfficeException {
    requireId(requestId);
    try {
      return Optional.of(Answers.permit(ask(Questions.permitFor(requestId))));
    } catch (BackOfficeException e) {
      if (e.reason() == Reason.REFUSED && e.code().equals(UNKNOWN_REQUEST)) return Optional.empty();
      throw e;
    }
  }

  @Override
  public ReportAnswer report(SheetReport report, Optional<JournalHead> head)
      throws BackOfficeException {
    requireId(report.permitId());
    return Answers.report(ask(Questions.report(report, head)));
  }

  @Override
  public void notice(Notice notice, Optional<JournalHead> head) throws BackOfficeException {
    requireId(notice.id());
    Answers.kept(ask(Questions.notice(notice, head)));
  }

  @Override
  public AlertAnswer alert(Alert alert, Optional<JournalHead> head) throws BackOfficeException {
    requireId(alert.notice().id());
    return Answers.alert(ask(Questions.alert(alert, head)));
  }

  @Override
  public void register(DayRegister register, Optional<JournalHead> head)
      throws BackOfficeException {
    Answers.kept(ask(Questions.register(register, head)));
  }

  @Override
  public Optional<JournalHead> lastHead() throws BackOfficeException {
    return Answers.lastHead(ask(Questions.lastHead()));
  }

  @Override
  public PropertyAnswer query(PropertyQuery query) throws BackOfficeException {
    requireId(query.id());
    try {
      return PropertyAnswers.answer(ask(Questions.property(query)));
    } catch (BackOfficeException e) {
      if (e.identityExpired()) return new PropertyAnswer.Refused(Why.IDENTITY_EXPIRED);
      throw e;
    }
  }

  @Override
  public FamilyAnswer family(FamilyQuery query) throws BackOfficeException {
    requireId(query.id());
    try {
      return FamilyAnswers.answer(ask(Questions.family(query)), query.adultTokens().size());
    } catch (BackOfficeException e) {
      if (e.identityExpired()) return new FamilyAnswer.Refused(Why.IDENTITY_EXPIRED);
      throw e;
    }
  }

  @Override
  public byte[] seal(String queryId, String sha256) throws BackOfficeException {
    requireId(queryId);
    return PropertyAnswers.seal(ask(Questions.seal(queryId, sha256)));
  }

  @Override
  public Optional<ProvenSheet> prove(String code) throws BackOfficeException {
    requireId(code);
    try {
      return Optional.of(PropertyAnswers.proven(ask(Questions.prove(code))));
    } catch (BackOfficeException e) {
      if (e.reason() == Reason.REFUSED && e.code().equals(UNKNOWN_CODE)) return Optional.empty();
      throw e;
    }
  }

  @Override
  public List<PartnerDocument> documentsOf(Citizen citizen) throws BackOfficeException {
    return pages(Questions.documents(citizen), DocumentAnswers::documents);
  }

  /** What is larger than an answer may be is refused here, if it is not there. */
  @Override
  public DocumentAnswer fetch(Citizen citizen, String documentId) throws BackOfficeException {
    requireId(documentId);
    try {
      return DocumentAnswers.answer(ask(Questions.document(citizen, documentId)));
    } catch (BackOfficeException e) {
      if (e.identityExpired())
        return new DocumentAnswer.Refused(DocumentAnswer.Why.IDENTITY_EXPIRED);
      if (e.code().equals(Exchange.TOO_LONG))
        return new DocumentAnswer.Refused(DocumentAnswer.Why.TOO_LARGE);
      throw e;
    }
  }

  @Override
  public StaffList staff() throws BackOfficeException {
    return Answers.staff(ask(Questions.staff()));
  }

  @Override
  public void readiness(ReadinessReport report, Optional<JournalHead> head)
      throws BackOfficeException {
    Answers.kept(ask(Questions.readiness(report, head)));
  }

  /** Whether it has all of a journal that ends here, so that the terminal may forget it. */
  public Retirement retire(JournalHead head) throws BackOfficeException {
    return Answers.retirement(ask(Questions.retire(head)));
  }

  /** Asks for a certificate, or again for the same. */
  public EnrolmentAnswer enrol(EnrolmentRequest request) throws BackOfficeException {
    return EnrolmentAnswers.answer(ask(Questions.enrol(request)));
  }

  /** What became of a request for a certificate; empty: it never arrived. */
  public Optional<EnrolmentAnswer> enrolment(String requestId) throws BackOfficeException {
    requireId(requestId);
    try {
      return Optional.of(EnrolmentAnswers.answer(ask(Questions.enrolment(requestId))));
    } catch (BackOfficeException e) {
      if (e.reason() == Reason.REFUSED && e.code().equals(UNKNOWN_REQUEST)) return Optional.empty();
      throw e;
    }
  }

  /** Hangs up on whoever still waits, and leaves no thread of its own and no connection. */
  @Override
  public void close() {
    line.close();
  }

  /** What stands on one page of a list. */
  @FunctionalInterface
  private interface Page<T> {
    List<T> read(JsonObject answer) throws BackOfficeException;
  }

  private <T> List<T> pages(Question first, Page<T> page) throws BackOfficeException {
    Deadline deadline = Deadline.in(patience.call());
    Question question = first;
    List<T> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int number = 1; number <= MOST_PAGES; number++) {
      JsonObject answer = line.ask(question, deadline);
      all.addAll(page.read(answer));
      Optional<String> next = answer.maybeText("next", Shape.PAGE_MARK);
      if (next.isEmpty()) return all;
      if (!seen.add(next.get())) throw answer.odd("next", "goes in circles");
      question = question.after(next.get());
    }
    throw new BackOfficeException(
        Reason.NONSENSE, question.operation() + ": more than " + MOST_PAGES + " pages");
  }

  private JsonObject ask(Question question) throws BackOfficeException {
    return line.ask(question, Deadline.in(patience.call()));
  }

  /** An id becomes part of a URL. One of another form is a bug here, not an answer from there. */
  private static void requireId(String id) {
    if (!ID.fits(id)) throw new IllegalArgumentException("an id that the contract does not allow");
  }
}
