package yizhan.sandbox.office;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers property queries, each once, and writes down who asked what for. */
final class PropertyDesk {
  static final String SERVICE = "query-property";

  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final int OF_AGE = 18;
  private static final int CODE_LENGTH = 16;
  private static final String CODE_LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final String STATEMENT =
      """
      1. 本结果只反映查询时间、在上述范围内登记簿上的记载，不是产权证明，此后可能变化；统一登记以前的登记，以窗口查询为准。
      2. 查询人应当按照说明的用途使用，未经权利人同意，不得泄露查询结果中的信息。
      3. 本结果由样张登记机关电子签章；扫描二维码或者输入验证码，可以核对真伪。
      4. 样张：本结果由沙箱产生，人和不动产都是虚构的。\
      """;

  private final OfficeRules rules;
  private final IdentityDesk identities;
  private final SecureRandom random = new SecureRandom();

  PropertyDesk(OfficeRules rules, IdentityDesk identities) {
    this.rules = rules;
    this.identities = identities;
  }

  /** A query as it was asked before. */
  private record Before(String person, String purpose, String statement, String answer) {}

  Object query(Database books, Asked asked) throws SQLException, Problem {
    String id = asked.id(1);
    Map<?, ?> body = asked.body();
    String purpose = Asked.text(body, "purpose", "[a-z-]{1,40}");
    String inWords = Optional.ofNullable(PURPOSES.get(purpose)).orElseThrow(() -> noSuch());
    String statement = Asked.text(body, "statement", "[A-Za-z0-9._-]{1,20}");
    IdentityDesk.Known known =
        identities
            .known(books, asked, SERVICE)
            .orElseThrow(() -> new Problem(401, "identity-expired", "Identity expired"));
    Optional<Before> before = before(books, asked.terminal(), id);
    if (before.isPresent()) return again(before.get(), known.number(), purpose, statement);
    Answered answered = answer(books, asked, known, inWords);
    books.run(
        "INSERT INTO property_query VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        asked.terminal(),
        id,
        known.number(),
        purpose,
        statement,
        rules.clock().instant().toEpochMilli(),
        answered.number(),
        answered.code(),
        Json.write(answered.answer()));
    return answered.answer();
  }

  private static final Map<String, String> PURPOSES =
      Map.of(
          "own-use", "本人自用",
          "loan", "办理贷款",
          "school", "子女入学",
          "household-registration", "落户",
          "housing-support", "申请住房保障",
          "tax", "办税",
          "notary-or-court", "公证、仲裁或者诉讼");

  private static Problem noSuch() {
    return Problem.malformed("There is no such purpose");
  }

  private static Object again(Before before, String person, String purpose, String statement)
      throws Problem {
    boolean same =
        before.person().equals(person)
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

  /**
   * An answer, and what it is known by.
   *
   * @param number empty when there is no result
   * @param code nothing when there is no result
   */
  private record Answered(Map<String, Object> answer, String number, Object code) {}

  private Answered answer(Database books, Asked asked, IdentityDesk.Known known, String purpose)
      throws SQLException {
    if (minor(known.number())) return refused("minor");
    if (PropertyShelf.windowOnly(books, known.number())) return refused("window-only");
    List<Object> properties = PropertyShelf.of(books, known.number());
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
    answer.put("purpose", purpose);
    answer.put("finding", finding(properties.size()));
    answer.put("statement", STATEMENT);
    answer.put("querier", querier(known));
    answer.put("code", code);
    answer.put("link", link(asked, code));
    answer.put("properties", properties);
    answer.put("underWay", PropertyShelf.underWay(books, known.number()));
    return new Answered(answer, number, code);
  }

  private Answered refused(String why) {
    return new Answered(Map.of("outcome", "refused", "why", why), "", "none-" + code());
  }

  private static Map<String, String> querier(IdentityDesk.Known known) {
    return Map.of(
        "name",
        known.name(),
        "document",
        DOCUMENTS.getOrDefault(known.kind(), known.kind()),
        "number",
        known.number());
  }

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "citizen", "居民身份证",
          "residence-permit", "港澳台居民居住证",
          "permanent-resident-2017", "外国人永久居留身份证",
          "permanent-resident-2023", "外国人永久居留身份证");

  private static String finding(int properties) {
    return properties == 0
        ? "在上述范围内，未查到查询人名下的不动产登记信息。"
        : "在上述范围内，查到与查询人有关的不动产登记信息 " + properties + " 处。";
  }

  private static String link(Asked asked, String code) {
    InetSocketAddress here = asked.http().getLocalAddress();
    return "http://127.0.0.1:" + here.getPort() + "/verify/" + code;
  }

  private boolean minor(String number) {
    LocalDate birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    return birth.plusYears(OF_AGE).isAfter(LocalDate.ofInstant(rules.clock().instant(), HERE));
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
