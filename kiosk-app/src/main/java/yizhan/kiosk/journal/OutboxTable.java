package yizhan.kiosk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Optional;
import yizhan.kiosk.journal.Journal.Pending;

/** What waits for the back office, in order. What was delivered stays, marked. */
final class OutboxTable {
  private final Connection database;

  OutboxTable(Connection database) {
    this.database = database;
  }

  static void create(Statement set) throws SQLException {
    set.execute(
        """
        create table outbox (
          number integer primary key,
          matter text not null,
          kind text not null,
          body text not null,
          delivered integer not null default 0) strict\
        """);
    set.execute("create index outbox_waiting on outbox (number) where delivered = 0");
  }

  void add(Batch.Told told) throws SQLException {
    Written written = MessageText.write(told.message());
    try (PreparedStatement add =
        database.prepareStatement("insert into outbox (matter, kind, body) values (?, ?, ?)")) {
      add.setString(1, told.matter());
      add.setString(2, written.word());
      add.setString(3, Fields.write(written.fields()));
      add.executeUpdate();
    }
  }

  void delivered(long number) throws SQLException {
    try (PreparedStatement mark =
        database.prepareStatement("update outbox set delivered = 1 where number = ?")) {
      mark.setLong(1, number);
      mark.executeUpdate();
    }
  }

  Optional<Pending> next(long after) throws SQLException {
    try (PreparedStatement ask =
        database.prepareStatement(
            "select number, matter, kind, body from outbox where delivered = 0 and number > ?"
                + " order by number limit 1")) {
      ask.setLong(1, after);
      try (ResultSet row = ask.executeQuery()) {
        if (!row.next()) return Optional.empty();
        Written written = new Written(text(row, 3), Fields.read(text(row, 4)), false);
        return Optional.of(new Pending(row.getLong(1), text(row, 2), MessageText.read(written)));
      }
    }
  }

  /** How many were not delivered; what was delivered is not read. */
  long waiting() throws SQLException {
    try (PreparedStatement ask =
            database.prepareStatement("select count(*) from outbox where delivered = 0");
        ResultSet row = ask.executeQuery()) {
      return row.getLong(1);
    }
  }

  private static String text(ResultSet row, int column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), "no column may be null");
  }
}
