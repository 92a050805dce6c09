package yizhan.sandbox.office;

import java.sql.SQLException;
import java.util.Map;

/** Keeps what terminals tell of a day's blanks. */
final class StockDesk {
  private static final int LONGEST = 1_000_000;

  /** Keeps one register of a day, the last that was told. */
  Object keep(Database books, Asked asked) throws SQLException, Problem {
    Map<?, ?> body = asked.body();
    if (!(body.get("balances") instanceof Boolean balances))
      throw Problem.malformed("The field balances is missing or malformed");
    String table = Asked.text(body, "table", "(?s).{1," + LONGEST + "}");
    books.run(
        "INSERT INTO day_register (terminal, day, balances, content, times) VALUES (?, ?, ?, ?, 1)"
            + " ON CONFLICT (terminal, day) DO UPDATE SET times = times + 1,"
            + " balances = excluded.balances, content = excluded.content",
        asked.terminal(),
        asked.day(),
        balances ? 1 : 0,
        table);
    return Map.of("answer", "recorded");
  }
}
