package yizhan.sandbox.people;

import java.util.ArrayList;
import java.util.List;

/** Reads a {@code [[document]]}. */
final class DocumentRow {
  private static final int MOST_ROWS = 99;
  private static final int PARTS = 4;

  private DocumentRow() {}

  static SandboxDocument read(TomlRow row) {
    SandboxDocument document =
        new SandboxDocument(
            row.text(
                "id",
                text -> text.matches("[A-Za-z0-9._:-]{1,64}"),
                "must be of letters, digits and . _ : -"),
            row.word("kind", SandboxDocument.Kind.values()),
            row.text("holder"),
            row.text("number", text -> text.length() >= 6, "must have six characters or more"),
            row.text("period", ""),
            row.text("issued"),
            rows(row),
            row.word("flaw", SandboxDocument.Flaw.values(), row.text("flaw", "none")));
    row.nothingElse();
    return document;
  }

  /** {@code row}, {@code row_2} …: date, tax, item and amount. */
  private static List<String> rows(TomlRow row) {
    List<String> rows = new ArrayList<>();
    for (int number = 1; number <= MOST_ROWS; number++) {
      String key = "row" + (number == 1 ? "" : "_" + number);
      String text = row.text(key, "");
      if (text.isEmpty()) continue;
      if (text.split("\\|", -1).length == PARTS) rows.add(text);
      else row.problem(key, "must be \"date | tax | item | amount\"; any part may be empty");
    }
    return rows;
  }
}
