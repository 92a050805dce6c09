package yizhan.sandbox.office;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Seals results by their digests, and says to a code what was sealed. */
final class SealDesk {
  private static final String DIGEST = "[0-9a-f]{64}";

  private final Supplier<SealAuthority> authority;

  /**
   * @param authority whose seal it is, at the moment
   */
  SealDesk(Supplier<SealAuthority> authority) {
    this.authority = authority;
  }

  Object seal(Database books, Asked asked) throws SQLException, Problem {
    String query = asked.id(1);
    String digest = Asked.text(asked.body(), "digest", DIGEST);
    Optional<String> number =
        books.one(
            row -> row.text("number"),
            "SELECT number FROM property_query"
                + " WHERE terminal = ? AND query_id = ? AND number != ''",
            asked.terminal(),
            query);
    if (number.isEmpty()) throw new Problem(404, "unknown-query", "No such query");
    Optional<String> before =
        books.one(
            row -> row.text("signature"),
            "SELECT signature FROM seal WHERE number = ? AND digest = ?",
            number.get(),
            digest);
    if (before.isPresent()) return Map.of("signature", before.get());
    byte[] seal = authority.get().seal(HexFormat.of().parseHex(digest));
    String signature = Base64.getEncoder().encodeToString(seal);
    books.run("INSERT INTO seal VALUES (?, ?, ?)", number.get(), digest, signature);
    return Map.of("signature", signature);
  }

  Object prove(Database books, Asked asked) throws SQLException, Problem {
    return proof(books, asked.id(1))
        .orElseThrow(() -> new Problem(404, "unknown-code", "No such result"));
  }

  /** What anybody who holds a sheet may know of it. */
  static Optional<Map<String, Object>> proof(Database books, String code) throws SQLException {
    Optional<Map<String, Object>> found =
        books.one(
            row ->
                Map.of(
                    "number", row.text("number"),
                    "at", Instant.ofEpochMilli(row.number("at")).toString()),
            "SELECT number, at FROM property_query WHERE code = ? AND number != ''",
            code);
    if (found.isEmpty()) return found;
    List<String> digests =
        books.all(
            row -> row.text("digest"),
            "SELECT digest FROM seal WHERE number = ? ORDER BY rowid",
            String.valueOf(found.get().get("number")));
    return Optional.of(
        Map.of(
            "number", String.valueOf(found.get().get("number")),
            "at", String.valueOf(found.get().get("at")),
            "digests", digests));
  }
}
