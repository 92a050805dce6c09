package yizhan.device.internal.ipp;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yizhan.device.Condition.Kind;

/**
 * One value of printer-alert (PWG 5100.9, after prtAlertTable of RFC 3805), which says where, as
 * printer-state-reasons do not: {@code code=coverOpen;severity=critical;group=cover;groupindex=1}.
 *
 * @param kind what it is about
 * @param part where, in the printer's words
 */
record Alert(Kind kind, String part) {
  private static final int LONGEST = 60;

  private static final Map<String, Kind> CODES =
      Map.of(
          "coverOpen", Kind.COVER_OPEN,
          "doorOpen", Kind.COVER_OPEN,
          "interlockOpen", Kind.COVER_OPEN,
          "jam", Kind.JAM);

  /**
   * Reads one.
   *
   * @param description of the same place in printer-alert-description; may be empty
   * @return empty for what is about something else, or does not say where
   */
  static Optional<Alert> parse(String value, String description) {
    Map<String, String> pairs = Pairs.of(value);
    Kind kind = CODES.get(pairs.getOrDefault("code", ""));
    if (kind == null) return Optional.empty();
    String words = Answer.plain(description).strip();
    OptionalInt index = Pairs.number(pairs.get("groupindex"));
    String group = pairs.getOrDefault("group", "");
    String where =
        words.isEmpty() && !group.isEmpty() && index.isPresent()
            ? group + " " + index.getAsInt()
            : words;
    return where.isEmpty()
        ? Optional.empty()
        : Optional.of(new Alert(kind, where.substring(0, Math.min(LONGEST, where.length()))));
  }
}
