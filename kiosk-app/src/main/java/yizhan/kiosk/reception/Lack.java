package yizhan.kiosk.reception;

import java.util.List;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile;

/**
 * Something that is missing now.
 *
 * @param reason what, in plain words
 * @param instead what can be done instead, one way each
 * @param mending how it comes right again
 */
public record Lack(Text reason, List<Text> instead, Mending mending) {
  /** How something comes right again: who knows of it. */
  public enum Mending {
    /** Nobody knows until somebody calls. */
    CALL,
    /** The terminal keeps trying by itself. */
    RETRIED,
    /** Staff have been asked to settle it. */
    STAFF,
    /** Nothing is wrong: it is not yet, or no longer, time. */
    CLOCK,
    /** It is just being looked at. */
    SOON
  }

  public Lack {
    instead = List.copyOf(instead);
  }

  /** As citizens are told of it. */
  public Tile.Lacking told() {
    return new Tile.Lacking(reason, instead);
  }
}
