package yizhan.config.bench;

import yizhan.config.Phrase;
import yizhan.config.TraySettings;

/** Makes sure that no blank is used for a test: by the book, and by somebody who looks. */
public final class PlainPaper {
  private PlainPaper() {}

  /** Whether plain paper lies in a tray now. */
  public static boolean in(TraySettings tray, House.TrayStock stock, Operator operator) {
    boolean plain = tray.holds() == TraySettings.Holding.PLAIN;
    if (!plain && !unloaded(tray.name(), stock, operator)) return false;
    return operator.agrees(
        Phrase.of(plain ? "trial.plain" : "trial.blanks-out", tray.name(), tray.size().name()));
  }

  private static boolean unloaded(String tray, House.TrayStock stock, Operator operator) {
    return switch (stock) {
      case House.TrayStock.Booked(int left, boolean _, boolean _) when left > 0 -> {
        operator.notes(Phrase.of("trial.blanks-booked", tray, Integer.toString(left)));
        yield false;
      }
      case House.TrayStock.Booked _ -> true;
      case House.TrayStock.Unreadable(String why) -> {
        operator.notes(Phrase.of("ready.stock-unreadable", why));
        yield false;
      }
    };
  }
}
