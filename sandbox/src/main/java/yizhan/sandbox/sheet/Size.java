package yizhan.sandbox.sheet;

import java.util.Arrays;
import java.util.Optional;

/** The sheets this printer knows, in hundredths of a millimetre as they are fed. */
public enum Size {
  A3("iso_a3_297x420mm", 29_700, 42_000),
  A4("iso_a4_210x297mm", 21_000, 29_700);

  private final String media;
  private final int across;
  private final int along;

  Size(String media, int across, int along) {
    this.media = media;
    this.across = across;
    this.along = along;
  }

  /** PWG 5101.1 name. */
  public String media() {
    return media;
  }

  /** The edge across the feed, 1/100 mm. */
  public int across() {
    return across;
  }

  /** The edge along the feed, 1/100 mm. */
  public int along() {
    return along;
  }

  /** Whether a tray made for the other takes this too. */
  boolean fitsInto(Size other) {
    return across <= other.across;
  }

  static Optional<Size> named(String media) {
    return Arrays.stream(values()).filter(s -> s.media.equals(media)).findFirst();
  }

  static Optional<Size> measuring(int across, int along) {
    return Arrays.stream(values()).filter(s -> s.across == across && s.along == along).findFirst();
  }
}
