package yizhan.kiosk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The events, and beside them the numbers of those whose matter is not closed yet: kept in the same
 * commit, so that what is unfinished is found without reading everything.
 */
final class EventTable {
  private static final String COLUMNS = "number, at, matter, word, body, closing";

  private final Connection database;

  EventTable(Connection database) {
    this.database = database;
  }

  static void create(Statement set) throws SQLException {
    set.execute(
        """
        create table event (
          number integer primary key,
          at text not null,
          stream text not null,
          matter text not null,
          word text not null,
          closing integer not null,
          body text not null,
          hash text not null) strict\
        """);
    set.execute(
        """
        create table unfinished (
          number integer primary key,
          stream text not null,
          matter text not null) strict\
        """);
  }

  JournalHead head() throws SQLException {
    try (Statement ask = database.createStatement();
        ResultSet row =
            ask.executeQuery("select number, hash from event order by number desc limit 1")) {
      return row.next() ? new JournalHead(row.getLong(1), text(row, 2)) : JournalHead.GENESIS;
    }
  }

  /** Adds a line behind this head; the new head. */
  JournalHead add(JournalHead head, Instant at, Batch.Line line) throws SQLException {
    String body = Fields.write(line.written().fields());
    int closing = line.written().closing() ? 1 : 0;
    String word = line.written().word();
    JournalHead next =
        head.after(
            String.join(
                "\n",
                Long.toString(head.number() + 1),
                at.toString(),
                line.stream(),
                line.matter(),
                word,
                Integer.toString(closing),
                body));
    try (PreparedStatement add =
        database.prepareStatement("insert into event values (?, ?, ?, ?, ?, ?, ?, ?)")) {
      add.setLong(1, next.number());
      add.setString(2, at.toString());
      add.setString(3, line.stream());
      add.setString(4, line.matter());
      add.setString(5, word);
      add.setInt(6, closing);
      add.setString(7, body);
      add.setString(8, next.hash());
      add.executeUpdate();
    }
    if (line.written().closing()) close(line);
    else keepOpen(next.number(), line);
    return next;
  }

  private void keepOpen(long number, Batch.Line line) throws SQLException {
    try (PreparedStatement add =
        database.prepareStatement("insert into unfinished values (?, ?, ?)")) {
      add.setLong(1, number);
      add.setString(2, line.stream());
      add.setString(3, line.matter());
      add.executeUpdate();
    }
  }

  private void close(Batch.Line line) throws SQLException {
    try (PreparedStatement remove =
        database.prepareStatement("delete from unfinished where stream = ? and matter = ?")) {
      remove.setString(1, line.stream());
      remove.setString(2, line.matter());
      remove.executeUpdate();
    }
  }

  <E> List<Entry<E>> all(EventStream<E> stream) throws SQLException {
    return entries(stream, "select " + COLUMNS + " from event where stream = ? order by number");
  }

  <E> List<Entry<E>> unfinished(EventStream<E> stream) throws SQLException {
    return entries(
        stream,
        "select "
            + COLUMNS
            + " from event where number in (select number from unfinished where stream = ?)"
            + " order by number");
  }

  private <E> List<Entry<E>> entries(EventStream<E> stream, String sql) throws SQLException {
    List<Entry<E>> entries = new ArrayList<>();
    try (PreparedStatement ask = database.prepareStatement(sql)) {
      ask.setString(1, stream.name());
      try (ResultSet row = ask.executeQuery()) {
        while (row.next()) {
          Written written = new Written(text(row, 4), Fields.read(text(row, 5)), row.getBoolean(6));
          Instant at = Instant.parse(text(row, 2));
          entries.add(new Entry<>(row.getLong(1), at, text(row, 3), stream.read(written)));
        }
      }
    }
    return entries;
  }

  /** Whether in other matters of the stream this happened since it happened in this one. */
  boolean othersSince(String stream, String matter, String word) throws SQLException {
    String sql =
        """
        select exists (
          select 1 from event
          where number > (
              select min(number) from event where number in (
                select number from unfinished where stream = ?1 and matter = ?2)
                and word = ?3)
            and stream = ?1 and matter <> ?2 and word = ?3)\
        """;
    try (PreparedStatement ask = database.prepareStatement(sql)) {
      ask.setString(1, stream);
      ask.setString(2, matter);
      ask.setString(3, word);
      try (ResultSet row = ask.executeQuery()) {
        return row.getBoolean(1);
      }
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), "no column may be null");
  }
}
