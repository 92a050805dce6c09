package yizhan.sandbox.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.Predicate;
import yizhan.sandbox.people.CardFace.Kind;

/** Reads a {@code [[person]]}. */
final class PersonRow {
  /** 30 bytes of UTF-16 on the chip. */
  private static final int CHIP_NAME = 15;

  private static final int CHIP_ADDRESS = 35;

  private PersonRow() {}

  static SandboxPerson read(TomlRow row) {
    String id =
        row.text("id", text -> text.matches("[a-z0-9-]{1,40}"), "must be of a-z, 0-9 and hyphens");
    String note = row.text("note", "");
    boolean lost = row.flag("lost");
    CardFace card = card(row);
    String registerName = row.text("register_name", card.calledBy());
    row.nothingElse();
    return new SandboxPerson(id, note, registerName, lost, card);
  }

  private static CardFace card(TomlRow row) {
    Kind kind = row.word("kind", Kind.values());
    boolean local = kind == Kind.CITIZEN || kind == Kind.RESIDENCE_PERMIT;
    LocalDate birth = row.date("birth");
    return new CardFace(
        kind,
        local ? row.text("name", fits(CHIP_NAME), tooLong(CHIP_NAME)) : row.text("name", ""),
        local ? "" : row.text("latin_name"),
        row.text("sex", text -> text.matches("[0129]"), "must be \"1\" (male) or \"2\" (female)"),
        kind == Kind.CITIZEN
            ? row.text("nation", text -> text.matches("[0-9]{2}"), "must be two digits")
            : "",
        birth,
        local ? row.text("address", fits(CHIP_ADDRESS), tooLong(CHIP_ADDRESS)) : "",
        number(row, kind, birth),
        local ? row.text("issuer", fits(CHIP_NAME), tooLong(CHIP_NAME)) : "",
        row.date("valid_from"),
        row.end("valid_until"),
        special(row, kind));
  }

  private static String number(TomlRow row, Kind kind, LocalDate birth) {
    String number = row.text("number");
    if (number.isEmpty()) return number;
    if (kind == Kind.PERMANENT_RESIDENT_2017) {
      if (!number.matches("[A-Z]{3}[0-9]{12}"))
        row.problem("number", "must be three letters and twelve digits");
      return number;
    }
    if (!number.matches("[0-9]{17}[0-9X]")) {
      row.problem("number", "must be 17 digits and a check character (0-9 or X)");
      return number;
    }
    char check = CheckDigits.ofNumber(number);
    if (check != number.charAt(17)) row.problem("number", "must end with " + check);
    String born = birth.format(DateTimeFormatter.BASIC_ISO_DATE);
    if (!number.startsWith(born, 6))
      row.problem("number", "must hold the date of birth, " + born + ", from the 7th digit on");
    return number;
  }

  private static CardFace.Special special(TomlRow row, Kind kind) {
    boolean permit = kind == Kind.RESIDENCE_PERMIT;
    boolean of2017 = kind == Kind.PERMANENT_RESIDENT_2017;
    boolean of2023 = kind == Kind.PERMANENT_RESIDENT_2023;
    return new CardFace.Special(
        permit ? row.text("pass_number") : "",
        permit ? row.text("times_issued") : "",
        of2017 || of2023 ? row.text("country", fits(3), tooLong(3)) : "",
        of2017 ? row.text("card_version") : "",
        of2017 ? row.text("issuer_code") : "",
        of2023 ? row.text("times_renewed") : "",
        of2023 ? row.text("former_link", fits(3), tooLong(3)) : "");
  }

  private static Predicate<String> fits(int most) {
    return text -> !text.isEmpty() && text.length() <= most;
  }

  private static String tooLong(int most) {
    return "must have 1 to " + most + " UTF-16 code units, as the chip has room for";
  }
}
