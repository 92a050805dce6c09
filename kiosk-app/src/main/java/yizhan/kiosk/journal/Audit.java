package yizhan.kiosk.journal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import yizhan.kiosk.office.JournalHead;

/**
 * Reads the journal from outside, beside the kiosk that writes it, and computes every hash anew.
 * Needs no key and understands no event.
 */
public final class Audit implements AutoCloseable {
  private final Connection database;

  private Audit(Connection database) {
    this.database = database;
  }

  /**
   * Opens the journal in this folder for reading.
   *
   * @throws JournalException when there is none or it cannot be read
   */
  public static Audit of(Path folder) throws JournalException {
    Path file = folder.resolve(JournalStore.FILE);
    if (!Files.exists(file)) throw new JournalException("there is none in " + folder);
    try {
      return new Audit(DriverManager.getConnection("jdbc:sqlite:file:" + file + "?mode=ro"));
    } catch (SQLException unreadable) {
      throw new JournalException("read", unreadable);
    }
  }

  /**
   * What came of it.
   *
   * @param head the last entry that hangs together with all before it
   * @param broken where it does not go on, if it does not
   */
  public record Found(JournalHead head, Optional<Break> broken) {}

  /** An entry that is not as it was written, and what shows it. */
  public record Break(long entry, String how) {}

  /**
   * Follows the whole chain, and looks whether the list of what is unfinished, by which recovery
   * goes, is the one that the entries lead to. Takes as long as the journal is.
   */
  public Found whole() throws JournalException {
    try (Statement begin = database.createStatement()) {
      begin.execute("begin"); // what is written meanwhile stays out of sight
      try {
        OpenMatters open = new OpenMatters();
        Found found = follow(database, Chain.GENESIS, open::see);
        return found.broken().isPresent() ? found : listed(found, open.numbers());
      } finally {
        begin.execute("rollback");
      }
    } catch (SQLException unreadable) {
      throw new JournalException("read", unreadable);
    }
  }

  private Found listed(Found found, List<Long> open) throws SQLException {
    Set<Long> differing = new TreeSet<>(open);
    for (long number : UnfinishedTable.numbers(database))
      if (!differing.remove(number)) differing.add(number);
    return differing.isEmpty()
        ? found
        : new Found(
            found.head(),
            differing.stream()
                .findFirst()
                .map(n -> new Break(n, "unfinished, or not, by mistake")));
  }

  /** Does something with an entry. */
  @FunctionalInterface
  public interface Reader {
    void take(Entry<?> entry) throws JournalException;
  }

  /**
   * Hands over all events of these streams, oldest first and one by one, so that it takes no more
   * memory where the journal is long. What is sealed stays so.
   */
  public void read(Reader reader, EventStream<?>... streams) throws JournalException {
    readAfter(0, reader, streams);
  }

  /**
   * The same from the last entry on that was written before this time: no slower where the journal
   * is long. Where a clock was set back, older ones may be among them.
   */
  public void readSince(Instant time, Reader reader, EventStream<?>... streams)
      throws JournalException {
    try (PreparedStatement ask =
        database.prepareStatement(
            "select number from event where at < ? order by number desc limit 1")) {
      ask.setString(1, time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", ""));
      try (ResultSet row = ask.executeQuery()) {
        readAfter(row.next() ? row.getLong("number") : 0, reader, streams);
      }
    } catch (SQLException unreadable) {
      throw new JournalException("read", unreadable);
    }
  }

  private void readAfter(long number, Reader reader, EventStream<?>... streams)
      throws JournalException {
    String marks = String.join(", ", Collections.nCopies(streams.length, "?"));
    String sql =
        "select * from event where number > ? and stream in (" + marks + ") order by number";
    try (PreparedStatement ask = database.prepareStatement(sql)) {
      ask.setLong(1, number);
      for (int i = 0; i < streams.length; i++) ask.setString(i + 2, streams[i].name());
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          EventRow row = EventRow.read(rows);
          for (EventStream<?> stream : streams)
            if (stream.name().equals(row.stream())) reader.take(entry(stream, row));
        }
      }
    } catch (SQLException unreadable) {
      throw new JournalException("read", unreadable);
    }
  }

  /** The last event of a stream, found from the end; what is sealed stays so. */
  public <E> Optional<Entry<E>> last(EventStream<E> stream) throws JournalException {
    String sql = "select * from event where stream = ? order by number desc limit 1";
    try (PreparedStatement ask = database.prepareStatement(sql)) {
      ask.setString(1, stream.name());
      try (ResultSet row = ask.executeQuery()) {
        return row.next() ? Optional.of(entry(stream, EventRow.read(row))) : Optional.empty();
      }
    } catch (SQLException unreadable) {
      throw new JournalException("read", unreadable);
    }
  }

  private static <E> Entry<E> entry(EventStream<E> stream, EventRow row) {
    Written written = new Written(row.word(), Fields.read(row.body()), row.closing() == 1);
    return new Entry<>(row.number(), Instant.parse(row.at()), row.matter(), stream.read(written));
  }

  /** The hash of an entry, to be laid beside what the back office heard of it. */
  public Optional<String> hash(long number) throws JournalException {
    try {
      return hash(database, number);
    } catch (SQLException unreadable) {
      throw new JournalException("read", unreadable);
    }
  }

  /** Follows the chain behind a head to its end. */
  static Found tail(Connection database, JournalHead start) throws SQLException {
    return follow(database, start, _ -> {});
  }

  private static Found follow(Connection database, JournalHead start, Consumer<EventRow> seen)
      throws SQLException {
    JournalHead head = start;
    try (PreparedStatement ask =
        database.prepareStatement("select * from event where number > ? order by number")) {
      ask.setLong(1, start.number());
      try (ResultSet rows = ask.executeQuery()) {
        while (rows.next()) {
          EventRow row = EventRow.read(rows);
          JournalHead next = Chain.after(head, row.line());
          if (row.number() != next.number())
            return new Found(head, Optional.of(new Break(next.number(), "missing")));
          if (!next.hash().equals(rows.getString("hash")))
            return new Found(head, Optional.of(new Break(next.number(), "altered")));
          seen.accept(row);
          head = next;
        }
      }
    }
    return new Found(head, Optional.empty());
  }

  /** The hash of an entry, where there is one of this number; before the first there are zeros. */
  static Optional<String> hash(Connection database, long number) throws SQLException {
    if (number == 0) return Optional.of(Chain.GENESIS.hash());
    try (PreparedStatement ask =
        database.prepareStatement("select hash from event where number = ?")) {
      ask.setLong(1, number);
      try (ResultSet row = ask.executeQuery()) {
        return row.next() ? Optional.of(EventRow.text(row, "hash")) : Optional.empty();
      }
    }
  }

  @Override
  public void close() throws JournalException {
    try {
      database.close();
    } catch (SQLException unclosed) {
      throw new JournalException("close", unclosed);
    }
  }
}
