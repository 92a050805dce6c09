package yizhan.device.internal.ipp;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The words {@code key=value;…} in which PWG 5100.13 and 5100.9 put rows of the Printer MIB. */
final class Pairs {
  private Pairs() {}

  static Map<String, String> of(String value) {
    Map<String, String> pairs = new HashMap<>();
    for (String pair : value.split(";", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0)
        pairs.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return pairs;
  }

  /** -1 other, -2 unknown and -3 "some" (RFC 3805) tell nothing. */
  static OptionalInt number(@Nullable String digits) {
    if (digits == null || !digits.matches("\\d{1,9}")) return OptionalInt.empty();
    return OptionalInt.of(Integer.parseInt(digits));
  }

  /** {@code level} of {@code maxcapacity}, 0 to 100; 0 only where nothing is left. */
  static OptionalInt percent(Map<String, String> pairs) {
    OptionalInt level = number(pairs.get("level"));
    OptionalInt capacity = number(pairs.get("maxcapacity"));
    if (level.isPresent() && level.getAsInt() == 0) return level;
    if (level.isEmpty() || capacity.isEmpty() || capacity.getAsInt() == 0)
      return OptionalInt.empty();
    long percent = Math.round(100.0 * level.getAsInt() / capacity.getAsInt());
    return OptionalInt.of(Math.clamp(percent, 1, 100));
  }
}
