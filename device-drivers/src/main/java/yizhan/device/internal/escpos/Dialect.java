package yizhan.device.internal.escpos;

import java.util.HexFormat;
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
 * @param forget how it is told to forget a ticket that it could not finish; control codes without
 *     meaning to one that cannot
 * @param question how it is asked for its status
 * @param presents whether it holds a ticket at its mouth until somebody takes it ({@code GS e})
 * @param drawn code points that it would print, but perhaps not as today's standard has them
 */
public record Dialect(
    String name,
    SizeCommand size,
    boolean drawsQr,
    CutCommand cut,
    Forget forget,
    Question question,
    boolean presents,
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

  /** How to make it forget what it has received and not printed. */
  public enum Forget {
    NOTHING(""),
    /** {@code DLE DC4 8} (Epson). */
    CLEAR_BUFFER("10 14 08 01 03 14 01 06 02 08"),
    /** {@code DLE ENQ 2}: recover and clear. */
    RECOVER("10 05 02"),
    /** Hardware reset, obeyed even while busy (Custom KPM216-H, p. 74). */
    RESET("1C C0 18 10 14 1A");

    private final String hex;

    Forget(String hex) {
      this.hex = hex;
    }

    /** The bytes that say so; none for NOTHING. */
    byte[] command() {
      return HexFormat.of().parseHex(hex.replace(" ", ""));
    }
  }

  /** How to ask for status. */
  public enum Question {
    /** {@code DLE EOT} 1 to 4, a byte each. */
    FOUR_BYTES,
    /** {@code DLE EOT} 20, six bytes at once (Custom). */
    FULL_STATUS
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
          of("sprt", SizeCommand.FS_SPRT, false, CutCommand.FEED_AND_CUT),
          of("snbc-t080", SizeCommand.GS, false, CutCommand.FEED_AND_CUT)
              .forgetting(Forget.RECOVER),
          of("custom-vkp80", SizeCommand.GS, false, CutCommand.ESC_I).presenting(Forget.NOTHING),
          of("custom-kpm", SizeCommand.GS, false, CutCommand.ESC_I).presenting(Forget.RESET));

  public Dialect {
    drawn = Set.copyOf(drawn);
  }

  /** The dialect of that name, as written in a terminal file. */
  public static Optional<Dialect> named(String name) {
    return ALL.stream().filter(dialect -> dialect.name.equals(name)).findFirst();
  }

  /**
   * The dialect of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static Dialect known(String name) {
    return named(name).orElseThrow(() -> new IllegalArgumentException("no dialect " + name));
  }

  /** The names of all dialects, the usual one first. */
  public static List<String> names() {
    return ALL.stream().map(Dialect::name).toList();
  }

  private static Dialect of(String name, SizeCommand size, boolean drawsQr, CutCommand cut) {
    Forget usual = Forget.CLEAR_BUFFER;
    return new Dialect(
        name, size, drawsQr, cut, usual, Question.FOUR_BYTES, false, CHANGED_IN_2022);
  }

  private Dialect forgetting(Forget how) {
    return new Dialect(name, size, drawsQr, cut, how, question, presents, drawn);
  }

  /** As the kiosk printers of Custom: full status, and a mouth. */
  private Dialect presenting(Forget how) {
    return new Dialect(name, size, drawsQr, cut, how, Question.FULL_STATUS, true, drawn);
  }
}
