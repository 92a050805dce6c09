package yizhan.kiosk.office.http;

import io.avaje.json.mapper.JsonMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import yizhan.device.card.IdCard;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.EnrolmentRequest;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.IdentityClaim;
import yizhan.kiosk.office.IdentityPolicy;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.PermitRequest;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.ReadinessReport;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.VouchedClaim;

/** Puts the words of the counter into the questions of the contract. */
final class Questions {
  /** Of reports, which are spoken in JSON before they come here. */
  private static final JsonMapper REPORT = JsonMapper.builder().build();

  /** Characters that stand for 24,000 bytes. */
  private static final int PIECE = 32_000;

  private Questions() {}

  static Question health() {
    return Question.get("health", Map.of(), "health");
  }

  static Question staff() {
    return Question.get("staff", Map.of(), "staff");
  }

  static Question policies() {
    return Question.get("identityPolicies", Map.of(), "identity-policies");
  }

  static Question recognise(IdentityClaim claim, String key) {
    return Question.post(
        "recognise",
        Map.of(Question.KEY, key),
        Map.of(
            "service", claim.service(),
            "way", JsonObject.spelled(claim.way()),
            "securityModule", claim.securityModule(),
            "card", card(claim.card())),
        "recognitions");
  }

  static Question vouch(VouchedClaim claim) {
    return Question.put(
        "vouch",
        Map.of(),
        Map.of(
            "service", claim.service(),
            "number", claim.number(),
            "staff", claim.staff(),
            "grounds", JsonObject.spelled(claim.grounds())),
        "vouchings",
        claim.id());
  }

  static Question beginOnPhone(String id, String service, IdentityPolicy.Way way) {
    return Question.put(
        "beginPhoneSession",
        Map.of(),
        Map.of("service", service, "way", JsonObject.spelled(way)),
        "phone-sessions",
        id);
  }

  static Question onPhone(String id) {
    return Question.get("phoneSession", Map.of(), "phone-sessions", id);
  }

  static Question cancelOnPhone(String id) {
    return Question.put(
        "cancelPhoneSession", Map.of(), Map.of(), "phone-sessions", id, "cancellation");
  }

  static Question licences(Citizen citizen) {
    return Question.get("licences", Map.of(Question.CITIZEN, citizen.token()), "licences");
  }

  static Question permit(PermitRequest request) {
    return Question.put(
        "requestPermit",
        Map.of(Question.CITIZEN, request.citizenToken()),
        Map.of(
            "licenceId", request.licenceId(),
            "licenceVersion", request.licenceVersion(),
            "copy", JsonObject.spelled(request.copy())),
        "permit-requests",
        request.requestId());
  }

  static Question permitFor(String requestId) {
    return Question.get("findPermit", Map.of(), "permit-requests", requestId);
  }

  static Question property(PropertyQuery query) {
    return Question.put(
        "queryProperty",
        Map.of(Question.CITIZEN, query.citizenToken()),
        Map.of("purpose", JsonObject.spelled(query.purpose()), "statement", query.statement()),
        "property-queries",
        query.id());
  }

  static Question family(FamilyQuery query) {
    return Question.put(
        "queryFamilyHousing",
        Map.of(),
        Map.of(
            "purpose", JsonObject.spelled(query.purpose()),
            "statement", query.statement(),
            "adults", query.adultTokens()),
        "family-housing-queries",
        query.id());
  }

  static Question seal(String queryId, String sha256) {
    return Question.put(
        "sealResult", Map.of(), Map.of("digest", sha256), "property-queries", queryId, "seal");
  }

  static Question prove(String code) {
    return Question.get("proveResult", Map.of(), "result-sheets", code);
  }

  static Question documents(Citizen citizen) {
    return Question.get("documents", Map.of(Question.CITIZEN, citizen.token()), "documents");
  }

  static Question document(Citizen citizen, String id) {
    return Question.get(
        "fetchDocument", Map.of(Question.CITIZEN, citizen.token()), "documents", id);
  }

  static Question report(SheetReport report, Optional<JournalHead> head) {
    Map<String, Object> body = new LinkedHashMap<>(Map.of("jobName", report.jobName()));
    head.ifPresent(come -> body.put("head", head(come)));
    return Question.put(
        "reportSheet",
        Map.of(),
        body,
        "permits",
        report.permitId(),
        "reports",
        JsonObject.spelled(report.outcome()));
  }

  static Question notice(Notice notice, Optional<JournalHead> head) {
    return Question.put("giveNotice", Map.of(), body(notice, head), "notices", notice.id());
  }

  static Question alert(Alert alert, Optional<JournalHead> head) {
    Notice notice = alert.notice();
    return Question.put("raiseAlert", Map.of(), body(notice, head), "alerts", notice.id());
  }

  private static Map<String, ?> body(Notice notice, Optional<JournalHead> head) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("kind", notice.kind());
    body.put("at", notice.at().toString());
    body.put("fields", notice.fields());
    head.ifPresent(come -> body.put("head", head(come)));
    return body;
  }

  static Question register(DayRegister register, Optional<JournalHead> head) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("balances", register.balances());
    body.put("table", register.table());
    head.ifPresent(come -> body.put("head", head(come)));
    return Question.put("keepRegister", Map.of(), body, "registers", register.day().toString());
  }

  static Question readiness(ReadinessReport report, Optional<JournalHead> head) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("light", report.light());
    body.put("report", REPORT.fromJson(report.report()));
    body.put("pdf", pieces(report.pdf()));
    head.ifPresent(come -> body.put("head", head(come)));
    return Question.put("keepReadiness", Map.of(), body, "readiness", report.day().toString());
  }

  /** As the contract wants base64: no parser must take more at once. */
  private static List<String> pieces(String base64) {
    return IntStream.iterate(0, at -> at < base64.length(), at -> at + PIECE)
        .mapToObj(at -> base64.substring(at, Math.min(base64.length(), at + PIECE)))
        .toList();
  }

  static Question retire(JournalHead head) {
    return Question.put("retireTerminal", Map.of(), Map.of("head", head(head)), "retirement");
  }

  static Question enrol(EnrolmentRequest request) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("request", request.pkcs10());
    request.code().ifPresent(code -> body.put("code", code));
    return Question.put("enrolTerminal", Map.of(), body, "enrolments", request.id());
  }

  static Question enrolment(String requestId) {
    return Question.get("findEnrolment", Map.of(), "enrolments", requestId);
  }

  static Question lastHead() {
    return Question.get("journalHead", Map.of(), "journal-head");
  }

  private static Map<String, ?> head(JournalHead head) {
    return Map.of("number", head.number(), "hash", head.hash());
  }

  /** What the contract asks of a card, and nothing more of it. */
  private static Map<String, ?> card(IdCard card) {
    LocalDate until = card.validity().until();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("kind", JsonObject.spelled(card.kind()));
    fields.put("number", card.number());
    fields.put("name", card.name());
    fields.put("birth", card.birth().toString());
    fields.put("validFrom", card.validity().from().toString());
    fields.put("validUntil", until.equals(LocalDate.MAX) ? "long-term" : until.toString());
    return fields;
  }
}
