package yizhan.config.command;

import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TraySettings;
import yizhan.config.bench.House;

/** Makes sure that no blank is used for a test: by the book, and by somebody who looks. */
final class PlainPaper {
  private PlainPaper() {}

  /** Whether plain paper lies in a tray now. */
  static boolean in(TraySettings tray, Terminal terminal, House house, Talk talk) {
    boolean plain = tray.holds() == TraySettings.Holding.PLAIN;
    if (!plain && !unloaded(tray.name(), house.stock(terminal, tray.name()), talk)) return false;
    return talk.agrees(
        Phrase.of(plain ? "trial.plain" : "trial.blanks-out", tray.name(), tray.size().name()));
  }

  private static boolean unloaded(String tray, House.TrayStock stock, Talk talk) {
    return switch (stock) {
      case House.TrayStock.Booked(int left, boolean _, boolean _) when left > 0 -> {
        talk.hears(Phrase.of("trial.blanks-booked", tray, Integer.toString(left)));
        yield false;
      }
      case House.TrayStock.Booked _ -> true;
      case House.TrayStock.Unreadable(String why) -> {
        talk.hears(Phrase.of("ready.stock-unreadable", why));
        yield false;
      }
    };
  }
}
