package yizhan.kiosk.stock;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All blanks of this terminal, as far as its own books go.
 *
 * @param trays by the printer's name of them
 * @param held the sheets of issues that have not come to a known outcome, by issue
 */
public record StockBook(Map<String, TrayBook> trays, Map<String, Held> held, PageBook pages) {
  public static final StockBook EMPTY = new StockBook(Map.of(), Map.of(), PageBook.EMPTY);

  public StockBook {
    trays = Map.copyOf(trays);
    held = Map.copyOf(held);
  }

  /**
   * The sheet of an issue.
   *
   * @param where assigned or unknown
   * @param astray whether not even its place is certain
   */
  public record Held(String tray, Blank where, Optional<Serial> serial, boolean astray) {
    Held bearing(Optional<Serial> other) {
      return new Held(tray, where, other, astray);
    }
  }

  public TrayBook tray(String name) {
    return trays.getOrDefault(name, TrayBook.EMPTY);
  }

  /** The issues whose sheets of this tray nobody knows about. */
  public List<String> unknownIn(String tray) {
    return held.entrySet().stream()
        .filter(e -> e.getValue().tray().equals(tray) && e.getValue().where() == Blank.UNKNOWN)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * Whether nothing may be issued from it: a sheet of it may be anywhere. An unknown outcome alone
   * holds up its issue and its permit, not the tray.
   */
  public boolean quarantined(String tray) {
    return held.values().stream().anyMatch(h -> h.tray().equals(tray) && h.astray());
  }

  StockBook with(String tray, TrayBook book) {
    Map<String, TrayBook> next = new HashMap<>(trays);
    next.put(tray, book);
    return new StockBook(next, held, pages);
  }

  StockBook with(PageBook next) {
    return new StockBook(trays, held, next);
  }

  StockBook holding(String issue, Held sheet) {
    Map<String, Held> next = new HashMap<>(held);
    next.put(issue, sheet);
    return new StockBook(trays, next, pages);
  }

  StockBook without(String issue) {
    Map<String, Held> next = new HashMap<>(held);
    next.remove(issue);
    return new StockBook(trays, next, pages);
  }
}
