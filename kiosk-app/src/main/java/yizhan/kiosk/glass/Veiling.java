package yizhan.kiosk.glass;

import java.util.Arrays;
import yizhan.kiosk.prompt.Line.Veil;

/** Masks for what only the citizen should read. Counts code points: a rare character is one. */
final class Veiling {
  private static final String STAR = "*";

  /** 张*丰 for a name, 1****************X for a number. */
  static String masked(String value, Veil veil) {
    return switch (veil) {
      case NONE -> value;
      case NAME -> name(value.codePoints().toArray());
      case NUMBER -> number(value.codePoints().toArray());
    };
  }

  private static String name(int[] name) {
    return switch (name.length) {
      case 0 -> "";
      case 1 -> STAR;
      case 2 -> string(name, 0) + STAR;
      default -> string(name, 0) + STAR + string(name, name.length - 1);
    };
  }

  private static String number(int[] number) {
    if (number.length < 3) {
      return STAR.repeat(number.length);
    }
    return string(number, 0) + STAR.repeat(number.length - 2) + string(number, number.length - 1);
  }

  private static String string(int[] codePoints, int at) {
    return Arrays.stream(codePoints, at, at + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  private Veiling() {}
}
