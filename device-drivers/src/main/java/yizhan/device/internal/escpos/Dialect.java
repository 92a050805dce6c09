package yizhan.device.internal.escpos;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What differs between printers that all call their language ESC/POS.
 *
 * @param name as written in a terminal file
 * @param size how it wants to be told the size of text
 * @param drawsQr whether it draws QR codes itself ({@code GS ( k}); else they are sent as pictures
 * @param cut how its cutter is told
 * @param discards whether it can be told to forget a ticket that it could not finish ({@code DLE
 *     DC4 8}); control codes without meaning to one that cannot
 * @param drawn code points that it would print, but perhaps not as today's standard has them
 */
public record Dialect(
    String name,
    SizeCommand size,
    boolean drawsQr,
    CutCommand cut,
    boolean discards,
    Set<Integer> drawn) {
  /** How to tell the size of text. */
  public enum SizeCommand {
    /** {@code GS !}, for all characters alike. */
    GS,
    /** {@code ESC !} for Latin and {@code FS !} for Chinese, bits as Epson has them. */
    FS,
    /** The same, but bit 4 double height and bit 5 double width in {@code FS !} (SPRT). */
    FS_SPRT
  }

  /** How to tell the cutter. */
  public enum CutCommand {
    /** {@code GS V 66 0}: feed to the blade, partial cut. */
    FEED_AND_CUT,
    /** {@code ESC d 4}, {@code ESC i}: feed by hand, full cut. */
    ESC_I,
    /** No cutter: feed to the tear bar. */
    NONE
  }

  /**
   * The nineteen two-byte codes whose meaning GB 18030-2022 changed from that of 2005: a font made
   * to the older book may have another glyph there, or none.
   */
  static final Set<Integer> CHANGED_IN_2022 =
      Set.of(
          0xFE10, 0xFE11, 0xFE12, 0xFE13, 0xFE14, 0xFE15, 0xFE16, 0xFE17, 0xFE18, 0xFE19, 0x1E3F,
          0x9FB4, 0x9FB5, 0x9FB6, 0x9FB7, 0x9FB8, 0x9FB9, 0x9FBA, 0x9FBB);

  private static final List<Dialect> ALL =
      List.of(
          of("generic", SizeCommand.GS, true, CutCommand.FEED_AND_CUT),
          of("generic-raster", SizeCommand.GS, false, CutCommand.FEED_AND_CUT),
          of("no-cutter", SizeCommand.GS, true, CutCommand.NONE),
          of("fs", SizeCommand.FS, false, CutCommand.ESC_I),
          of("sprt", SizeCommand.FS_SPRT, false, CutCommand.FEED_AND_CUT));

  public Dialect {
    drawn = Set.copyOf(drawn);
  }

  /** The dialect of that name, as written in a terminal file. */
  public static Optional<Dialect> named(String name) {
    return ALL.stream().filter(dialect -> dialect.name.equals(name)).findFirst();
  }

  /** The names of all dialects, the usual one first. */
  public static List<String> names() {
    return ALL.stream().map(Dialect::name).toList();
  }

  private static Dialect of(String name, SizeCommand size, boolean drawsQr, CutCommand cut) {
    return new Dialect(name, size, drawsQr, cut, true, CHANGED_IN_2022);
  }
}
