package yizhan.sandbox.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The books of the bureau, in SQLite. One connection, one transaction at a time: a bureau of this
 * size needs no more, and it makes every answer a serial one.
 */
public final class Database implements AutoCloseable {
  private final Connection connection;

  private Database(String url) {
    try {
      connection = DriverManager.getConnection(url);
      try (Statement statement = connection.createStatement()) {
        for (String command : schema().split(";\\s*\n", -1))
          if (!command.isBlank()) statement.execute(command);
      }
      connection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException("the books cannot be opened", e);
    }
  }

  /** Books that are gone when they are closed. */
  public static Database inMemory() {
    return new Database("jdbc:sqlite::memory:");
  }

  /** Books in a file, made if need be; what is in it stays. */
  public static Database file(Path path) {
    return new Database("jdbc:sqlite:" + path.toAbsolutePath());
  }

  /** What is to be done to the books. */
  @FunctionalInterface
  interface Work<T> {
    T in(Database books) throws SQLException;
  }

  /** Reads one row. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(Row row) throws SQLException;
  }

  /** All of it, durably, or nothing. */
  synchronized <T> T transaction(Work<T> work) {
    try {
      try {
        T result = work.in(this);
        connection.commit();
        return result;
      } finally {
        connection.rollback();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the books", e);
    }
  }

  int run(String command, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(command, values)) {
      return statement.executeUpdate();
    }
  }

  <T> List<T> all(RowReader<T> reader, String query, Object... values) throws SQLException {
    try (PreparedStatement statement = prepare(query, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> found = new ArrayList<>();
      Row row = new Row(rows);
      while (rows.next()) found.add(reader.read(row));
      return found;
    }
  }

  <T> Optional<T> one(RowReader<T> reader, String query, Object... values) throws SQLException {
    return all(reader, query, values).stream().findFirst();
  }

  private PreparedStatement prepare(String command, Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(command);
    for (int i = 0; i < values.length; i++) statement.setObject(i + 1, values[i]);
    return statement;
  }

  private static String schema() {
    try (InputStream stream = Database.class.getResourceAsStream("schema.sql")) {
      if (stream == null) throw new IllegalStateException("not in the jar: schema.sql");
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the books cannot be closed", e);
    }
  }
}
