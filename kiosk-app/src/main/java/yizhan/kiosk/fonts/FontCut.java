package yizhan.kiosk.fonts;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * Cuts a small TrueType font out of a large one: only the given characters, nothing else changed.
 * PDFBox holds a font it embeds in memory as a whole (30 MB for the rare characters) and parses it
 * first; a cut of a few hundred glyphs costs neither. The same characters always give the same
 * bytes.
 */
final class FontCut {
  private static final int COMPONENT_WORDS = 0x0001;
  private static final int COMPONENT_SCALE = 0x0008;
  private static final int COMPONENT_MORE = 0x0020;
  private static final int COMPONENT_XY_SCALE = 0x0040;
  private static final int COMPONENT_MATRIX = 0x0080;
  private static final int HEAD_CHECKSUM = 8;
  private static final int CHECKSUM_MAGIC = 0xB1B0AFBA;
  private static final int POST_HEADER = 32;

  private final FontFile font;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
  private final List<Integer> glyphs = new ArrayList<>();

  private FontCut(FontFile font) {
    this.font = font;
  }

  /** A font of these characters, all of which the large font must draw. */
  static byte[] of(FontFile font, SortedSet<Integer> codePoints) {
    return new FontCut(font).write(codePoints);
  }

  private byte[] write(SortedSet<Integer> codePoints) {
    number(0); // .notdef stays glyph 0
    for (int codePoint : codePoints) number(font.glyph(codePoint));
    ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    ByteArrayOutputStream hmtx = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>(List.of(0));
    for (int i = 0; i < glyphs.size(); i++) { // grows while composites bring in their components
      byte[] glyph = renumbered(font.glyphBytes(glyphs.get(i)));
      glyf.writeBytes(glyph);
      glyf.writeBytes(new byte[-glyph.length & 3]);
      hmtx.writeBytes(font.metricBytes(glyphs.get(i)));
      offsets.add(glyf.size());
    }
    SortedMap<String, byte[]> tables = new TreeMap<>();
    for (String tag : List.of("OS/2", "cvt ", "fpgm", "name", "prep"))
      if (font.table(tag).length > 0) tables.put(tag, font.table(tag));
    tables.put("cmap", cmap(codePoints));
    tables.put("glyf", glyf.toByteArray());
    tables.put("head", ByteBuffer.wrap(font.table("head")).putInt(HEAD_CHECKSUM, 0).array());
    tables.put("hhea", with16(font.table("hhea"), 34, glyphs.size()));
    tables.put("hmtx", hmtx.toByteArray());
    tables.put("loca", integers(offsets));
    tables.put("maxp", with16(font.table("maxp"), 4, glyphs.size()));
    tables.put("post", post());
    return assemble(tables);
  }

  /** Format 3: no names of glyphs. */
  private byte[] post() {
    byte[] header = new byte[POST_HEADER];
    System.arraycopy(font.table("post"), 0, header, 0, POST_HEADER);
    return ByteBuffer.wrap(header).putInt(0, 0x00030000).array();
  }

  private int number(int glyph) {
    return numbers.computeIfAbsent(
        glyph,
        added -> {
          glyphs.add(added);
          return glyphs.size() - 1;
        });
  }

  /** A composite glyph names its components by number; those change. */
  private byte[] renumbered(byte[] bytes) {
    ByteBuffer glyph = ByteBuffer.wrap(bytes);
    if (bytes.length == 0 || glyph.getShort(0) >= 0) return bytes;
    int at = 10;
    int flags;
    do {
      flags = glyph.getShort(at);
      glyph.putShort(at + 2, (short) number(Short.toUnsignedInt(glyph.getShort(at + 2))));
      at += 4 + ((flags & COMPONENT_WORDS) != 0 ? 4 : 2);
      if ((flags & COMPONENT_SCALE) != 0) at += 2;
      else if ((flags & COMPONENT_XY_SCALE) != 0) at += 4;
      else if ((flags & COMPONENT_MATRIX) != 0) at += 8;
    } while ((flags & COMPONENT_MORE) != 0);
    return bytes;
  }

  /** One subtable of format 12, a group for each character. */
  private byte[] cmap(SortedSet<Integer> codePoints) {
    int length = 16 + 12 * codePoints.size();
    ByteBuffer cmap = ByteBuffer.allocate(12 + length);
    cmap.putShort((short) 0).putShort((short) 1);
    cmap.putShort((short) 3).putShort((short) 10).putInt(12);
    cmap.putShort((short) 12).putShort((short) 0).putInt(length).putInt(0);
    cmap.putInt(codePoints.size());
    for (int codePoint : codePoints)
      cmap.putInt(codePoint).putInt(codePoint).putInt(number(font.glyph(codePoint)));
    return cmap.array();
  }

  private static byte[] with16(byte[] table, int offset, int value) {
    return ByteBuffer.wrap(table).putShort(offset, (short) value).array();
  }

  private static byte[] integers(List<Integer> values) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * values.size());
    values.forEach(bytes::putInt);
    return bytes.array();
  }

  private static byte[] assemble(SortedMap<String, byte[]> tables) {
    int count = tables.size();
    int power = Integer.highestOneBit(count);
    int length = 12 + 16 * count;
    for (byte[] table : tables.values()) length += table.length + 3 & ~3;
    ByteBuffer file = ByteBuffer.allocate(length);
    file.putInt(0x00010000).putShort((short) count).putShort((short) (16 * power));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) (16 * (count - power)));
    int at = 12 + 16 * count;
    int head = 0;
    for (Map.Entry<String, byte[]> table : tables.entrySet()) {
      file.put(at, table.getValue());
      file.put(table.getKey().getBytes(StandardCharsets.US_ASCII));
      file.putInt(checksum(file, at, table.getValue().length + 3 & ~3));
      file.putInt(at).putInt(table.getValue().length);
      if (table.getKey().equals("head")) head = at;
      at += table.getValue().length + 3 & ~3;
    }
    return file.putInt(head + HEAD_CHECKSUM, CHECKSUM_MAGIC - checksum(file, 0, length)).array();
  }

  private static int checksum(ByteBuffer file, int from, int length) {
    int sum = 0;
    for (int at = from; at < from + length; at += 4) sum += file.getInt(at);
    return sum;
  }
}
