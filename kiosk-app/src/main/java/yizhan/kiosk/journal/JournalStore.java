package yizhan.kiosk.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Journal.Pending;
import yizhan.kiosk.office.SheetReport;

/**
 * The journal's tables. Used by the journal's thread alone. Each entry carries the hash of the one
 * before, so that a line taken out or changed shows.
 */
final class JournalStore implements AutoCloseable {
  private static final String GENESIS = "0".repeat(64);

  private final Connection database;
  private final Clock clock;
  private long last;
  private String head;

  private JournalStore(Connection database, Clock clock, long last, String head) {
    this.database = database;
    this.clock = clock;
    this.last = last;
    this.head = head;
  }

  private static JournalStore at(Connection database, Clock clock) throws SQLException {
    try (Statement ask = database.createStatement();
        ResultSet row =
            ask.executeQuery("select number, hash from event order by number desc limit 1")) {
      boolean any = row.next();
      return new JournalStore(
          database, clock, any ? row.getLong(1) : 0, any ? text(row, 2) : GENESIS);
    }
  }

  static JournalStore open(Path folder, Clock clock) throws SQLException, IOException {
    Files.createDirectories(folder);
    Connection database =
        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
    try (Statement set = database.createStatement()) {
      set.execute("pragma journal_mode = wal");
      set.execute("pragma synchronous = full");
      set.execute("pragma locking_mode = exclusive");
      set.execute(
          """
          create table if not exists event (
            number integer primary key,
            at text not null,
            issue text not null,
            word text not null,
            body text not null,
            hash text not null) strict\
          """);
      set.execute(
          """
          create table if not exists outbox (
            number integer primary key,
            issue text not null,
            permit text not null,
            outcome text not null,
            job_name text not null,
            delivered integer not null default 0) strict\
          """);
      set.execute(
          "create index if not exists outbox_waiting on outbox (number) where delivered = 0");
      database.setAutoCommit(false);
      return at(database, clock);
    } catch (SQLException failed) {
      database.close();
      throw failed;
    }
  }

  void append(String issue, IssueEvent event, Optional<SheetReport> report) throws SQLException {
    commit(() -> {
      insert(issue, event);
      if (report.isPresent()) enqueue(issue, report.get());
    });
  }

  /**
   * Writes the number of the last entry where nothing reads it: a whole commit that adds nothing.
   */
  void probe() throws SQLException {
    commit(() -> {
      try (Statement set = database.createStatement()) {
        set.execute("pragma user_version = " + (int) (last % Integer.MAX_VALUE));
      }
    });
  }

  void delivered(Pending pending, Optional<IssueEvent> consequence) throws SQLException {
    commit(() -> {
      try (PreparedStatement mark =
          database.prepareStatement("update outbox set delivered = 1 where number = ?")) {
        mark.setLong(1, pending.number());
        mark.executeUpdate();
      }
      if (consequence.isPresent()) insert(pending.issue(), consequence.get());
    });
  }

  List<Entry> entries() throws SQLException {
    List<Entry> entries = new ArrayList<>();
    try (Statement ask = database.createStatement();
        ResultSet row =
            ask.executeQuery("select number, at, issue, word, body from event order by number")) {
      while (row.next())
        entries.add(
            new Entry(
                row.getLong(1),
                Instant.parse(text(row, 2)),
                text(row, 3),
                EventText.parse(text(row, 4), text(row, 5))));
    }
    return entries;
  }

  Optional<Pending> oldestPending() throws SQLException {
    try (Statement ask = database.createStatement();
        ResultSet row =
            ask.executeQuery(
                "select number, issue, permit, outcome, job_name from outbox where delivered = 0"
                    + " order by number limit 1")) {
      if (!row.next()) return Optional.empty();
      SheetReport.Outcome outcome = SheetReport.Outcome.valueOf(text(row, 4));
      SheetReport report = new SheetReport(text(row, 3), outcome, text(row, 5));
      return Optional.of(new Pending(row.getLong(1), text(row, 2), report));
    }
  }

  private void insert(String issue, IssueEvent event) throws SQLException {
    long number = last + 1;
    String at = clock.instant().toString();
    String word = EventText.word(event);
    String body = EventText.body(event);
    String hash = hash(head, number + "\n" + at + "\n" + issue + "\n" + word + "\n" + body);
    try (PreparedStatement add =
        database.prepareStatement("insert into event values (?, ?, ?, ?, ?, ?)")) {
      add.setLong(1, number);
      add.setString(2, at);
      add.setString(3, issue);
      add.setString(4, word);
      add.setString(5, body);
      add.setString(6, hash);
      add.executeUpdate();
    }
    last = number;
    head = hash;
  }

  private void enqueue(String issue, SheetReport report) throws SQLException {
    String sql = "insert into outbox (issue, permit, outcome, job_name) values (?, ?, ?, ?)";
    try (PreparedStatement add = database.prepareStatement(sql)) {
      add.setString(1, issue);
      add.setString(2, report.permitId());
      add.setString(3, report.outcome().name());
      add.setString(4, report.jobName());
      add.executeUpdate();
    }
  }

  private void commit(Writing writing) throws SQLException {
    long lastBefore = last;
    String headBefore = head;
    try {
      writing.write();
      database.commit();
    } catch (SQLException | RuntimeException failed) {
      last = lastBefore;
      head = headBefore;
      database.rollback();
      throw failed;
    }
  }

  private static String hash(String before, String line) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(before.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sha256.digest(line.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), "no column may be null");
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
