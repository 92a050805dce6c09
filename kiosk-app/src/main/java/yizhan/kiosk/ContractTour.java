package yizhan.kiosk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.bench.House.OperationState;
import yizhan.config.bench.Light;
import yizhan.device.Deadline;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.BackOfficeException.Reason;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.DocumentAnswer;
import yizhan.kiosk.office.EnrolmentAnswer;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.IdentityPolicy.Way;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.PhoneSession;
import yizhan.kiosk.office.PhoneState;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.ReadinessReport;
import yizhan.kiosk.office.Recognition;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.http.HttpBackOffice;
import yizhan.kiosk.service.PrintLicence;
import yizhan.kiosk.service.PrintTaxCertificate;
import yizhan.kiosk.service.QueryProperty;

/**
 * Asks each operation of {@code docs/api/back-office.yaml} something that leads nowhere: about
 * people, permits and codes that there are not. Whether an answer keeps the contract the client
 * judges, which reads it as it does for citizens; whether it is the right one is judged here.
 */
final class ContractTour {
  private static final String TRACE = "contract-test";

  /** Before any terminal stood anywhere. */
  private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

  private final HttpBackOffice office;
  private final Terminal terminal;
  private final boolean traces;
  private final List<OperationState> told = new ArrayList<>();

  /** Empty until they were told. */
  private Optional<List<IdentityPolicy>> policies = Optional.empty();

  /**
   * @param traces also what leaves something in the bureau's books
   */
  ContractTour(HttpBackOffice office, Terminal terminal, boolean traces) {
    this.office = office;
    this.terminal = terminal;
    this.traces = traces;
  }

  /** Something is asked; whether the answer is the right one. */
  @FunctionalInterface
  private interface Asked {
    boolean rightly() throws BackOfficeException;
  }

  /** One operation after the other. */
  List<OperationState> all() {
    ask("health", () -> !office.health().contract().isEmpty());
    ask("identityPolicies", this::hasAPolicyForEach);
    ask("staff", () -> kept(office.staff()));
    ask("journalHead", () -> kept(office.lastHead()));
    ask(
        "recognise",
        () -> kept(office.recognise(Nobody.claim(terminal, policies.orElse(List.of())))));
    vouching();
    onPhone(Way.PHONE);
    onPhone(Way.ELECTRONIC_LICENCE);
    licences();
    realEstate();
    documents();
    books();
    comingAndLeaving();
    return List.copyOf(told);
  }

  private void ask(String operation, Asked asked) {
    try {
      boolean right = asked.rightly();
      say(right ? Light.GREEN : Light.RED, right ? "answers" : "otherwise", operation);
    } catch (BackOfficeException failed) {
      say(Light.RED, "failed", operation, String.valueOf(failed.getMessage()));
    }
  }

  /** Whatever it is: the client has read it. */
  private static boolean kept(Object answer) {
    return !answer.toString().isEmpty();
  }

  private void say(Light light, String word, String operation, String... details) {
    List<String> all = new ArrayList<>(List.of(operation));
    all.addAll(List.of(details));
    told.add(new OperationState(operation, light, new Phrase("contract." + word, all)));
  }

  private boolean hasAPolicyForEach() throws BackOfficeException {
    List<IdentityPolicy> told = office.policies();
    policies = Optional.of(told);
    List<String> named = told.stream().map(IdentityPolicy::service).toList();
    return named.containsAll(terminal.services());
  }

  private static boolean nobody(Recognition recognition) {
    return recognition instanceof Recognition.NotRecognised;
  }

  /** Where no policy has this way, a bureau need not know it. */
  private Optional<String> serviceBy(Way way) {
    return policies.stream()
        .flatMap(List::stream)
        .filter(policy -> policy.ways().contains(way))
        .map(IdentityPolicy::service)
        .findFirst();
  }

  private void notBy(Way way, String operation) {
    say(Light.AMBER, policies.isEmpty() ? "no-policies" : "no-way", operation, word(way));
  }

  private static String word(Way way) {
    return switch (way) {
      case CARD -> "card";
      case CARD_AND_FACE -> "card-and-face";
      case PHONE -> "phone";
      case ELECTRONIC_LICENCE -> "electronic-licence";
      case STAFF -> "staff";
    };
  }

  private void vouching() {
    Optional<String> service = serviceBy(Way.STAFF);
    if (service.isEmpty()) notBy(Way.STAFF, "vouch");
    else leaving("vouch", () -> nobody(office.recognise(Nobody.vouchedFor(service.get()))));
  }

  private void leaving(String operation, Asked asked) {
    if (traces) ask(operation, asked);
    else say(Light.AMBER, "traces", operation);
  }

  /** Begun, looked at, called off; and then nobody can confirm it any more. */
  private void onPhone(Way way) {
    Optional<String> service = serviceBy(way);
    String by = " (" + word(way) + ")";
    if (service.isEmpty()) {
      for (String one : List.of("beginPhoneSession", "phoneSession", "cancelPhoneSession"))
        notBy(way, one + by);
      return;
    }
    List<PhoneSession> begun = new ArrayList<>();
    ask("beginPhoneSession" + by, () -> begun.add(office.begin(service.get(), way)));
    if (begun.isEmpty())
      for (String one : List.of("phoneSession", "cancelPhoneSession"))
        say(Light.AMBER, "not-begun", one + by);
    for (PhoneSession session : begun) {
      ask("phoneSession" + by, () -> waits(session));
      ask(
          "cancelPhoneSession" + by,
          () -> {
            office.cancel(session);
            return !waits(session);
          });
    }
  }

  private boolean waits(PhoneSession session) throws BackOfficeException {
    Deadline deadline = Deadline.in(terminal.backOffice().requestTimeout());
    return office.state(session, deadline) instanceof PhoneState.Waiting;
  }

  private void licences() {
    if (!offers(PrintLicence.ID, "licences", "requestPermit", "findPermit", "reportSheet")) return;
    String id = fresh();
    ask("licences", () -> refused("identity-expired", () -> office.licencesOf(Nobody.CITIZEN)));
    ask("requestPermit", () -> notPermitted(id));
    ask("findPermit", () -> office.permitFor(fresh()).isEmpty());
    ask("reportSheet", () -> refused("unknown-permit", () -> report(fresh())));
  }

  private boolean offers(String service, String... operations) {
    boolean offered = terminal.services().contains(service);
    if (!offered)
      for (String operation : operations) say(Light.AMBER, "not-offered", operation, service);
    return offered;
  }

  /** However it says that it does not know who asks. */
  private boolean notPermitted(String id) throws BackOfficeException {
    try {
      return office.permit(Nobody.permit(id)) instanceof PermitAnswer.Refused;
    } catch (BackOfficeException failed) {
      if (failed.identityExpired()) return true;
      throw failed;
    }
  }

  private Object report(String permit) throws BackOfficeException {
    return office.report(
        new SheetReport(permit, SheetReport.Outcome.RELEASED, ""), Optional.empty());
  }

  /** What should be refused. */
  @FunctionalInterface
  private interface Refusable {
    Object answer() throws BackOfficeException;
  }

  private static boolean refused(String code, Refusable asked) throws BackOfficeException {
    try {
      var _ = asked.answer();
      return false;
    } catch (BackOfficeException failed) {
      if (failed.reason() == Reason.REFUSED) return failed.code().equals(code);
      throw failed;
    }
  }

  private void realEstate() {
    if (!offers(
        QueryProperty.ID, "queryProperty", "queryFamilyHousing", "sealResult", "proveResult"))
      return;
    ask(
        "queryProperty",
        () -> office.query(Nobody.query(fresh())) instanceof PropertyAnswer.Refused);
    ask(
        "queryFamilyHousing",
        () -> office.family(Nobody.family(fresh())) instanceof FamilyAnswer.Refused);
    ask("sealResult", () -> refused("unknown-query", () -> office.seal(fresh(), Nobody.DIGEST)));
    ask("proveResult", () -> office.prove(Nobody.CODE).isEmpty());
  }

  private void documents() {
    if (!offers(PrintTaxCertificate.ID, "documents", "fetchDocument")) return;
    ask("documents", () -> refused("identity-expired", () -> office.documentsOf(Nobody.CITIZEN)));
    ask(
        "fetchDocument",
        () -> office.fetch(Nobody.CITIZEN, fresh()) instanceof DocumentAnswer.Refused);
  }

  /** Told twice: the same id, the same answer. */
  private void books() {
    Notice notice = new Notice(fresh(), TRACE, Instant.now(), Map.of());
    leaving(
        "giveNotice",
        () -> {
          office.notice(notice, Optional.empty());
          office.notice(notice, Optional.empty());
          return true;
        });
    leaving("raiseAlert", () -> alert(notice).equals(alert(notice)));
    leaving(
        "keepRegister",
        () -> {
          office.register(new DayRegister(LONG_AGO, true, "terminal,time\r\n"), Optional.empty());
          return true;
        });
    leaving(
        "keepReadiness",
        () -> {
          office.readiness(
              new ReadinessReport(LONG_AGO, "amber", report(), Nobody.PDF), Optional.empty());
          return true;
        });
  }

  private String report() {
    return "{\"terminal\":\"%s\",\"at\":\"%sT00:00:00Z\",\"light\":\"amber\",\"items\":[]}"
        .formatted(terminal.identity().terminalId(), LONG_AGO);
  }

  private Object alert(Notice notice) throws BackOfficeException {
    return office.alert(new Alert(notice), Optional.empty());
  }

  private void comingAndLeaving() {
    if (terminal.backOffice().tls().identity().isPresent()) {
      ask("findEnrolment", () -> office.enrolment(Nobody.DIGEST).isEmpty());
      leaving(
          "enrolTerminal",
          () -> office.enrol(Nobody.enrolment()) instanceof EnrolmentAnswer.Refused);
    } else {
      say(Light.AMBER, "not-enrolled", "enrolTerminal");
      say(Light.AMBER, "not-enrolled", "findEnrolment");
    }
    say(Light.AMBER, "never", "retireTerminal");
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }
}
