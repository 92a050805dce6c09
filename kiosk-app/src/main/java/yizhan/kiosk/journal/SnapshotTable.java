package yizhan.kiosk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Snapshots by name, each bound to the hash of the entry that it goes up to. */
final class SnapshotTable {
  /** A journal of an earlier build gets it when it is opened. */
  static final String TABLE =
      """
      create table if not exists snapshot (
        name text primary key,
        number integer not null,
        hash text not null,
        text text not null) strict\
      """;

  private final Connection database;

  SnapshotTable(Connection database) {
    this.database = database;
  }

  /** Nothing when there is none, or the entry that it goes up to is not the one that it was. */
  Optional<Snapshot> read(String name) throws SQLException {
    String sql =
        """
        select snapshot.number, text from snapshot join event using (number, hash)
        where name = ?\
        """;
    try (PreparedStatement ask = database.prepareStatement(sql)) {
      ask.setString(1, name);
      try (ResultSet row = ask.executeQuery()) {
        return row.next()
            ? Optional.of(new Snapshot(row.getLong("number"), EventRow.text(row, "text")))
            : Optional.empty();
      }
    }
  }

  void write(String name, Snapshot snapshot) throws SQLException {
    String sql =
        "insert or replace into snapshot select ?, number, hash, ? from event where number = ?";
    try (PreparedStatement write = database.prepareStatement(sql)) {
      write.setString(1, name);
      write.setString(2, snapshot.text());
      write.setLong(3, snapshot.number());
      write.executeUpdate();
    }
  }
}
