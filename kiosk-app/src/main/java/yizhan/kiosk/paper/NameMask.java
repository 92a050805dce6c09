package yizhan.kiosk.paper;

/** A person's name as it may stand where others can read it. */
final class NameMask {
  private static final String HIDDEN = "*";

  private NameMask() {}

  /** 张三 is *三, 张三丰 is 张*丰; by code points, and never more than three stars. */
  static String of(String name) {
    int[] characters = name.codePoints().toArray();
    if (characters.length == 0) return "";
    if (characters.length == 1) return HIDDEN;
    String last = Character.toString(characters[characters.length - 1]);
    if (characters.length == 2) return HIDDEN + last;
    return Character.toString(characters[0])
        + HIDDEN.repeat(Math.min(3, characters.length - 2))
        + last;
  }
}
