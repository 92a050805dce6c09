package yizhan.config.bench;

import java.util.List;
import yizhan.config.Phrase;
import yizhan.config.Terminal;
import yizhan.config.TraySettings;

/** What the stock book has of each tray of blanks. */
public final class StockItems {
  /** What somebody should order before it is too late. */
  private static final int FEW_BLANKS = 20;

  private StockItems() {}

  /** One for each tray that is meant for blanks, in the order of the file. */
  public static List<Readiness.Item> of(Terminal terminal, House house) {
    return trays(terminal).stream()
        .map(tray ->
            say(terminal, house, tray, new Verdicts())
                .of(tray.name(), Phrase.of("ready.tray", tray.name(), tray.size().name())))
        .toList();
  }

  static List<TraySettings> trays(Terminal terminal) {
    return terminal.devices().sheetPrinter().stream()
        .flatMap(printer -> printer.trays().stream())
        .filter(tray -> tray.holds() != TraySettings.Holding.PLAIN)
        .toList();
  }

  static Verdicts say(Terminal terminal, House house, TraySettings tray, Verdicts verdicts) {
    return switch (house.stock(terminal, tray.name())) {
      case House.TrayStock.Unreadable(String why) ->
          verdicts.say(Light.RED, "ready.stock-unreadable", why);
      case House.TrayStock.Booked(int left, boolean sure, boolean quarantined) -> {
        if (quarantined) verdicts.say(Light.RED, "ready.quarantined");
        yield sure ? counted(left, verdicts) : uncounted(terminal, left, verdicts);
      }
    };
  }

  private static Verdicts counted(int left, Verdicts verdicts) {
    Light light = left == 0 ? Light.RED : left <= FEW_BLANKS ? Light.AMBER : Light.GREEN;
    return verdicts.say(light, "ready.blanks", Integer.toString(left));
  }

  private static Verdicts uncounted(Terminal terminal, int left, Verdicts verdicts) {
    Light light = terminal.issue().acceptUncountedTrays() ? Light.AMBER : Light.RED;
    return left > 0
        ? verdicts.say(light, "ready.opened", Integer.toString(left))
        : verdicts.say(light, "ready.uncounted");
  }
}
