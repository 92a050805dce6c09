package yizhan.kiosk.journal;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

/**
 * An entry as it lies in the table, without its hash.
 *
 * @param closing 1 when nothing more happens in its matter, else 0
 * @param body a JSON object of texts
 * @param sealed the personal texts: a JSON object, sealed, in base64; empty when there are none
 */
record EventRow(
    long number,
    String at,
    String stream,
    String matter,
    String word,
    int closing,
    String body,
    String sealed) {
  static final String TABLE =
      """
      create table event (
        number integer primary key,
        at text not null,
        stream text not null,
        matter text not null,
        word text not null,
        closing integer not null,
        body text not null,
        sealed text not null,
        hash text not null) strict\
      """;

  static EventRow read(ResultSet row) throws SQLException {
    return new EventRow(
        row.getLong("number"),
        text(row, "at"),
        text(row, "stream"),
        text(row, "matter"),
        text(row, "word"),
        row.getInt("closing"),
        text(row, "body"),
        text(row, "sealed"));
  }

  void write(PreparedStatement insert, String hash) throws SQLException {
    insert.setLong(1, number);
    insert.setString(2, at);
    insert.setString(3, stream);
    insert.setString(4, matter);
    insert.setString(5, word);
    insert.setInt(6, closing);
    insert.setString(7, body);
    insert.setString(8, sealed);
    insert.setString(9, hash);
    insert.executeUpdate();
  }

  /** What its hash covers: every column, one a line. None of them holds a line break. */
  String line() {
    return String.join(
        "\n",
        Long.toString(number),
        at,
        stream,
        matter,
        word,
        Integer.toString(closing),
        body,
        sealed);
  }

  /** What its sealed texts are bound to, so that they cannot be moved to another entry. */
  static String about(long number, String stream, String matter, String word) {
    return String.join("\n", Long.toString(number), stream, matter, word);
  }

  MatterKeys.Matter whose() {
    return new MatterKeys.Matter(stream, matter);
  }

  static String text(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getString(column), "no column may be null");
  }
}
