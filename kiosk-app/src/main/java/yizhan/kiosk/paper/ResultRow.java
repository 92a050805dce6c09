package yizhan.kiosk.paper;

import java.util.List;

/**
 * A row of cells, each a label and what stands beside it; as many cells share the width evenly.
 * Words only: where they stand is the flow's affair.
 */
record ResultRow(List<Field> fields) {
  /** A label and its words. */
  record Field(String label, String words) {}

  ResultRow {
    fields = List.copyOf(fields);
  }

  static ResultRow of(String label, String words) {
    return new ResultRow(List.of(new Field(label, words)));
  }

  static ResultRow of(String label, String words, String second, String secondWords) {
    return new ResultRow(List.of(new Field(label, words), new Field(second, secondWords)));
  }
}
