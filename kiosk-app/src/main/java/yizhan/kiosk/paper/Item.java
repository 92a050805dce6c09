package yizhan.kiosk.paper;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yizhan.kiosk.office.Licence;

/** What is printed of a licence. The terminal formats neither dates nor money. */
enum Item {
  CODE,
  NAME,
  KIND,
  PERSON,
  CAPITAL,
  PLACE,
  SCOPE,
  ESTABLISHED,
  TERM,
  REGISTRY,
  ISSUED_YEAR,
  ISSUED_MONTH,
  ISSUED_DAY;

  /** 年, 月 and 日 are on the blank already; what stands before them goes between. */
  private static final Pattern DATE = Pattern.compile("\\s*([^年月日]+)年([^年月日]+)月([^年月日]+)日\\s*");

  /** As layout files and reports name it. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Item> of(String id) {
    for (Item item : values()) if (item.id().equals(id)) return Optional.of(item);
    return Optional.empty();
  }

  /** The words of the licence; empty where it has none, or where its date cannot be taken apart. */
  String of(Licence licence) {
    return switch (this) {
      case CODE -> licence.code();
      case NAME -> licence.name();
      case KIND -> licence.kind();
      case PERSON -> licence.person();
      case CAPITAL -> licence.capital();
      case PLACE -> licence.place();
      case SCOPE -> licence.scope();
      case ESTABLISHED -> licence.established();
      case TERM -> licence.term();
      case REGISTRY -> licence.registry();
      case ISSUED_YEAR -> issued(licence, 1);
      case ISSUED_MONTH -> issued(licence, 2);
      case ISSUED_DAY -> issued(licence, 3);
    };
  }

  private static String issued(Licence licence, int part) {
    Matcher date = DATE.matcher(licence.issued());
    if (!date.matches()) return "";
    String found = date.group(part);
    return found == null ? "" : found.strip();
  }
}
