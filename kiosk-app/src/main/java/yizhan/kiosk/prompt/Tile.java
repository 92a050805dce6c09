package yizhan.kiosk.prompt;

import java.util.List;

/**
 * A matter on the home screen.
 *
 * @param id what the answer is; letters, digits, hyphens
 * @param bring what to bring for it, a line each
 * @param open whether it can be begun now
 * @param lacking what of it cannot be had now, the weightiest first
 */
public record Tile(String id, Text name, List<Text> bring, boolean open, List<Lacking> lacking) {
  public Tile {
    bring = List.copyOf(bring);
    lacking = List.copyOf(lacking);
  }

  /**
   * Something that cannot be had now.
   *
   * @param reason why, in plain words
   * @param instead what can be done instead, one way each
   */
  public record Lacking(Text reason, List<Text> instead) {
    public Lacking {
      instead = List.copyOf(instead);
    }

    /** Reason and ways round it, in one line. */
    public Text said() {
      return instead.stream().reduce(reason, (all, way) -> Text.of("lack.and", all, way));
    }
  }
}
