package yizhan.sandbox.office;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The book of queries: each is answered once, and it is written down who was asked about. */
final class QueryBook {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final int OF_AGE = 18;
  private static final int CODE_LENGTH = 16;
  private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final Map<String, String> PURPOSES =
      Map.of(
          "own-use", "本人自用",
          "loan", "办理贷款",
          "school", "子女入学",
          "household-registration", "落户",
          "housing-support", "申请住房保障",
          "tax", "办税",
          "notary-or-court", "公证、仲裁或者诉讼");
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "citizen", "居民身份证",
          "residence-permit", "港澳台居民居住证",
          "permanent-resident-2017", "外国人永久居留身份证",
          "permanent-resident-2023", "外国人永久居留身份证");

  private final OfficeRules rules;
  private final SecureRandom random = new SecureRandom();

  QueryBook(OfficeRules rules) {
    this.rules = rules;
  }

  /** Looks into the register, for a purpose in words. */
  @FunctionalInterface
  interface Look {
    Answered into(String purpose) throws SQLException;
  }

  /**
   * An answer, and what it is known by.
   *
   * @param number empty when there is no result
   * @param code nothing when there is no result
   */
  record Answered(Map<String, Object> answer, String number, Object code) {}

  /** A query as it was asked before. */
  private record Before(String people, String purpose, String statement, String answer) {}

  /** The answer, the same however often it is asked. */
  Object once(Database books, Asked asked, String people, Look look) throws SQLException, Problem {
    String id = asked.id(1);
    Map<?, ?> body = asked.body();
    String purpose = Asked.text(body, "purpose", "[a-z-]{1,40}");
    String inWords =
        Optional.ofNullable(PURPOSES.get(purpose))
            .orElseThrow(() -> Problem.malformed("There is no such purpose"));
    String statement = Asked.text(body, "statement", "[A-Za-z0-9._-]{1,20}");
    Optional<Before> before = before(books, asked.terminal(), id);
    if (before.isPresent()) return again(before.get(), people, purpose, statement);
    Answered answered = look.into(inWords);
    books.run(
        "INSERT INTO property_query VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        asked.terminal(),
        id,
        people,
        purpose,
        statement,
        rules.clock().instant().toEpochMilli(),
        answered.number(),
        answered.code(),
        Json.write(answered.answer()));
    return answered.answer();
  }

  private static Object again(Before before, String people, String purpose, String statement)
      throws Problem {
    boolean same =
        before.people().equals(people)
            && before.purpose().equals(purpose)
            && before.statement().equals(statement);
    if (!same) throw new Problem(409, "request-id-reused", "Another query has this id");
    return Json.read(before.answer());
  }

  private static Optional<Before> before(Database books, String terminal, String id)
      throws SQLException {
    return books.one(
        row ->
            new Before(
                row.text("person"), row.text("purpose"), row.text("statement"), row.text("answer")),
        "SELECT * FROM property_query WHERE terminal = ? AND query_id = ?",
        terminal,
        id);
  }

  /** A result: what was found, and what every result bears. */
  Answered found(Database books, Asked asked, Map<String, Object> found) throws SQLException {
    Instant now = rules.clock().instant();
    String number = number(books, now);
    String code = code();
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("outcome", "answered");
    answer.put("number", number);
    answer.put("at", now.toString());
    answer.put("registry", "样张市不动产登记中心");
    answer.put("scope", "样张市全市（测试区、样张区）");
    answer.put("since", "2016年10月08日");
    answer.putAll(found);
    answer.put("code", code);
    answer.put("link", link(asked, code));
    return new Answered(answer, number, code);
  }

  Answered refused(String why) {
    return new Answered(Map.of("outcome", "refused", "why", why), "", "none-" + code());
  }

  /** Somebody, as printed. */
  static Map<String, String> person(IdentityDesk.Known known) {
    return Map.of(
        "name",
        known.name(),
        "document",
        DOCUMENTS.getOrDefault(known.kind(), known.kind()),
        "number",
        known.number());
  }

  boolean minor(String number) {
    LocalDate birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    return birth.plusYears(OF_AGE).isAfter(LocalDate.ofInstant(rules.clock().instant(), HERE));
  }

  private static String link(Asked asked, String code) {
    InetSocketAddress here = asked.http().getLocalAddress();
    return "http://127.0.0.1:" + here.getPort() + "/verify/" + code;
  }

  private static String number(Database books, Instant now) throws SQLException {
    long before =
        books.one(row -> row.number("n"), "SELECT count(*) AS n FROM property_query").orElse(0L);
    String day = DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(now, HERE));
    return "CX" + day + "-" + "%07d".formatted(before + 1);
  }

  private String code() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_LENGTH; i++)
      code.append(CODE_LETTERS.charAt(random.nextInt(CODE_LETTERS.length())));
    return code.toString();
  }
}
