package yizhan.kiosk.journal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import yizhan.kiosk.office.JournalHead;

/** The events, each chained to the one before, their personal texts sealed. */
final class EventTable {
  private final Connection database;
  private final MatterKeys keys;
  private final UnfinishedTable unfinished;

  EventTable(Connection database, MatterKeys keys) {
    this.database = database;
    this.keys = keys;
    this.unfinished = new UnfinishedTable(database);
  }

  static void create(Statement set) throws SQLException {
    set.execute(EventRow.TABLE);
    set.execute(UnfinishedTable.TABLE);
  }

  JournalHead head() throws SQLException {
    try (Statement ask = database.createStatement();
        ResultSet row =
            ask.executeQuery("select number, hash from event order by number desc limit 1")) {
      return row.next()
          ? new JournalHead(row.getLong("number"), EventRow.text(row, "hash"))
          : Chain.GENESIS;
    }
  }

  /** Adds a line behind this head; the new head. */
  JournalHead add(JournalHead head, Instant at, Batch.Line line) throws SQLException, IOException {
    EventRow row = row(head.number() + 1, at, line);
    JournalHead next = Chain.after(head, row.line());
    try (PreparedStatement insert =
        database.prepareStatement("insert into event values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      row.write(insert, next.hash());
    }
    unfinished.added(row.number());
    return next;
  }

  private EventRow row(long number, Instant at, Batch.Line line) throws IOException {
    Written written = line.written();
    return new EventRow(
        number,
        at.toString(),
        line.stream(),
        line.matter(),
        written.word(),
        written.closing() ? 1 : 0,
        Fields.write(written.fields()),
        sealed(number, line));
  }

  private String sealed(long number, Batch.Line line) throws IOException {
    Written written = line.written();
    if (written.personal().isEmpty()) return "";
    return keys.seal(
        new MatterKeys.Matter(line.stream(), line.matter()),
        EventRow.about(number, line.stream(), line.matter(), written.word()),
        Fields.write(written.personal()));
  }

  /** Brings the list of what is unfinished up to date with this head. */
  void settle(JournalHead head) throws SQLException {
    unfinished.settle(head.number());
  }

  List<MatterKeys.Matter> unfinished() throws SQLException {
    return unfinished.matters();
  }

  <E> List<Entry<E>> all(EventStream<E> stream) throws SQLException, IOException {
    return entries(stream, "select * from event where stream = ? order by number");
  }

  <E> List<Entry<E>> unfinished(EventStream<E> stream) throws SQLException, IOException {
    return entries(
        stream,
        "select * from event where number in (" + UnfinishedTable.NUMBERS + ") order by number");
  }

  private <E> List<Entry<E>> entries(EventStream<E> stream, String sql)
      throws SQLException, IOException {
    List<Entry<E>> entries = new ArrayList<>();
    try (PreparedStatement ask = database.prepareStatement(sql)) {
      ask.setString(1, stream.name());
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) entries.add(entry(stream, EventRow.read(rows)));
      }
    }
    return entries;
  }

  /** The first of what came after this number in any of these streams, in its order. */
  List<Entry<?>> after(long number, int most, List<EventStream<?>> streams)
      throws SQLException, IOException {
    List<Entry<?>> entries = new ArrayList<>();
    String sql = "select * from event where number > ? order by number";
    try (PreparedStatement ask = database.prepareStatement(sql)) {
      ask.setLong(1, number);
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next() && entries.size() < most) {
          EventRow row = EventRow.read(rows);
          for (EventStream<?> stream : streams)
            if (stream.name().equals(row.stream())) entries.add(entry(stream, row));
        }
      }
    }
    return entries;
  }

  private <E> Entry<E> entry(EventStream<E> stream, EventRow row) throws IOException {
    Instant at = Instant.parse(row.at());
    return new Entry<>(row.number(), at, row.matter(), stream.read(written(row)));
  }

  private Written written(EventRow row) throws IOException {
    return new Written(row.word(), Fields.read(row.body()), personal(row), row.closing() == 1);
  }

  /** Nothing once the key has been destroyed. */
  private Map<String, String> personal(EventRow row) throws IOException {
    if (row.sealed().isEmpty()) return Map.of();
    String about = EventRow.about(row.number(), row.stream(), row.matter(), row.word());
    return keys.open(row.whose(), about, row.sealed()).map(Fields::read).orElse(Map.of());
  }

  /** Whether in other matters of the stream this happened since it happened in this one. */
  boolean othersSince(String stream, String matter, String word) throws SQLException {
    String sql =
        """
        select exists (
          select 1 from event
          where number > (
              select min(number) from event where number in (%s and matter = ?2) and word = ?3)
            and stream = ?1 and matter <> ?2 and word = ?3)\
        """
            .formatted(UnfinishedTable.NUMBERS);
    try (PreparedStatement ask = database.prepareStatement(sql)) {
      ask.setString(1, stream);
      ask.setString(2, matter);
      ask.setString(3, word);
      try (ResultSet row = ask.executeQuery()) {
        return row.getBoolean(1);
      }
    }
  }
}
