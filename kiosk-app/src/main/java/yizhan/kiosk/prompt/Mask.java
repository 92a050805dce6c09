package yizhan.kiosk.prompt;

import java.util.Arrays;
import yizhan.kiosk.prompt.Line.Veil;

/**
 * What remains of what only one person should read, where others can: on the screen, aloud, and on
 * the receipt. The rules are here and nowhere else. Counts code points: a rare character is one.
 */
public final class Mask {
  private static final String STAR = "*";
  private static final String NOTHING = "******";

  /** How much of a place may be read: 样张市测试区 of 样张市测试区样张路1号. */
  private static final String DISTRICTS = "市区县旗";

  /** 小区, 社区, 园区, A区, 一区 and their like are no districts: they say where somebody lives. */
  private static final String NO_DISTRICT_BEFORE = "小社园厂校院景库矿超一二三四五六七八九十ABCDEFGHabcdefgh";

  /** Behind these nothing is a district any more. */
  private static final String FINER = "路街巷弄道号村镇乡里幢栋楼室";

  private Mask() {}

  /** The value behind its veil. */
  public static String of(String value, Veil veil) {
    int[] characters = value.codePoints().toArray();
    return switch (veil) {
      case NONE -> value;
      case NAME -> name(characters);
      case NUMBER -> number(characters);
      case PLACE -> place(characters);
      case WHOLE -> value.isEmpty() ? "" : NOTHING;
    };
  }

  /** 张三 is *三, 张三丰 is 张*丰, however long the name. */
  private static String name(int[] name) {
    return switch (name.length) {
      case 0 -> "";
      case 1 -> STAR;
      case 2 -> STAR + string(name, 1, 2);
      default -> string(name, 0, 1) + STAR + string(name, name.length - 1, name.length);
    };
  }

  private static String number(int[] number) {
    if (number.length < 3) return STAR.repeat(number.length);
    return string(number, 0, 1)
        + STAR.repeat(number.length - 2)
        + string(number, number.length - 1, number.length);
  }

  private static String place(int[] place) {
    int known = 0;
    boolean closer = true;
    for (int i = 1; closer && i < place.length - 1 && !finer(place, i); i++)
      if (DISTRICTS.indexOf(place[i]) >= 0 && NO_DISTRICT_BEFORE.indexOf(place[i - 1]) < 0) {
        known = i + 1;
        closer = place[i] == '市'; // in a 市 lies a 区 or another 市; in a 区 lies what is private
      }
    return string(place, 0, known) + NOTHING;
  }

  /** The 镇 of 景德镇市 is not. */
  private static boolean finer(int[] place, int at) {
    return Character.isDigit(place[at])
        || (FINER.indexOf(place[at]) >= 0 && DISTRICTS.indexOf(place[at + 1]) < 0);
  }

  private static String string(int[] codePoints, int from, int to) {
    return Arrays.stream(codePoints, from, to)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
