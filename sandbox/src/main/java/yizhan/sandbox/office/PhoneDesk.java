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
import java.util.Set;
import java.util.function.IntSupplier;

/**
 * Sessions in which people say on their own phones who they are, or for which firm they act: what
 * terminals ask of them.
 */
final class PhoneDesk {
  /** Where a phone is led to, on the server of the bureau. */
  static final String PAGE = "/phone/";

  private static final Duration LIVES = Duration.ofMinutes(2);

  /** Of the contract; one that is over says so when it is asked. */
  private static final long SHORTEST_SECONDS = 5;

  /** Otherwise than by a yes. */
  private static final Set<String> SETTLED = Set.of("refused", "not-authorised");

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
      String code,
      String service,
      String way,
      String terminal,
      String check,
      String state,
      Instant expires) {
    /** Whether a firm's electronic licence is asked for. */
    boolean ofFirm() {
      return way.equals("electronic-licence");
    }

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
    Map<?, ?> body = asked.body();
    String way =
        body.containsKey("way") ? Asked.text(body, "way", "phone|electronic-licence") : "phone";
    if (!Register.suffices(books, service, way))
      throw Problem.malformed("This way does not suffice");
    Optional<Session> before = session(books, asked.terminal(), id);
    if (before.filter(old -> !old.service().equals(service) || !old.way().equals(way)).isPresent())
      throw new Problem(409, "request-id-reused", "The id belongs to another request");
    if (before.isPresent()) return begun(before.get());
    byte[] bytes = new byte[CODE_BYTES];
    random.nextBytes(bytes);
    Session session =
        new Session(
            Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
            service,
            way,
            asked.terminal(),
            String.format(Locale.ROOT, "%02d", random.nextInt(CHECKS)),
            "waiting",
            rules.clock().instant().plus(lives));
    books.run(
        "INSERT INTO phone_session VALUES (?, ?, ?, ?, ?, ?, ?, ?, '')",
        asked.terminal(),
        id,
        session.code(),
        session.service(),
        session.way(),
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
    boolean told = SETTLED.contains(session.state()) || session.open(rules.clock().instant());
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
   * Somebody says on their phone that it is they, shows a firm's licence, or would not.
   *
   * @return whether the session was still open for that
   */
  boolean answer(Database books, Session session, Optional<Shown> shown) throws SQLException {
    if (!session.open(rules.clock().instant())) return false;
    if (shown.isEmpty()) return settle(books, session, "refused");
    return session.ofFirm()
        ? firm(books, session, shown.get())
        : person(books, session, shown.get().number());
  }

  /**
   * What is on a phone.
   *
   * @param firm the code of the firm whose licence is shown; empty where none is
   * @param number of whoever has the phone
   */
  record Shown(String firm, String number) {}

  private boolean firm(Database books, Session session, Shown shown) throws SQLException {
    Optional<Register.Holder> holder = Register.holder(books, shown.firm(), shown.number());
    if (holder.isEmpty()) return settle(books, session, "not-authorised");
    Register.Holder held = holder.get();
    IdentityDesk.Known known =
        new IdentityDesk.Known(Register.firm(shown.firm()), held.firm(), "electronic-licence");
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", "confirmed");
    answer.put("token", identities.token(books, session.terminal(), known, session.service()));
    answer.put(
        "firm",
        Map.of(
            "name",
            held.firm(),
            "code",
            shown.firm(),
            "holder",
            held.representative() ? "legal-representative" : "authorised"));
    return confirm(books, session, answer);
  }

  private boolean person(Database books, Session session, String number) throws SQLException {
    Optional<Register.Person> person = Register.person(books, number);
    if (person.isEmpty()) return false;
    IdentityDesk.Known known =
        new IdentityDesk.Known(number, person.get().name(), person.get().kind());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("state", "confirmed");
    answer.put("token", identities.token(books, session.terminal(), known, session.service()));
    answer.put("name", known.name());
    answer.put("number", known.number());
    return confirm(books, session, answer);
  }

  private static boolean confirm(Database books, Session session, Map<String, Object> answer)
      throws SQLException {
    books.run(
        "UPDATE phone_session SET state = 'confirmed', answer = ? WHERE code = ?",
        Json.write(answer),
        session.code());
    return true;
  }

  private static boolean settle(Database books, Session session, String state) throws SQLException {
    books.run("UPDATE phone_session SET state = ? WHERE code = ?", state, session.code());
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
        row.text("way"),
        row.text("terminal"),
        row.text("check_number"),
        row.text("state"),
        Instant.ofEpochMilli(row.number("expires")));
  }
}
