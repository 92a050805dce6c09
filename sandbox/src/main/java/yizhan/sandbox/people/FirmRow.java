package yizhan.sandbox.people;

import yizhan.sandbox.people.SandboxFirm.Standing;

/** Reads a {@code [[firm]]}. */
final class FirmRow {
  private FirmRow() {}

  static SandboxFirm read(TomlRow row) {
    SandboxFirm.Type type = row.word("type", SandboxFirm.Type.values());
    String code = code(row);
    SandboxFirm firm =
        new SandboxFirm(
            code,
            row.text("version", "1"),
            row.text("in_charge"),
            PropertyRow.numbers(row.text("authorised", "")),
            type,
            type == SandboxFirm.Type.INDIVIDUAL_BUSINESS
                ? row.text("name", "")
                : filled(row, "name"),
            filled(row, "kind"),
            filled(row, "person"),
            row.text("capital", ""),
            filled(row, "place"),
            filled(row, "scope"),
            filled(row, "established"),
            row.text("term", ""),
            filled(row, "registry"),
            filled(row, "issued"),
            row.text("qr", "https://example.invalid/e/" + code),
            standing(row, "original"),
            standing(row, "duplicate"));
    row.nothingElse();
    return firm;
  }

  private static String filled(TomlRow row, String key) {
    return row.text(key, text -> !text.isBlank(), "must not be empty");
  }

  private static Standing standing(TomlRow row, String key) {
    return row.word(key, Standing.values(), row.text(key, Words.of(Standing.PRINTABLE)));
  }

  private static String code(TomlRow row) {
    String code = row.text("code");
    if (code.isEmpty()) return code;
    if (!code.matches("[0-9A-HJ-NPQRTUWXY]{18}")) {
      row.problem("code", "must have 18 characters out of 0-9 and A-Z without I, O, S, V, Z");
      return code;
    }
    char check = CheckDigits.ofCreditCode(code);
    if (check != code.charAt(17)) row.problem("code", "must end with " + check);
    return code;
  }
}
