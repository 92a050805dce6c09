package yizhan.config.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import yizhan.config.Bilingual;
import yizhan.config.Phrase;

/**
 * Whether a terminal is fit for tonight, and why.
 *
 * @param items in the order in which they are read
 */
public record Readiness(String terminal, Bilingual station, Instant at, List<Item> items) {
  public Readiness {
    items = List.copyOf(items);
  }

  /**
   * One thing that was looked at.
   *
   * @param subject what: the key of a device, {@code tray-1}, {@code back-office}, …; stable
   * @param name for people
   * @param reasons what was found; the first decides nothing, the light does
   */
  public record Item(String subject, Phrase name, Light light, List<Phrase> reasons) {
    public Item {
      reasons = List.copyOf(reasons);
    }
  }

  /** The same with one thing more, first of all. */
  public Readiness beginningWith(Item item) {
    List<Item> more = new ArrayList<>(List.of(item));
    more.addAll(items);
    return new Readiness(terminal, station, at, more);
  }

  /** The worst of all. */
  public Light light() {
    return Light.worst(items.stream().map(Item::light).toList());
  }
}
