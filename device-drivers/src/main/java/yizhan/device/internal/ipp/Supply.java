package yizhan.device.internal.ipp;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One value of printer-supply (PWG 5100.13, after prtMarkerSuppliesTable of RFC 3805): {@code
 * index=1;class=supplyThatIsConsumed;type=toner;unit=percent;maxcapacity=100;level=8;colorantname=black;}.
 *
 * @param name what to ask for in the store: its description, else colour and type
 * @param consumed whether it is used up; else it is a vessel that fills
 * @param marking whether it is what marks the paper (toner, ink, a drum)
 * @param percent of its capacity; empty where the printer does not tell
 */
record Supply(String name, boolean consumed, boolean marking, OptionalInt percent) {
  /** Where little is left, in percent; as much as a few dozen licences need. */
  private static final int LOW_PERCENT = 10;

  private static final Set<String> MARKERS =
      Set.of("toner", "ink", "inkcartridge", "inkribbon", "tonercartridge", "developer", "opc");

  /**
   * Reads one.
   *
   * @param description of the same place in printer-supply-description; may be empty
   */
  static Supply parse(String value, String description) {
    Map<String, String> pairs = Pairs.of(value);
    String type = pairs.getOrDefault("type", "").toLowerCase(Locale.ROOT);
    String colour = pairs.getOrDefault("colorantname", "");
    String plain = Answer.plain(description).strip();
    return new Supply(
        plain.isEmpty() ? (colour + " " + type).strip() : plain,
        !pairs.getOrDefault("class", "").equals("receptacleThatIsFilled"),
        MARKERS.contains(type),
        Pairs.percent(pairs));
  }

  /** Little is left, or little room. */
  boolean low() {
    return percent.isPresent()
        && (consumed ? percent.getAsInt() <= LOW_PERCENT : percent.getAsInt() >= 100 - LOW_PERCENT);
  }

  /** Nothing is left by its own count, which is often a guess: many print on for long. */
  boolean out() {
    return consumed && percent.isPresent() && percent.getAsInt() == 0;
  }
}
