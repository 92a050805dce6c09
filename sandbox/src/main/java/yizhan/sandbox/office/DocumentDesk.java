package yizhan.sandbox.office;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.sandbox.people.People;
import yizhan.sandbox.people.SandboxDocument;
import yizhan.sandbox.people.SandboxDocument.Flaw;
import yizhan.sandbox.people.SandboxDocument.Kind;
import yizhan.sandbox.people.Words;

/** Lists the documents that others made for a citizen, and passes them on as they come. */
final class DocumentDesk {
  static final String SERVICE = "print-tax-certificate";

  private static final int MOST_BYTES = 3_000_000;
  private static final int PIECE = 24_000;
  private static final String ISSUER = "国家税务总局样张市税务局";

  private final OfficeRules rules;
  private final IdentityDesk identities;
  private final TaxAuthority taxes;

  DocumentDesk(OfficeRules rules, IdentityDesk identities, TaxAuthority taxes) {
    this.rules = rules;
    this.identities = identities;
    this.taxes = taxes;
  }

  /** Writes down what is not in the books yet. */
  static void fill(Database books, People people) throws SQLException {
    int position = 0;
    for (SandboxDocument one : people.documents())
      books.run(
          "INSERT OR IGNORE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          one.id(),
          ++position,
          one.holder(),
          Words.of(one.kind()),
          one.number(),
          one.period(),
          one.issued(),
          String.join("\n", one.rows()),
          Words.of(one.flaw()));
  }

  Object list(Database books, Asked asked) throws SQLException, Problem {
    IdentityDesk.Known known = known(books, asked);
    int after = LicenceDesk.after(asked.query());
    // One more than a page holds, to know whether there is a next one.
    List<Map<String, Object>> found =
        books.all(
            row -> entry(row, known),
            "SELECT * FROM document WHERE person = ? ORDER BY position LIMIT ? OFFSET ?",
            known.number(),
            rules.page() + 1,
            after);
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put(
        "documents", new ArrayList<>(found.subList(0, Math.min(found.size(), rules.page()))));
    if (found.size() > rules.page()) answer.put("next", "p-" + (after + rules.page()));
    return answer;
  }

  private static Map<String, Object> entry(Row row, IdentityDesk.Known known) throws SQLException {
    return Map.of(
        "id", row.text("id"),
        "kind", row.text("kind"),
        "number", row.text("number"),
        "holder", Map.of("name", known.name(), "number", known.number()),
        "period", row.text("period"),
        "issuer", ISSUER,
        "issued", row.text("issued"));
  }

  Object fetch(Database books, Asked asked) throws SQLException, Problem {
    IdentityDesk.Known known = known(books, asked);
    Optional<byte[]> pdf =
        books.one(
            row -> made(row, known),
            "SELECT * FROM document WHERE person = ? AND id = ?",
            known.number(),
            asked.id(1));
    if (pdf.isEmpty()) throw new Problem(404, "unknown-document", "No such document");
    if (pdf.get().length > MOST_BYTES) return Map.of("outcome", "refused", "why", "too-large");
    books.run("INSERT INTO sent_document (sha256) VALUES (?)", digest(pdf.get()));
    return Map.of("outcome", "sent", "pdf", pieces(pdf.get()));
  }

  private static String digest(byte[] pdf) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> pieces(byte[] pdf) {
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < pdf.length; from += PIECE) {
      byte[] piece = Arrays.copyOfRange(pdf, from, Math.min(pdf.length, from + PIECE));
      pieces.add(Base64.getEncoder().encodeToString(piece));
    }
    return pieces;
  }

  private byte[] made(Row row, IdentityDesk.Known known) throws SQLException {
    Kind kind = Words.find(Kind.values(), row.text("kind")).orElseThrow();
    TaxSheet sheet =
        new TaxSheet(
            title(kind),
            row.text("number"),
            known.name(),
            known.number(),
            row.text("period"),
            row.text("issued"),
            row.text("rows").lines().map(DocumentDesk::cells).toList());
    Flaw flaw = Words.find(Flaw.values(), row.text("flaw")).orElseThrow();
    return taxes.document(sheet, kind, flaw);
  }

  private static List<String> cells(String row) {
    return Arrays.stream(row.split("\\|", -1)).map(String::strip).toList();
  }

  private static String title(Kind kind) {
    return switch (kind) {
      case TAX_PAYMENT_CERTIFICATE -> "税收完税证明（样张）";
      case INCOME_TAX_RECORD -> "个人所得税纳税记录（样张）";
    };
  }

  private IdentityDesk.Known known(Database books, Asked asked) throws SQLException, Problem {
    return identities
        .known(books, asked, SERVICE)
        .orElseThrow(() -> new Problem(401, "identity-expired", "Identity expired"));
  }
}
