package yizhan.sandbox.office;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** What is in the books of the bureau, whatever terminals believe. */
public final class Truth {
  private final Database books;
  private final Map<String, AtomicInteger> heard;

  Truth(Database books, Map<String, AtomicInteger> heard) {
    this.books = books;
    this.heard = heard;
  }

  /**
   * The answer to one permit request.
   *
   * @param permitId empty when it was refused
   * @param refused the reason; empty when it was granted
   * @param code of the firm; empty when the request named no licence that exists
   */
  public record Permit(
      String requestId,
      String permitId,
      String refused,
      String code,
      String copy,
      Instant expires) {
    public boolean granted() {
      return !permitId.isEmpty();
    }
  }

  /**
   * What a terminal said became of a permit.
   *
   * @param answer {@code recorded} or {@code disputed}
   * @param times how often it was said
   */
  public record Report(String permitId, String outcome, String jobName, String answer, int times) {}

  /** All permit requests in the order they came, refused ones too. */
  public List<Permit> permits() {
    return books.transaction(open ->
        open.all(
            row ->
                new Permit(
                    row.text("request_id"),
                    row.text("permit_id"),
                    row.text("refused"),
                    row.text("code"),
                    row.text("copy"),
                    Instant.ofEpochMilli(row.number("expires"))),
            "SELECT permit.*, licence.code FROM permit"
                + " LEFT JOIN licence ON licence.id = permit.licence_id ORDER BY permit.rowid"));
  }

  /** In which state each session on a phone is, in the order in which they began. */
  public List<String> phoneSessions() {
    return books.transaction(open ->
        open.all(row -> row.text("state"), "SELECT state FROM phone_session ORDER BY rowid"));
  }

  /** Who vouched, and why, in the order in which it came. */
  public List<String> vouchings() {
    return books.transaction(open ->
        open.all(
            row -> row.text("staff") + " " + row.text("grounds"),
            "SELECT staff, grounds FROM vouching ORDER BY rowid"));
  }

  /** All reports in the order they came first. */
  public List<Report> reports() {
    return books.transaction(open ->
        open.all(
            row ->
                new Report(
                    row.text("permit_id"),
                    row.text("outcome"),
                    row.text("job_name"),
                    row.text("answer"),
                    (int) row.number("times")),
            "SELECT * FROM report ORDER BY number"));
  }

  /** How many good sheets of a copy there are, by what terminals said. */
  public long printed(String code, String copy) {
    List<String> good =
        reports().stream()
            .filter(report -> report.outcome().equals("printed"))
            .map(Report::permitId)
            .toList();
    return permits().stream()
        .filter(permit -> permit.code().equals(code) && permit.copy().equals(copy))
        .filter(permit -> good.contains(permit.permitId()))
        .count();
  }

  /**
   * A property query that was written down.
   *
   * @param statement the version that the citizen agreed to
   * @param answered whether there was a result
   */
  public record Query(String purpose, String statement, boolean answered) {}

  /** All property queries in the order they came. */
  public List<Query> queries() {
    return books.transaction(open ->
        open.all(
            row ->
                new Query(
                    row.text("purpose"), row.text("statement"), !row.text("number").isEmpty()),
            "SELECT purpose, statement, number FROM property_query ORDER BY rowid"));
  }

  /** How many identities are good or were: one for each recognition, however often it was asked. */
  public int identities() {
    return books.transaction(
        open -> open.all(row -> row.text("token"), "SELECT token FROM identity").size());
  }

  /**
   * What a terminal gave notice of.
   *
   * @param times how often it was said
   */
  public record Notice(String id, String kind, Map<?, ?> fields, int times) {}

  /** All notices in the order they came first. */
  public List<Notice> notices() {
    return books.transaction(open ->
        open.all(
            row ->
                new Notice(
                    row.text("id"),
                    row.text("kind"),
                    fields(row.text("fields")),
                    (int) row.number("times")),
            "SELECT * FROM notice ORDER BY number"));
  }

  /**
   * What a terminal wants somebody to take on.
   *
   * @param acknowledged whether somebody has
   * @param times how often it was said
   */
  public record Alert(String id, String kind, Map<?, ?> fields, boolean acknowledged, int times) {}

  /** All alerts in the order they came first. */
  public List<Alert> alerts() {
    return books.transaction(open ->
        open.all(
            row ->
                new Alert(
                    row.text("id"),
                    row.text("kind"),
                    fields(row.text("fields")),
                    row.number("acknowledged") == 1,
                    (int) row.number("times")),
            "SELECT * FROM alert ORDER BY number"));
  }

  /**
   * What a terminal told of a day's blanks.
   *
   * @param times how often it was said
   */
  public record DayRegister(
      String terminal, String day, boolean balances, String table, int times) {}

  /** All registers, by terminal and day. */
  public List<DayRegister> registers() {
    return books.transaction(open ->
        open.all(
            row ->
                new DayRegister(
                    row.text("terminal"),
                    row.text("day"),
                    row.number("balances") == 1,
                    row.text("content"),
                    (int) row.number("times")),
            "SELECT * FROM day_register ORDER BY terminal, day"));
  }

  /** SHA-256 of each document of the tax authority that was passed on, in hexadecimal. */
  public List<String> sentDocuments() {
    return books.transaction(open ->
        open.all(row -> row.text("sha256"), "SELECT sha256 FROM sent_document ORDER BY number"));
  }

  private static Map<?, ?> fields(String json) {
    return Json.read(json) instanceof Map<?, ?> map ? map : Map.of();
  }

  /**
   * What a terminal said of itself before it opened.
   *
   * @param report in JSON
   * @param pdf in base64
   * @param times how often it was said
   */
  public record Readiness(
      String terminal, String day, String light, String report, String pdf, int times) {}

  /** All readiness reports, by terminal and day. */
  public List<Readiness> readiness() {
    return books.transaction(open ->
        open.all(
            row ->
                new Readiness(
                    row.text("terminal"),
                    row.text("day"),
                    row.text("light"),
                    row.text("report"),
                    row.text("pdf"),
                    (int) row.number("times")),
            "SELECT * FROM readiness ORDER BY terminal, day"));
  }

  /** The terminals that may be wiped. */
  public List<String> retired() {
    return books.transaction(
        open -> open.all(row -> row.text("terminal"), "SELECT terminal FROM retired"));
  }

  /** How far the journal of a terminal has come, as far as was heard; 0 when nothing was. */
  public long journalHead(String terminal) {
    return books.transaction(open ->
        open.one(
                row -> row.number("number"),
                "SELECT number FROM journal_head WHERE terminal = ?",
                terminal)
            .orElse(0L));
  }

  /** How often an operation was asked since the start, such as {@code PUT permit-requests}. */
  public int heard(String what) {
    AtomicInteger count = heard.get(what);
    return count == null ? 0 : count.get();
  }
}
