package yizhan.kiosk.journal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of the entries whose matter is not closed yet, so that what is unfinished is found
 * without reading everything. The table is brought up to date only now and then, in the commit of
 * an entry: the others touch one page fewer. What came since, it reads from the entries; up to
 * which of them the table goes is the file's {@code user_version}.
 */
final class UnfinishedTable {
  static final String TABLE =
      """
      create table unfinished (
        number integer primary key,
        stream text not null,
        matter text not null) strict\
      """;

  /** So many entries at most are read at each question. */
  private static final int MOST_SINCE = 256;

  private static final String SINCE = "number > (select user_version from pragma_user_version)";

  private static final String OPEN = open("true");

  /** For a query that goes on: the numbers of those in a stream, which is the first parameter. */
  static final String NUMBERS = "select number from (" + open("stream = ?1") + ") where true";

  /** A query for the numbers, streams and matters of what is unfinished, of those rows alone. */
  private static String open(String which) {
    return """
    with closed as materialized (
      select stream, matter, max(number) as number from event
      where %1$s and closing = 1 and %2$s group by stream, matter)
    select begun.number, begun.stream, begun.matter from (
        select number, stream, matter from unfinished where %2$s
        union select number, stream, matter from event
          where %1$s and closing = 0 and %2$s) as begun
      left join closed on closed.stream = begun.stream and closed.matter = begun.matter
        and closed.number > begun.number
      where closed.number is null\
    """
        .formatted(SINCE, which);
  }

  private final Connection database;

  UnfinishedTable(Connection database) {
    this.database = database;
  }

  /** An entry was added; the table is brought up to date when it is due. */
  void added(long number) throws SQLException {
    if (number % MOST_SINCE == 0) settle(number);
  }

  /** Brings the table up to date with all entries up to this one, the last. */
  void settle(long last) throws SQLException {
    try (Statement set = database.createStatement()) {
      set.executeUpdate(
          "insert or ignore into unfinished select number, stream, matter from event where "
              + SINCE
              + " and closing = 0");
      set.executeUpdate(
          "delete from unfinished where number not in (select number from (" + OPEN + "))");
      set.execute("pragma user_version = " + last);
    }
  }

  List<MatterKeys.Matter> matters() throws SQLException {
    List<MatterKeys.Matter> matters = new ArrayList<>();
    try (Statement ask = database.createStatement();
        ResultSet row = ask.executeQuery("select distinct stream, matter from (" + OPEN + ")")) {
      while (row.next())
        matters.add(
            new MatterKeys.Matter(EventRow.text(row, "stream"), EventRow.text(row, "matter")));
    }
    return matters;
  }

  /** All numbers, ascending. */
  static List<Long> numbers(Connection database) throws SQLException {
    List<Long> numbers = new ArrayList<>();
    try (Statement ask = database.createStatement();
        ResultSet row = ask.executeQuery("select number from (" + OPEN + ") order by number")) {
      while (row.next()) numbers.add(row.getLong(1));
    }
    return numbers;
  }
}
