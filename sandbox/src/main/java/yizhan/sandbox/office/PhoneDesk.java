package yizhan.sandbox.office;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/** Sessions in which people say on their own phones who they are: what terminals ask of them. */
final class PhoneDesk {
  /** Where a phone is led to, on the server of the bureau. */
  static final String PAGE = "/phone/";

  private static final Duration LIVES = Duration.ofMinutes(2);

  /** Of the contract; one that is over says so when it is asked. */
  private static final long SHORTEST_SECONDS = 5;

  private static final int CODE_BYTES = 18;
  private static final int CHECKS = 100;

  private final OfficeRules rules;
  private final IdentityDesk identities;
  private final IntSupplier port;
  private final SecureRandom random = new SecureRandom();
  private volatile Duration lives = LIVES;

  /**
   * @param port on which the server listens
   */
  PhoneDesk(OfficeRules rules, IdentityDesk identities, IntSupplier port) {
    this.rules = rules;
    this.identities = identities;
    this.port = port;
  }

  /** What is known of a session. */
  record Session(
      String code, String service, String terminal, String check, String state, Instant expires) {
    /** Nobody has said anything yet, and somebody still may. */
    boolean open(Instant now) {
      return now.isBefore(expires) && (state.equals("waiting") || state.equals("opened"));
    }
  }

  /** How long sessions live from now on. */
  void lives(Duration other) {
    lives = other;
  }

  Object begin(Database books, Asked asked) throws SQLException, Problem {
    String id = asked.id(1);
    String service = Asked.text(asked.body(), "service", "[a-z][a-z0-9-]{0,39}");
    Optional<Session> before = session(books, asked.terminal(), id);
    if (before.filter(session -> !session.service().equals(service)).isPresent())
      throw new Problem(409, "request-id-reused", "The id belongs to another request");
    if (before.isPresent()) return begun(before.get());
    byte[] bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    Session session =
        new Session(
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
            service,
            asked.terminal(),
            String.format(Locale.ROOT, "%02d", random.nextInt(CHECKS)),
            "waiting",
            rules.clock().instant().plus(lives));
    books.run(
        "INSERT INTO phone_session VALUES (?, ?, ?, ?, ?, ?, ?, '')",
        asked.terminal(),
        id,
        session.code(),
        session.service(),
        session.check(),
        session.state(),
        session.expires().toEpochMilli());
    return begun(session);
  }

  private Map<String, Object> begun(Session session) {
    Duration left = Duration.between(rules.clock().instant(), session.expires());
    return Map.of(
        "link",
        "http://127.0.0.1:" + port.getAsInt() + PAGE + session.code(),
        "check",
        session.check(),
        "seconds",
        Math.max(SHORTEST_SECONDS, left.toSeconds()));
  }

  Object state(Database books, Asked asked) throws SQLException, Problem {
    Session session = session(books, asked.terminal(), asked.id(1)).orElseThrow(PhoneDesk::unknown);
    if (session.state().equals("confirmed"))
      return Json.read(
          books
              .one(
                  row -> row.text("answer"),
                  "SELECT answer FROM phone_session WHERE code = ?",
                  session.code())
              .orElseThrow());
    boolean told = session.state().equals("refused") || session.open(rules.clock().instant());
    if (!told) expire(books, session);
    return Map.of("state", told ? session.state() : "expired");
  }

  private static void expire(Database books, Session session) throws SQLException {
    books.run(
        "UPDATE phone_session SET state = 'expired'"
            + " WHERE code = ? AND state IN ('waiting', 'opened')",
        session.code());
  }

  /** What was confirmed stays so: nobody asks for it any more. */
  Object cancel(Database books, Asked asked) throws SQLException, Problem {
    expire(books, session(books, asked.terminal(), asked.id(1)).orElseThrow(PhoneDesk::unknown));
    return Map.of("answer", "recorded");
  }

  private static Problem unknown() {
    return new Problem(404, "unknown-session", "No such session");
  }

  /** The session to which a code leads, as a phone sees it. */
  Optional<Session> byCode(Database books, String code) throws SQLException {
    return books.one(PhoneDesk::read, "SELECT * FROM phone_session WHERE code = ?", code);
  }

  /** A phone has it. */
  void open(Database books, Session session) throws SQLException {
    if (session.open(rules.clock().instant()))
      books.run("UPDATE phone_session SET state = 'opened' WHERE code = ?", session.code());
  }

  /**
   * Somebody says on their phone that it is they, or that they would not.
   *
   * @return whether the session was still open for that
   */
  boolean answer(Database books, Session session, Optional<String> number) throws SQLException {
    if (!session.open(rules.clock().instant())) return false;
    if (number.isEmpty()) {
      books.run("UPDATE phone_session SET state = 'refused' WHERE code = ?", session.code());
      return true;
    }
    Optional<Register.Person> person = Register.person(books, number.get());
    if (person.isEmpty()) return false;
    IdentityDesk.Known known =
        new IdentityDesk.Known(number.get(), person.get().name(), person.get().kind());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", "confirmed");
    answer.put("token", identities.token(books, session.terminal(), known, session.service()));
    answer.put("name", known.name());
    answer.put("number", known.number());
    books.run(
        "UPDATE phone_session SET state = 'confirmed', answer = ? WHERE code = ?",
        Json.write(answer),
        session.code());
    return true;
  }

  private static Optional<Session> session(Database books, String terminal, String id)
      throws SQLException {
    return books.one(
        PhoneDesk::read, "SELECT * FROM phone_session WHERE terminal = ? AND id = ?", terminal, id);
  }

  private static Session read(Row row) throws SQLException {
    return new Session(
        row.text("code"),
        row.text("service"),
        row.text("terminal"),
        row.text("check_number"),
        row.text("state"),
        Instant.ofEpochMilli(row.number("expires")));
  }
}
