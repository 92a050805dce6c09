package yizhan.sandbox.office;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says who stands there, and gives out tokens. */
final class IdentityDesk {
  private static final ZoneId HERE = ZoneId.of("Asia/Shanghai");
  private static final Duration REMEMBERED = Duration.ofMinutes(10);
  private static final int TOKEN_BYTES = 24;
  private static final String DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

  private final OfficeRules rules;
  private final SecureRandom random = new SecureRandom();

  IdentityDesk(OfficeRules rules) {
    this.rules = rules;
  }

  Object recognise(Database books, Asked asked) throws SQLException, Problem {
    String key = asked.header("Idempotency-Key");
    Instant now = rules.clock().instant();
    Map<?, ?> claim = asked.body();
    Optional<String> before =
        books.one(
            row -> row.text("answer"),
            "SELECT answer FROM recognition WHERE terminal = ? AND key = ? AND at > ?",
            asked.terminal(),
            key,
            now.minus(REMEMBERED).toEpochMilli());
    if (before.isPresent()) return Json.read(before.get());
    Map<String, Object> answer = judge(books, asked.terminal(), claim);
    books.run(
        "INSERT OR REPLACE INTO recognition VALUES (?, ?, ?, ?)",
        asked.terminal(),
        key,
        Json.write(answer),
        now.toEpochMilli());
    return answer;
  }

  private Map<String, Object> judge(Database books, String terminal, Map<?, ?> claim)
      throws SQLException, Problem {
    String service = Asked.text(claim, "service", "[a-z][a-z0-9-]{0,39}");
    suffices(books, service, claim);
    String reader = Asked.text(claim, "securityModule", ".{1,64}");
    Map<?, ?> card = Asked.object(claim, "card");
    String kind = Asked.text(card, "kind", "[a-z0-9-]{1,40}");
    String number = Asked.text(card, "number", "[0-9]{17}[0-9X]|[A-Z]{3}[0-9]{12}");
    String name = Asked.text(card, "name", ".{1,120}");
    Asked.text(card, "birth", DATE);
    LocalDate from = date(Asked.text(card, "validFrom", DATE));
    String until = Asked.text(card, "validUntil", DATE + "|long-term");
    LocalDate today = LocalDate.ofInstant(rules.clock().instant(), HERE);
    Optional<Register.Person> person = Register.person(books, number);
    if (!rules.readers().isEmpty() && !rules.readers().contains(reader))
      return not("reader-not-trusted");
    if (!accepted(books, service).contains(kind)
        || person.filter(known -> !known.kind().equals(kind)).isPresent())
      return not("card-not-accepted");
    if (person.filter(Register.Person::lost).isPresent()) return not("card-reported-lost");
    if (today.isBefore(from) || isPast(until, today)) return not("card-expired");
    // Somebody who is not in the books is still somebody; only, nothing is theirs.
    String whole = person.map(Register.Person::name).orElse(name);
    return recognised(books, terminal, new Known(number, whole, kind), service);
  }

  /** A terminal that makes less sure than the policy demands has a bug, or is none. */
  private static void suffices(Database books, String service, Map<?, ?> claim)
      throws SQLException, Problem {
    String way = claim.containsKey("way") ? Asked.text(claim, "way", "card|card-and-face") : "card";
    Optional<String> ways =
        books.one(row -> row.text("ways"), "SELECT ways FROM policy WHERE service = ?", service);
    if (ways.isPresent() && !Set.of(ways.get().split(" ")).contains(way))
      throw Problem.malformed("This way does not suffice");
  }

  private static boolean isPast(String until, LocalDate today) throws Problem {
    return !until.equals("long-term") && today.isAfter(date(until));
  }

  private static LocalDate date(String text) throws Problem {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException _) {
      throw Problem.malformed("There is no such day");
    }
  }

  private static Set<String> accepted(Database books, String service) throws SQLException {
    return books
        .one(row -> row.text("cards"), "SELECT cards FROM policy WHERE service = ?", service)
        .map(cards -> Set.of(cards.split(" ")))
        .orElse(Set.of());
  }

  /** Somebody recognised. */
  record Known(String number, String name, String kind) {}

  Map<String, Object> recognised(Database books, String terminal, Known known, String service)
      throws SQLException {
    String token = token(books, terminal, known, service);
    return Map.of("outcome", "recognised", "token", token, "name", known.name());
  }

  /** A token for somebody who has shown who they are. */
  String token(Database books, String terminal, Known known, String service) throws SQLException {
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = "c-" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    books.run(
        "INSERT INTO identity VALUES (?, ?, ?, ?)",
        token,
        terminal,
        known.number(),
        rules.clock().instant().plus(rules.identity()).toEpochMilli());
    books.run(
        "INSERT INTO recognised VALUES (?, ?, ?, ?)", token, service, known.name(), known.kind());
    return token;
  }

  static Map<String, Object> not(String why) {
    return Map.of("outcome", "not-recognised", "why", why);
  }

  /** Who is behind a token, while it is good, for the terminal that got it and for this service. */
  Optional<Known> known(Database books, Asked asked, String service) throws SQLException, Problem {
    return known(books, asked.terminal(), asked.header("Yizhan-Citizen"), service);
  }

  /** The same of any token. */
  Optional<Known> known(Database books, String terminal, String token, String service)
      throws SQLException {
    Optional<String> number = number(books, terminal, token);
    if (number.isEmpty()) return Optional.empty();
    return books.one(
        row -> new Known(number.get(), row.text("name"), row.text("kind")),
        "SELECT name, kind FROM recognised WHERE token = ? AND service = ?",
        token,
        service);
  }

  /** The number behind a token, while it is good and for the terminal that got it. */
  Optional<String> number(Database books, Asked asked) throws SQLException, Problem {
    return number(books, asked.terminal(), asked.header("Yizhan-Citizen"));
  }

  private Optional<String> number(Database books, String terminal, String token)
      throws SQLException {
    return books.one(
        row -> row.text("number"),
        "SELECT number FROM identity WHERE token = ? AND terminal = ? AND expires > ?",
        token,
        terminal,
        rules.clock().instant().toEpochMilli());
  }
}
