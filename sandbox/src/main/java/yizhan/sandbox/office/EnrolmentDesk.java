package yizhan.sandbox.office;

import com.sun.net.httpserver.HttpsExchange;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Enrols terminals, and looks who shows which certificate, where this bureau does so. */
final class EnrolmentDesk {
  static final String PATH = "enrolments";

  private static final String CODE = "[A-Za-z0-9-]{8,64}";
  private static final String BASE64 = "[A-Za-z0-9+/]{100,6000}={0,2}";

  private final OfficeRules rules;

  EnrolmentDesk(OfficeRules rules) {
    this.rules = rules;
  }

  /** Whoever asks anything but to be enrolled must show the certificate of that terminal. */
  void check(Asked asked) throws Problem {
    if (!rules.tls() || asked.path().getFirst().equals(PATH)) return;
    if (!shows(asked)) throw notAuthentic();
  }

  private static Problem notAuthentic() {
    return new Problem(401, "not-authentic", "No certificate of this terminal was shown");
  }

  private static boolean shows(Asked asked) {
    if (!(asked.http() instanceof HttpsExchange line)) return false;
    try {
      Certificate[] chain = line.getSSLSession().getPeerCertificates();
      return chain[0] instanceof X509Certificate own
          && own.getSubjectX500Principal().getName().equals("CN=" + asked.terminal());
    } catch (SSLPeerUnverifiedException _) {
      return false; // it showed none
    }
  }

  Object enrol(Database books, Asked asked) throws SQLException, Problem {
    String id = asked.id(1);
    Map<?, ?> body = asked.body();
    byte[] request = Base64.getDecoder().decode(Asked.text(body, "request", BASE64));
    if (!id.equals(sha256(request))) throw Problem.malformed("The id is not the request's");
    Optional<Object> before = known(books, asked.terminal(), id);
    if (before.isPresent()) return before.get();
    if (authority().certify(request, asked.terminal()).isEmpty()) return refused("unfit-request");
    String state = "admitted";
    if (body.containsKey("code")) {
      String code = Asked.text(body, "code", CODE);
      Optional<String> why = spend(books, asked.terminal(), code, id);
      if (why.isPresent()) return refused(why.get());
      if (byHand(books, code)) state = "pending";
    } else if (!shows(asked)) throw notAuthentic();
    books.run(
        "INSERT INTO enrolment VALUES (?, ?, ?, ?, NULL)",
        asked.terminal(),
        id,
        Base64.getEncoder().encodeToString(request),
        state);
    return known(books, asked.terminal(), id).orElseThrow();
  }

  Object find(Database books, Asked asked) throws SQLException, Problem {
    return known(books, asked.terminal(), asked.id(1))
        .orElseThrow(() -> new Problem(404, "unknown-request", "No such request"));
  }

  private TerminalAuthority authority() throws Problem {
    return rules.authority().orElseThrow(() -> Problem.malformed("No such operation"));
  }

  /** A request that came once. */
  private record Known(String request, String state, String answer) {}

  /** The same answer, however often it is asked for. */
  private Optional<Object> known(Database books, String terminal, String id)
      throws SQLException, Problem {
    Optional<Known> known =
        books.one(
            row -> new Known(row.text("request"), row.text("state"), row.text("answer")),
            "SELECT request, state, COALESCE(answer, '') AS answer FROM enrolment"
                + " WHERE terminal = ? AND id = ?",
            terminal,
            id);
    if (known.isEmpty()) return Optional.empty();
    if (!known.get().answer().isEmpty()) return Optional.of(Json.read(known.get().answer()));
    return switch (known.get().state()) {
      case "pending" -> Optional.of(Map.of("answer", "pending"));
      case "declined" -> Optional.of(refused("declined"));
      default -> {
        byte[] request = Base64.getDecoder().decode(known.get().request());
        List<String> chain =
            authority().certify(request, terminal).orElseThrow().stream()
                .map(Base64.getEncoder()::encodeToString)
                .toList();
        Map<String, Object> answer = issued(chain);
        books.run(
            "UPDATE enrolment SET answer = ? WHERE terminal = ? AND id = ?",
            Json.write(answer),
            terminal,
            id);
        yield Optional.of(answer);
      }
    };
  }

  private Map<String, Object> issued(List<String> chain) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("answer", "issued");
    answer.put("certificates", chain);
    rules
        .authority()
        .flatMap(TerminalAuthority::fileSigner)
        .ifPresent(key -> answer.put("signer", Base64.getEncoder().encodeToString(key)));
    return answer;
  }

  /** Why a code does not do; it belongs to this request from now on if it does. */
  private Optional<String> spend(Database books, String terminal, String code, String id)
      throws SQLException {
    long now = rules.clock().instant().toEpochMilli();
    Optional<String> used =
        books.one(
            row -> row.text("request"),
            "SELECT COALESCE(request, '') AS request FROM enrolment_code"
                + " WHERE code = ? AND terminal = ? AND expires > ?",
            code,
            terminal,
            now);
    if (used.isEmpty()) return Optional.of("wrong-code");
    if (!used.get().isEmpty() && !used.get().equals(id)) return Optional.of("code-used");
    books.run("UPDATE enrolment_code SET request = ? WHERE code = ?", id, code);
    return Optional.empty();
  }

  private static boolean byHand(Database books, String code) throws SQLException {
    return books
        .one(
            row -> row.number("by_hand"), "SELECT by_hand FROM enrolment_code WHERE code = ?", code)
        .filter(hand -> hand == 1)
        .isPresent();
  }

  private static Map<String, Object> refused(String why) {
    return Map.of("answer", "refused", "why", why);
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
