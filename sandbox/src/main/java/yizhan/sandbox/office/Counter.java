package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Sends each request to the desk that answers it. One request is one transaction. */
final class Counter {
  private final Database books;
  private final OfficeRules rules;
  private final SignatureDesk signatures;
  private final IdentityDesk identities;
  private final VouchingDesk vouchings;
  private final PhoneDesk phones;
  private final RetirementDesk retirements;
  private final EnrolmentDesk enrolments;
  private final LicenceDesk licences;
  private final PermitBook permits;
  private final PropertyDesk properties;
  private final FamilyDesk families;
  private final SealDesk seals;
  private final DocumentDesk documents;
  private final JournalDesk journals = new JournalDesk();
  private final NoticeDesk notices = new NoticeDesk();
  private final StockDesk stock = new StockDesk();
  private final ReadinessDesk readiness = new ReadinessDesk();

  Counter(
      Database books,
      OfficeRules rules,
      Supplier<SealAuthority> authority,
      TaxAuthority taxes,
      IntSupplier port) {
    this.books = books;
    this.rules = rules;
    this.signatures = new SignatureDesk(rules);
    this.retirements = new RetirementDesk(rules);
    this.enrolments = new EnrolmentDesk(rules);
    this.identities = new IdentityDesk(rules);
    this.vouchings = new VouchingDesk(rules, identities);
    this.phones = new PhoneDesk(rules, identities, port);
    this.licences = new LicenceDesk(rules, identities);
    this.permits = new PermitBook(rules, identities);
    QueryBook queries = new QueryBook(rules);
    this.properties = new PropertyDesk(queries, identities);
    this.families = new FamilyDesk(queries, identities);
    this.seals = new SealDesk(authority);
    this.documents = new DocumentDesk(rules, identities, taxes);
  }

  /** An answer and the problem instead of it, both of which come out of a transaction. */
  private record Outcome(Object answer) {}

  /** The answer, committed. */
  Object answer(Asked asked) throws Problem {
    signatures.check(asked);
    enrolments.check(asked);
    Outcome outcome =
        books.transaction(open -> {
          try {
            return new Outcome(work(open, asked));
          } catch (Problem problem) {
            return new Outcome(problem);
          }
        });
    if (outcome.answer() instanceof Problem problem) throw problem;
    return outcome.answer();
  }

  /** What stands on the page to which the code of a sheet leads. */
  Optional<Map<String, Object>> proof(String code) {
    return books.transaction(open -> SealDesk.proof(open, code));
  }

  /** Where people say on their phones who they are. */
  PhoneDesk phones() {
    return phones;
  }

  PhonePage phonePage() {
    return new PhonePage(books, phones);
  }

  private Object work(Database open, Asked asked) throws SQLException, Problem {
    return switch (asked.what()) {
      case "GET health" ->
          Map.of("status", "up", "time", rules.clock().instant().toString(), "contract", "1.7");
      case "GET identity-policies" -> Map.of("policies", Register.policies(open));
      case "GET staff" -> StaffDesk.list();
      case "POST recognitions" -> identities.recognise(open, asked);
      case "PUT vouchings" -> vouchings.vouch(open, asked);
      case "PUT phone-sessions" ->
          asked.path().size() == 2 ? phones.begin(open, asked) : phones.cancel(open, asked);
      case "GET phone-sessions" -> phones.state(open, asked);
      case "GET licences" -> licences.list(open, asked);
      case "PUT property-queries" ->
          asked.path().size() == 2 ? properties.query(open, asked) : seals.seal(open, asked);
      case "PUT family-housing-queries" -> families.query(open, asked);
      case "GET result-sheets" -> seals.prove(open, asked);
      case "GET documents" ->
          asked.path().size() == 1 ? documents.list(open, asked) : documents.fetch(open, asked);
      case "PUT permit-requests" -> permits.request(open, asked);
      case "GET permit-requests" -> permits.find(open, asked);
      case "PUT permits" -> heard(open, asked, permits.report(open, asked));
      case "PUT notices" -> heard(open, asked, notices.notice(open, asked));
      case "PUT alerts" -> heard(open, asked, notices.alert(open, asked));
      case "PUT registers" -> heard(open, asked, stock.keep(open, asked));
      case "PUT enrolments" -> enrolments.enrol(open, asked);
      case "GET enrolments" -> enrolments.find(open, asked);
      case "PUT retirement" -> {
        journals.hear(open, asked);
        yield retirements.retire(open, asked);
      }
      case "PUT readiness" -> {
        Object answer = readiness.keep(open, asked);
        journals.hear(open, asked);
        yield answer;
      }
      case "GET journal-head" -> journals.lastHead(open, asked);
      default -> throw Problem.malformed("No such operation");
    };
  }

  /** With what it was told came how far the terminal's journal is. */
  private Object heard(Database open, Asked asked, Object answer) throws SQLException, Problem {
    journals.hear(open, asked);
    return answer;
  }
}
