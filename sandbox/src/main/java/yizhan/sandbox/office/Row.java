package yizhan.sandbox.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A row that was found. What is not there reads as empty. */
record Row(ResultSet set) {
  String text(String column) throws SQLException {
    @Nullable String text = set.getString(column);
    return text == null ? "" : text;
  }

  long number(String column) throws SQLException {
    return set.getLong(column);
  }

  boolean flag(String column) throws SQLException {
    return set.getBoolean(column);
  }
}
