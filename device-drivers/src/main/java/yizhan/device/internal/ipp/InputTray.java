package yizhan.device.internal.ipp;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One value of printer-input-tray (PWG 5100.13, 5.6.1): {@code key=value;…}.
 *
 * @param name as a media-source would spell it: "Tray 1" is {@code tray-1}
 * @param level sheets left, where told
 * @param capacity sheets that fit in, where told
 */
record InputTray(String name, OptionalInt level, OptionalInt capacity) {
  /** Where little is left, in percent: the tray that a bare "media-low" means. */
  private static final int LOW_PERCENT = 15;

  static InputTray parse(String value) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : value.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0)
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    String name =
        pairs.getOrDefault("name", "").toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    return new InputTray(name, number(pairs.get("level")), number(pairs.get("maxcapacity")));
  }

  boolean empty() {
    return level.isPresent() && level.getAsInt() == 0;
  }

  boolean low() {
    OptionalInt percent = percent();
    return percent.isPresent() && percent.getAsInt() <= LOW_PERCENT;
  }

  /** How full it is, 0 to 100, where that can be told. */
  OptionalInt percent() {
    if (empty()) return OptionalInt.of(0);
    if (level.isEmpty() || capacity.isEmpty() || capacity.getAsInt() == 0)
      return OptionalInt.empty();
    long percent = Math.round(100.0 * level.getAsInt() / capacity.getAsInt());
    return OptionalInt.of(Math.clamp(percent, 1, 100));
  }

  /** -1 other, -2 unknown and -3 "some" (RFC 3805, prtInputCurrentLevel) tell nothing. */
  private static OptionalInt number(@Nullable String digits) {
    if (digits == null || !digits.matches("\\d{1,9}")) return OptionalInt.empty();
    return OptionalInt.of(Integer.parseInt(digits));
  }
}
