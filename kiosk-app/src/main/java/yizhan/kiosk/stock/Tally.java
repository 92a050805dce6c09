package yizhan.kiosk.stock;

import java.util.EnumMap;
import java.util.Map;

/**
 * How many blanks are where. Sheets only ever enter or move: none is lost from the sum.
 *
 * @param entered all that ever entered
 */
public record Tally(Map<Blank, Integer> sheets, int entered) {
  static final Tally EMPTY = new Tally(Map.of(), 0);

  public Tally {
    sheets = Map.copyOf(sheets);
  }

  public int in(Blank where) {
    return sheets.getOrDefault(where, 0);
  }

  Tally enter(int count) {
    if (count < 0) throw new IllegalStateException(count + " sheets cannot enter");
    return new Tally(with(Blank.LOADED, count), entered + count);
  }

  /**
   * Moves sheets from one place to the next.
   *
   * @throws IllegalStateException when they are not there, or cannot move so
   */
  Tally move(int count, Blank from, Blank.Move move) {
    Blank to =
        from.after(move)
            .orElseThrow(() -> new IllegalStateException(move + " cannot happen to " + from));
    if (count < 0 || in(from) < count)
      throw new IllegalStateException(move + ": there are not " + count + " sheets " + from);
    return new Tally(with(from, -count), entered).moved(to, count);
  }

  private Tally moved(Blank to, int count) {
    return new Tally(with(to, count), entered);
  }

  private Map<Blank, Integer> with(Blank where, int more) {
    Map<Blank, Integer> next = new EnumMap<>(Blank.class);
    next.putAll(sheets);
    next.merge(where, more, Integer::sum);
    return next;
  }
}
