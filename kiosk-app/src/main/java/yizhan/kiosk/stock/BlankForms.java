package yizhan.kiosk.stock;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import yizhan.config.TraySettings;
import yizhan.config.TraySettings.Holding;

/**
 * Which blanks lie in which tray.
 *
 * @param kinds copy and size in words, by tray
 * @param edition of the layouts that are printed on them
 */
public record BlankForms(Map<String, String> kinds, String edition) {
  public BlankForms {
    kinds = Map.copyOf(kinds);
  }

  /** What the terminal file says of the trays that hold blanks. */
  public static BlankForms of(List<TraySettings> trays, String edition) {
    return new BlankForms(
        trays.stream()
            .filter(tray -> tray.holds() != Holding.PLAIN)
            .collect(Collectors.toMap(TraySettings::name, BlankForms::kind)),
        edition);
  }

  private static String kind(TraySettings tray) {
    return switch (tray.holds()) {
      case LICENCE_ORIGINAL -> "正本 original " + tray.size();
      case LICENCE_DUPLICATE -> "副本 duplicate " + tray.size();
      case PLAIN -> throw new IllegalArgumentException("plain paper is not accountable");
    };
  }

  /** Empty for a tray that the terminal file does not know (any more). */
  String kind(String tray) {
    return kinds.getOrDefault(tray, "");
  }

  /** The same. */
  String edition(String tray) {
    return kinds.containsKey(tray) ? edition : "";
  }
}
