package yizhan.kiosk.fonts;

import java.nio.ByteBuffer;

/**
 * Which glyph draws which character: the part of a font's {@code cmap} for all of Unicode (platform
 * 3, encoding 10, format 12), searched where it lies.
 */
final class CharacterMap {
  private static final int UNICODE_FULL = 3 << 16 | 10;
  private static final int GROUPS = 16;
  private static final int GROUP_LENGTH = 12;

  private final ByteBuffer cmap;
  private final int start;
  private final int groups;

  private CharacterMap(ByteBuffer cmap, int start) {
    this.cmap = cmap;
    this.start = start;
    this.groups = cmap.getInt(start + 12);
  }

  static CharacterMap of(ByteBuffer cmap) {
    int subtables = cmap.getShort(2);
    for (int entry = 4; entry < 4 + 8 * subtables; entry += 8) {
      int subtable = cmap.getInt(entry + 4);
      if (cmap.getInt(entry) == UNICODE_FULL && cmap.getShort(subtable) == 12)
        return new CharacterMap(cmap, subtable);
    }
    throw new IllegalArgumentException("no cmap of format 12");
  }

  /** The glyph's number, 0 where there is none. */
  int glyph(int codePoint) {
    int low = 0;
    int high = groups - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int group = start + GROUPS + GROUP_LENGTH * middle;
      if (codePoint < cmap.getInt(group)) high = middle - 1;
      else if (codePoint > cmap.getInt(group + 4)) low = middle + 1;
      else return cmap.getInt(group + 8) + codePoint - cmap.getInt(group);
    }
    return 0;
  }
}
