package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Answers families who ask what homes are registered for all of their adults. */
final class FamilyDesk {
  private static final int MOST_ADULTS = 4;
  private static final String STATEMENT =
      """
      1. 本结果只反映查询时间、在上述范围内登记簿上的住房登记；未查到，只说明在上述范围内没有登记；统一登记以前的登记，以窗口查询为准。
      2. 本结果只包括上列人员，不包括其他家庭成员；只包括住房，不包括车位、商业用房和他人名下的房屋。
      3. 查询人应当按照说明的用途使用，未经上列人员同意，不得泄露查询结果中的信息。
      4. 本结果由样张登记机关电子签章；扫描二维码或者输入验证码，可以核对真伪。
      5. 样张：本结果由沙箱产生，人和不动产都是虚构的。\
      """;

  private final QueryBook book;
  private final IdentityDesk identities;

  FamilyDesk(QueryBook book, IdentityDesk identities) {
    this.book = book;
    this.identities = identities;
  }

  Object query(Database books, Asked asked) throws SQLException, Problem {
    List<IdentityDesk.Known> adults = adults(books, asked);
    String people =
        adults.stream().map(IdentityDesk.Known::number).collect(Collectors.joining(" "));
    return book.once(books, asked, people, purpose -> answer(books, asked, adults, purpose));
  }

  private List<IdentityDesk.Known> adults(Database books, Asked asked)
      throws SQLException, Problem {
    if (!(asked.body().get("adults") instanceof List<?> tokens)
        || tokens.isEmpty()
        || tokens.size() > MOST_ADULTS) throw Problem.malformed("Who is asked about?");
    Map<String, IdentityDesk.Known> adults = new LinkedHashMap<>();
    for (Object token : tokens) {
      IdentityDesk.Known known =
          identities
              .known(books, asked.terminal(), String.valueOf(token), PropertyDesk.SERVICE)
              .orElseThrow(() -> new Problem(401, "identity-expired", "Identity expired"));
      if (adults.putIfAbsent(known.number(), known) != null)
        throw Problem.malformed("Somebody is asked about twice");
    }
    return List.copyOf(adults.values());
  }

  private QueryBook.Answered answer(
      Database books, Asked asked, List<IdentityDesk.Known> adults, String purpose)
      throws SQLException {
    for (IdentityDesk.Known adult : adults) {
      if (book.minor(adult.number())) return book.refused("minor");
      if (PropertyShelf.windowOnly(books, adult.number())) return book.refused("window-only");
    }
    List<Map<String, Object>> homes = homes(books, adults);
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("title", homes.isEmpty() ? "家庭住房状况查询结果（无房证明）" : "家庭住房状况查询结果");
    found.put("purpose", purpose);
    found.put("finding", finding(homes.size()));
    found.put("statement", STATEMENT);
    found.put("members", adults.stream().map(QueryBook::person).toList());
    found.put("homes", homes);
    return book.found(books, asked, found);
  }

  /** A home, and who of them owns it. */
  private record Found(Map<?, ?> property, List<String> owners) {}

  /** Each home once, with those of them who own it. */
  private static List<Map<String, Object>> homes(Database books, List<IdentityDesk.Known> adults)
      throws SQLException {
    Map<String, Found> homes = new LinkedHashMap<>();
    for (IdentityDesk.Known adult : adults)
      for (Map<?, ?> property : PropertyShelf.homes(books, adult.number()))
        homes
            .computeIfAbsent(
                String.valueOf(property.get("unit")), _ -> new Found(property, new ArrayList<>()))
            .owners()
            .add(adult.name());
    return homes.values().stream().map(FamilyDesk::home).toList();
  }

  private static Map<String, Object> home(Found found) {
    Map<String, Object> home = new LinkedHashMap<>();
    home.put("owners", found.owners());
    for (String field :
        List.of("unit", "certificate", "place", "use", "area", "sharing", "registered"))
      home.put(field, String.valueOf(found.property().get(field)));
    return home;
  }

  private static String finding(int homes) {
    return homes == 0 ? "在上述范围内，未查到下列人员名下的住房登记信息。" : "在上述范围内，查到上列人员名下的住房登记信息 " + homes + " 处。";
  }
}
