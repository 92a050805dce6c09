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
import org.sqlite.SQLiteErrorCode;
import yizhan.kiosk.journal.Journal.Pending;
import yizhan.kiosk.office.JournalHead;

/** The journal's file. Used by the journal's thread alone. */
final class JournalStore implements Ledger {
  /** What the file says it is: "YZJ3". Another number is another program's file. */
  private static final int FORMAT = 0x595A4A33;

  /** Its list of what is unfinished is always up to date, and it does not say up to where. */
  private static final int OLDER_FORMAT = 0x595A4A32;

  /** A commit writes whole pages, mostly one: small ones are on the disk sooner. */
  private static final int PAGE_BYTES = 1024;

  static final String FILE = "journal.db";
  static final String KEYS = "keys";

  private final Connection database;
  private final Clock clock;
  private final MatterKeys keys;
  private final Room room;
  private final EventTable events;
  private final OutboxTable outbox;
  private final SnapshotTable snapshots;
  private JournalHead head;

  private JournalStore(Connection database, MatterKeys keys, Room room, Clock clock)
      throws SQLException, IOException {
    this.database = database;
    this.clock = clock;
    this.keys = keys;
    this.room = room;
    this.events = new EventTable(database, keys);
    this.outbox = new OutboxTable(database);
    this.snapshots = new SnapshotTable(database);
    this.head = events.head();
    keys.tidy(events.unfinished());
  }

  static JournalStore open(Path folder, Clock clock) throws SQLException, IOException {
    return open(folder, clock, Room.PLENTY_BYTES);
  }

  /**
   * Opens or begins a journal.
   *
   * @param plenty bytes that must be free for an issue to begin
   */
  static JournalStore open(Path folder, Clock clock, long plenty) throws SQLException, IOException {
    if (Wiping.begun(folder)) throw new IOException("retired: " + folder);
    Files.createDirectories(folder);
    Connection database = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
    try (Statement set = database.createStatement()) {
      set.execute("pragma page_size = " + PAGE_BYTES); // of a new file; an older one keeps its own
      set.execute("pragma journal_mode = wal");
      set.execute("pragma synchronous = full");
      beginOrRecognise(set);
      MatterKeys keys = MatterKeys.in(folder.resolve(KEYS), clock);
      return new JournalStore(database, keys, new Room(folder, plenty), clock);
    } catch (SQLException | IOException failed) {
      database.close();
      throw failed;
    }
  }

  /** A new file gets its tables in one commit, so that there are all or none. */
  private static void beginOrRecognise(Statement set) throws SQLException {
    if (number(set, "select count(*) from sqlite_schema") == 0) {
      set.execute("begin immediate");
      EventTable.create(set);
      OutboxTable.create(set);
      set.execute(SnapshotTable.TABLE);
      set.execute("pragma application_id = " + FORMAT);
      set.execute("commit");
      return;
    }
    int format = number(set, "pragma application_id");
    if (format == OLDER_FORMAT) renew(set);
    else if (format != FORMAT)
      throw new SQLException(FILE + " is not of the format that this version writes");
    set.execute(SnapshotTable.TABLE);
  }

  private static void renew(Statement set) throws SQLException {
    set.execute("begin immediate");
    int last = number(set, "select coalesce(max(number), 0) from event");
    set.execute("pragma user_version = " + last);
    set.execute("pragma application_id = " + FORMAT);
    set.execute("commit");
  }

  private static int number(Statement ask, String query) throws SQLException {
    try (ResultSet row = ask.executeQuery(query)) {
      return row.getInt(1);
    }
  }

  @Override
  public void write(Batch batch) throws SQLException, IOException {
    commit(() -> add(batch));
    destroyKeys(batch);
  }

  @Override
  public void delivered(Pending pending, Batch consequence) throws SQLException, IOException {
    commit(() -> {
      outbox.delivered(pending.number());
      add(consequence);
    });
    destroyKeys(consequence);
  }

  /** Only once it is durable that the matters are closed; a stop in between is tidied up after. */
  private void destroyKeys(Batch batch) {
    for (Batch.Line line : batch.lines())
      if (line.written().closing())
        keys.destroy(new MatterKeys.Matter(line.stream(), line.matter()));
  }

  @Override
  public void tidy() throws SQLException, IOException {
    keys.tidy(events.unfinished());
  }

  private void add(Batch batch) throws SQLException, IOException {
    for (Batch.Line line : batch.lines()) head = events.add(head, clock.instant(), line);
    for (Batch.Told told : batch.told()) outbox.add(told);
  }

  /** Brings a list up to date, which changes nothing that anybody reads. */
  @Override
  public void probe() throws SQLException, IOException {
    commit(() -> events.settle(head));
  }

  @Override
  public Trust compare(Optional<JournalHead> heard) throws SQLException {
    if (heard.isEmpty()) return new Trust.Agreed();
    JournalHead last = heard.get();
    Optional<String> here = Audit.hash(database, last.number());
    if (here.isEmpty() || !here.get().equals(last.hash())) return new Trust.Behind(head, last);
    Audit.Found tail = Audit.tail(database, last);
    return tail.broken().isPresent()
        ? new Trust.Broken(tail.broken().get().entry())
        : new Trust.Agreed();
  }

  @Override
  public boolean hasRoom() throws IOException {
    return room.isThere();
  }

  @Override
  public JournalHead head() {
    return head;
  }

  @Override
  public List<Entry<?>> entriesAfter(long number, int most, List<EventStream<?>> streams)
      throws SQLException, IOException {
    return events.after(number, most, streams);
  }

  @Override
  public Optional<Snapshot> snapshot(String name) throws SQLException {
    return snapshots.read(name);
  }

  /** Only where there is room: the reserve is for what happened. */
  @Override
  public void keep(String name, Snapshot snapshot) throws SQLException, IOException {
    if (hasRoom()) tryToCommit(() -> snapshots.write(name, snapshot));
  }

  @Override
  public <E> List<Entry<E>> entries(EventStream<E> stream) throws SQLException, IOException {
    return events.all(stream);
  }

  @Override
  public <E> List<Entry<E>> unfinished(EventStream<E> stream) throws SQLException, IOException {
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

  @Override
  public long countPending() throws SQLException {
    return outbox.waiting();
  }

  private void commit(Writing writing) throws SQLException, IOException {
    try {
      tryToCommit(writing);
    } catch (SQLException failed) {
      if (failed.getErrorCode() != SQLiteErrorCode.SQLITE_FULL.code || !room.giveUp()) throw failed;
      tryToCommit(writing);
    }
  }

  /** In words of our own: what the driver begins by itself it loses count of on a full disk. */
  private void tryToCommit(Writing writing) throws SQLException, IOException {
    JournalHead before = head;
    execute("begin immediate");
    try {
      writing.write();
      execute("commit");
    } catch (SQLException | IOException | RuntimeException failed) {
      head = before;
      rollback(failed);
      throw failed;
    }
  }

  /** After some failures the database has done it by itself, and complains when it is asked. */
  private void rollback(Exception why) {
    try {
      execute("rollback");
    } catch (SQLException done) {
      why.addSuppressed(done);
    }
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(command);
    }
  }

  @Override
  public void close() throws SQLException {
    database.close();
  }

  /** What is written between two commits. */
  @FunctionalInterface
  private interface Writing {
    void write() throws SQLException, IOException;
  }
}
