package yizhan.kiosk.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.journal.Journal.Pending;

/** The journal's file. Used by the journal's thread alone. */
final class JournalStore implements Ledger {
  /**
   * What the file says it is: "YZJ2". Another number is another program's file, or an older one.
   */
  private static final int FORMAT = 0x595A4A32;

  private final Connection database;
  private final Clock clock;
  private final EventTable events;
  private final OutboxTable outbox;
  private JournalHead head;

  private JournalStore(Connection database, Clock clock) throws SQLException {
    this.database = database;
    this.clock = clock;
    this.events = new EventTable(database);
    this.outbox = new OutboxTable(database);
    this.head = events.head();
  }

  static JournalStore open(Path folder, Clock clock) throws SQLException, IOException {
    Files.createDirectories(folder);
    Connection database =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
    try (Statement set = database.createStatement()) {
      set.execute("pragma journal_mode = wal");
      set.execute("pragma synchronous = full");
      set.execute("pragma locking_mode = exclusive");
      database.setAutoCommit(false);
      beginOrRecognise(set);
      database.commit();
      return new JournalStore(database, clock);
    } catch (SQLException failed) {
      database.close();
      throw failed;
    }
  }

  /** A new file gets its tables in one commit, so that there are all or none. */
  private static void beginOrRecognise(Statement set) throws SQLException {
    try (ResultSet tables = set.executeQuery("select count(*) from sqlite_schema")) {
      if (tables.getInt(1) == 0) {
        EventTable.create(set);
        OutboxTable.create(set);
        set.execute("pragma application_id = " + FORMAT);
        return;
      }
    }
    try (ResultSet format = set.executeQuery("pragma application_id")) {
      if (format.getInt(1) != FORMAT)
        throw new SQLException("journal.db is not of the format that this version writes");
    }
  }

  @Override
  public void write(Batch batch) throws SQLException {
    commit(() -> add(batch));
  }

  @Override
  public void delivered(Pending pending, Batch consequence) throws SQLException {
    commit(() -> {
      outbox.delivered(pending.number());
      add(consequence);
    });
  }

  private void add(Batch batch) throws SQLException {
    for (Batch.Line line : batch.lines()) head = events.add(head, clock.instant(), line);
    for (Batch.Told told : batch.told()) outbox.add(told);
  }

  /** Writes the number of the last entry where nothing reads it. */
  @Override
  public void probe() throws SQLException {
    commit(() -> {
      try (Statement set = database.createStatement()) {
        set.execute("pragma user_version = " + (int) (head.number() % Integer.MAX_VALUE));
      }
    });
  }

  @Override
  public <E> List<Entry<E>> entries(EventStream<E> stream) throws SQLException {
    return events.all(stream);
  }

  @Override
  public <E> List<Entry<E>> unfinished(EventStream<E> stream) throws SQLException {
    return events.unfinished(stream);
  }

  @Override
  public boolean othersSince(String stream, String matter, String word) throws SQLException {
    return events.othersSince(stream, matter, word);
  }

  @Override
  public Optional<Pending> nextPending(long after) throws SQLException {
    return outbox.next(after);
  }

  private void commit(Writing writing) throws SQLException {
    JournalHead before = head;
    try {
      writing.write();
      database.commit();
    } catch (SQLException | RuntimeException failed) {
      head = before;
      database.rollback();
      throw failed;
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }

  /** What is written between two commits. */
  @FunctionalInterface
  private interface Writing {
    void write() throws SQLException;
  }
}
