package yizhan.kiosk.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of the entries whose matter is not closed yet: kept in the same commit as the events,
 * so that what is unfinished is found without reading everything.
 */
final class UnfinishedTable {
  static final String TABLE =
      """
      create table unfinished (
        number integer primary key,
        stream text not null,
        matter text not null) strict\
      """;

  private final Connection database;

  UnfinishedTable(Connection database) {
    this.database = database;
  }

  void add(long number, MatterKeys.Matter matter) throws SQLException {
    try (PreparedStatement add =
        database.prepareStatement("insert into unfinished values (?, ?, ?)")) {
      add.setLong(1, number);
      add.setString(2, matter.stream());
      add.setString(3, matter.id());
      add.executeUpdate();
    }
  }

  void close(MatterKeys.Matter matter) throws SQLException {
    try (PreparedStatement remove =
        database.prepareStatement("delete from unfinished where stream = ? and matter = ?")) {
      remove.setString(1, matter.stream());
      remove.setString(2, matter.id());
      remove.executeUpdate();
    }
  }

  List<MatterKeys.Matter> matters() throws SQLException {
    List<MatterKeys.Matter> matters = new ArrayList<>();
    try (Statement ask = database.createStatement();
        ResultSet row = ask.executeQuery("select distinct stream, matter from unfinished")) {
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
        ResultSet row = ask.executeQuery("select number from unfinished order by number")) {
      while (row.next()) numbers.add(row.getLong(1));
    }
    return numbers;
  }
}
