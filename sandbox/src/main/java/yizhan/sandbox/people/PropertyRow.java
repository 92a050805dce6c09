package yizhan.sandbox.people;

import java.util.ArrayList;
import java.util.List;
import yizhan.sandbox.people.SandboxProperty.Kind;
import yizhan.sandbox.people.SandboxProperty.Weight;

/** Reads a {@code [[property]]} and an {@code [[application]]}. */
final class PropertyRow {
  private static final String UNIT = "[0-9]{12}[GJZ][A-Z][0-9]{5}[FLQW][0-9A-Z]{8}";
  private static final int MOST_OF_A_KIND = 9;
  private static final int PARTS = 4;

  private PropertyRow() {}

  static SandboxProperty read(TomlRow row) {
    SandboxProperty property =
        new SandboxProperty(
            row.text("unit", text -> text.matches(UNIT), "must be a unit number of 28 characters"),
            numbers(row.text("owners")),
            numbers(row.text("right_holders", "")),
            row.flag("by_shares"),
            row.flag("window_only"),
            filled(row, "right"),
            row.text("certificate", ""),
            filled(row, "place"),
            row.text("use", ""),
            row.text("area", ""),
            row.text("building", ""),
            row.text("land", ""),
            row.text("sharing", ""),
            row.text("registered", ""),
            weights(row));
    row.nothingElse();
    return property;
  }

  static SandboxApplication application(TomlRow row) {
    SandboxApplication application =
        new SandboxApplication(
            row.text(
                "number",
                text -> text.matches("[A-Za-z0-9._:-]{1,64}"),
                "must be of letters, digits and . _ : -"),
            filled(row, "applicant"),
            filled(row, "business"),
            filled(row, "accepted"),
            filled(row, "stage"));
    row.nothingElse();
    return application;
  }

  /** {@code mortgage}, {@code mortgage_2} …: holder, detail, term and date of registration. */
  private static List<Weight> weights(TomlRow row) {
    List<Weight> weights = new ArrayList<>();
    for (Kind kind : Kind.values())
      for (int number = 1; number <= MOST_OF_A_KIND; number++) {
        String key = Words.of(kind) + (number == 1 ? "" : "_" + number);
        String text = row.text(key, "");
        if (text.isEmpty()) continue;
        String[] parts = text.split("\\|", -1);
        if (parts.length != PARTS) {
          row.problem(key, "must be \"holder | detail | term | date\"; any part may be empty");
          continue;
        }
        weights.add(
            new Weight(
                kind, parts[0].strip(), parts[1].strip(), parts[2].strip(), parts[3].strip()));
      }
    return weights;
  }

  /** Parted by spaces. */
  static List<String> numbers(String text) {
    return text.isBlank() ? List.of() : List.of(text.strip().split(" +", -1));
  }

  private static String filled(TomlRow row, String key) {
    return row.text(key, text -> !text.isBlank(), "must not be empty");
  }
}
