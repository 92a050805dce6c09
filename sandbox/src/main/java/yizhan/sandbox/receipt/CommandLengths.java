package yizhan.sandbox.receipt;

import java.util.HashMap;
import java.util.Map;

/** How long commands of fixed length are, the two bytes of their name included. */
final class CommandLengths {
  static final int ESC = 0x1B;
  static final int FS = 0x1C;
  static final int GS = 0x1D;
  static final int DLE = 0x10;

  private static final Map<Integer, Integer> LENGTHS = new HashMap<>();

  static {
    lengths(ESC, 2, "@2imv<Lz");
    lengths(ESC, 3, "adJ3 EG-!MtRu{V=eKrTU\0");
    lengths(ESC, 4, "$\\c");
    lengths(ESC, 5, "p");
    lengths(ESC, 10, "W");
    lengths(FS, 2, "&.");
    lengths(FS, 3, "!W-C");
    lengths(FS, 4, "S?p");
    lengths(FS, 76, "2");
    lengths(GS, 2, "\f:");
    lengths(GS, 3, "!BarIhwHfb/x");
    lengths(GS, 4, "LWP\\$");
  }

  private CommandLengths() {}

  /** The length, or 0 when it is not a command of fixed length. */
  static int of(int first, int second) {
    return LENGTHS.getOrDefault(first << 8 | second, 0);
  }

  private static void lengths(int first, int length, String seconds) {
    seconds.chars().forEach(second -> LENGTHS.put(first << 8 | second, length));
  }
}
