package yizhan.sandbox.receipt;

/**
 * How characters look.
 *
 * @param across times as wide
 * @param down times as high
 */
record Style(int across, int down, boolean bold, boolean underlined) {
  static final Style PLAIN = new Style(1, 1, false, false);

  Style sized(int newAcross, int newDown) {
    return new Style(newAcross, newDown, bold, underlined);
  }

  Style bold(boolean now) {
    return new Style(across, down, now, underlined);
  }

  Style underlined(boolean now) {
    return new Style(across, down, bold, now);
  }
}
