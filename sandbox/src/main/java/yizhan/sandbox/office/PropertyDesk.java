package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers people who ask what is registered for themselves. */
final class PropertyDesk {
  static final String SERVICE = "query-property";

  private static final String STATEMENT =
      """
      1. 本结果只反映查询时间、在上述范围内登记簿上的记载，不是产权证明，此后可能变化；统一登记以前的登记，以窗口查询为准。
      2. 查询人应当按照说明的用途使用，未经权利人同意，不得泄露查询结果中的信息。
      3. 本结果由样张登记机关电子签章；扫描二维码或者输入验证码，可以核对真伪。
      4. 样张：本结果由沙箱产生，人和不动产都是虚构的。\
      """;

  private final QueryBook book;
  private final IdentityDesk identities;

  PropertyDesk(QueryBook book, IdentityDesk identities) {
    this.book = book;
    this.identities = identities;
  }

  Object query(Database books, Asked asked) throws SQLException, Problem {
    IdentityDesk.Known known =
        identities
            .known(books, asked, SERVICE)
            .orElseThrow(() -> new Problem(401, "identity-expired", "Identity expired"));
    return book.once(books, asked, known.number(), purpose -> answer(books, asked, known, purpose));
  }

  private QueryBook.Answered answer(
      Database books, Asked asked, IdentityDesk.Known known, String purpose) throws SQLException {
    if (book.minor(known.number())) return book.refused("minor");
    if (PropertyShelf.windowOnly(books, known.number())) return book.refused("window-only");
    List<Object> properties = PropertyShelf.of(books, known.number());
    Map<String, Object> found = new LinkedHashMap<>();
    found.put("purpose", purpose);
    found.put("finding", finding(properties.size()));
    found.put("statement", STATEMENT);
    found.put("querier", QueryBook.person(known));
    found.put("properties", properties);
    found.put("underWay", PropertyShelf.underWay(books, known.number()));
    return book.found(books, asked, found);
  }

  private static String finding(int properties) {
    return properties == 0
        ? "在上述范围内，未查到查询人名下的不动产登记信息。"
        : "在上述范围内，查到与查询人有关的不动产登记信息 " + properties + " 处。";
  }
}
