package yizhan.device.internal.ipp;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/**
 * One value of printer-input-tray (PWG 5100.13, after prtInputTable of RFC 3805): {@code
 * key=value;…}.
 *
 * @param name as a media-source would spell it: "Tray 1" is {@code tray-1}
 * @param percent of its capacity; empty where the printer does not tell
 * @param gone whether it says that it cannot be used: pulled out, or broken
 */
record InputTray(String name, OptionalInt percent, boolean gone) {
  /** Where little is left, in percent: the tray that a bare "media-low" means. */
  private static final int LOW_PERCENT = 15;

  /** PrtSubUnitStatusTC: the lowest three bits; 1 is "unavailable, on request", 3 "broken". */
  private static final int AVAILABILITY = 7;

  private static final int ON_REQUEST = 1;
  private static final int OUT_OF_ORDER = 3;

  static InputTray parse(String value) {
    Map<String, String> pairs = Pairs.of(value);
    String name =
        pairs.getOrDefault("name", "").toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    int availability = Pairs.number(pairs.get("status")).orElse(0) & AVAILABILITY;
    return new InputTray(
        name, Pairs.percent(pairs), availability == ON_REQUEST || availability == OUT_OF_ORDER);
  }

  boolean empty() {
    return percent.isPresent() && percent.getAsInt() == 0;
  }

  boolean low() {
    return percent.isPresent() && percent.getAsInt() <= LOW_PERCENT;
  }
}
