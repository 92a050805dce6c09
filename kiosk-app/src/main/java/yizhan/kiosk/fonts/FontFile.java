package yizhan.kiosk.fonts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/**
 * A TrueType file, mapped and never read as a whole: the five fonts are 80 MB, and a sheet needs a
 * few hundred glyphs of them. Knows which characters it draws, how wide they are, and where their
 * ink lies. Safe for use by several threads: nothing in it changes.
 *
 * <p>Source: OpenType 1.9, chapters cmap, loca, glyf, hmtx, head.
 */
public final class FontFile {
  private static final int HEAD_UNITS = 18;
  private static final int HEAD_LOCA_FORMAT = 50;
  private static final int HHEA_METRICS = 34;

  private final ByteBuffer data;
  private final Map<String, Table> tables = new HashMap<>();
  private final CharacterMap characters;
  private final int glyphs;
  private final int metrics;
  private final int unitsPerEm;

  private record Table(int offset, int length) {}

  /** Where a glyph's ink lies, in thousandths of the em; y grows upward from the baseline. */
  public record Ink(double left, double bottom, double right, double top) {}

  /** Maps the file; the mapping lives as long as this object. */
  public static FontFile open(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return new FontFile(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
    } catch (IOException e) {
      throw new FontsMissingException("Cannot read the font " + file, e);
    } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new FontsMissingException("Damaged font " + file + ": run tools/fonts.sh again", e);
    }
  }

  private FontFile(ByteBuffer data) {
    this.data = data;
    int count = unsigned16(4);
    for (int entry = 12; entry < 12 + 16 * count; entry += 16) {
      byte[] tag = new byte[4];
      data.get(entry, tag);
      tables.put(
          new String(tag, StandardCharsets.US_ASCII),
          new Table(data.getInt(entry + 8), data.getInt(entry + 12)));
    }
    if (data.getShort(offset("head") + HEAD_LOCA_FORMAT) != 1)
      throw new IllegalArgumentException("loca is not in the long format");
    unitsPerEm = unsigned16(offset("head") + HEAD_UNITS);
    glyphs = unsigned16(offset("maxp") + 4);
    metrics = unsigned16(offset("hhea") + HHEA_METRICS);
    characters = CharacterMap.of(slice("cmap"));
  }

  /**
   * Whether this font draws the character. A private-use code point is never drawn: what a font
   * keeps there is its maker's own. Neither is one whose glyph is empty, unless it is a space: an
   * invisible character in a name would be a lie.
   */
  public boolean draws(int codePoint) {
    if (Character.getType(codePoint) == Character.PRIVATE_USE) return false;
    int glyph = glyph(codePoint);
    return glyph != 0 && (Character.isSpaceChar(codePoint) || glyphLength(glyph) > 0);
  }

  /** The glyph's number; 0 where there is none. */
  int glyph(int codePoint) {
    return characters.glyph(codePoint);
  }

  /** How far the pen moves, in thousandths of the em. */
  public double advance(int codePoint) {
    return unsigned16(metric(glyph(codePoint))) * 1000.0 / unitsPerEm;
  }

  /** Where the ink lies; all zero where there is none. */
  public Ink ink(int codePoint) {
    int glyph = glyph(codePoint);
    if (glyphLength(glyph) == 0) return new Ink(0, 0, 0, 0);
    int at = glyphOffset(glyph);
    double scale = 1000.0 / unitsPerEm;
    return new Ink(
        data.getShort(at + 2) * scale,
        data.getShort(at + 4) * scale,
        data.getShort(at + 6) * scale,
        data.getShort(at + 8) * scale);
  }

  /** Four bytes of the table hmtx: advance and left bearing. */
  byte[] metricBytes(int glyph) {
    byte[] bytes = new byte[4];
    ByteBuffer.wrap(bytes)
        .putShort(data.getShort(metric(glyph)))
        .putShort(data.getShort(bearing(glyph)));
    return bytes;
  }

  /** The glyph as it stands in the file; empty where it has no outline. */
  byte[] glyphBytes(int glyph) {
    byte[] bytes = new byte[glyphLength(glyph)];
    data.get(glyphOffset(glyph), bytes);
    return bytes;
  }

  /** A whole table; empty where the font has none. */
  byte[] table(String tag) {
    Table table = tables.get(tag);
    if (table == null) return new byte[0];
    byte[] bytes = new byte[table.length];
    data.get(table.offset, bytes);
    return bytes;
  }

  private int metric(int glyph) {
    return offset("hmtx") + 4 * Math.min(glyph, metrics - 1);
  }

  private int bearing(int glyph) {
    return glyph < metrics
        ? metric(glyph) + 2
        : offset("hmtx") + 4 * metrics + 2 * (glyph - metrics);
  }

  private int glyphOffset(int glyph) {
    return offset("glyf") + data.getInt(offset("loca") + 4 * glyph);
  }

  private int glyphLength(int glyph) {
    if (glyph < 0 || glyph >= glyphs) throw new IllegalArgumentException("glyph " + glyph);
    int loca = offset("loca") + 4 * glyph;
    return data.getInt(loca + 4) - data.getInt(loca);
  }

  private int offset(String tag) {
    Table table = tables.get(tag);
    if (table == null) throw new IllegalArgumentException("no table " + tag);
    return table.offset;
  }

  private ByteBuffer slice(String tag) {
    return data.slice(offset(tag), data.capacity() - offset(tag));
  }

  private int unsigned16(int at) {
    return Short.toUnsignedInt(data.getShort(at));
  }
}
