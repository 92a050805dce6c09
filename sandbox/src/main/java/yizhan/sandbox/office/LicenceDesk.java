package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists the licences of a citizen, page by page, with what may be printed of them now. */
final class LicenceDesk {
  private static final Pattern AFTER = Pattern.compile("after=p-([0-9]{1,4})");
  private static final List<String> COPIES = List.of("original", "duplicate");

  private final OfficeRules rules;
  private final IdentityDesk identities;

  LicenceDesk(OfficeRules rules, IdentityDesk identities) {
    this.rules = rules;
    this.identities = identities;
  }

  Object list(Database books, Asked asked) throws SQLException, Problem {
    Optional<String> number = identities.number(books, asked);
    if (number.isEmpty()) throw new Problem(401, "identity-expired", "Identity expired");
    int after = after(asked.query());
    // One more than a page holds, to know whether there is a next one.
    List<Map<String, Object>> found =
        Register.licences(books, number.get(), after, rules.page() + 1);
    List<Map<String, Object>> page = new ArrayList<>();
    for (Map<String, Object> licence : found.subList(0, Math.min(found.size(), rules.page())))
      page.add(withCopies(books, licence));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("licences", page);
    if (found.size() > rules.page()) answer.put("next", "p-" + (after + rules.page()));
    return answer;
  }

  static int after(String query) throws Problem {
    if (query.isEmpty()) return 0;
    Matcher matcher = AFTER.matcher(query);
    if (!matcher.matches()) throw Problem.malformed("No such page");
    return Integer.parseInt(query, matcher.start(1), matcher.end(1), 10);
  }

  private static Map<String, Object> withCopies(Database books, Map<String, Object> licence)
      throws SQLException, Problem {
    String id = String.valueOf(licence.get("id"));
    List<Map<String, Object>> copies = new ArrayList<>();
    for (String copy : COPIES) {
      String register =
          Register.held(books, id, copy)
              .orElseThrow(() -> Problem.malformed("No such licence"))
              .standing();
      String standing = PermitBook.standing(books, id, copy, register);
      copies.add(Map.of("copy", copy, "standing", standing));
    }
    Map<String, Object> whole = new LinkedHashMap<>(licence);
    whole.put("copies", copies);
    return whole;
  }
}
