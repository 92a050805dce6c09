package yizhan.kiosk.paper;

import org.jspecify.annotations.Nullable;

/**
 * One text on the sheet.
 *
 * @param id its name in the layout file, and in reports
 * @param item what of the licence it shows, or null for fixed words
 * @param words fixed words; empty where an item is shown
 * @param frame where it stands
 * @param mustStand whether the licence is incomplete without it
 */
record FieldLayout(String id, @Nullable Item item, String words, Frame frame, boolean mustStand) {
  /**
   * Box, style and greatest number of lines.
   *
   * @param box the em square of the first line stands at its top
   */
  record Frame(Box box, TextStyle style, int lines) {}

  /** A text without an item. */
  static FieldLayout fixed(String id, String words, Frame frame) {
    return new FieldLayout(id, null, words, frame, true);
  }
}
