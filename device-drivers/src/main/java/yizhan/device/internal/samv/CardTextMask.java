package yizhan.device.internal.samv;

/** Makes nobody's of a card's text, which the parser reads as it read the old one. Pure. */
final class CardTextMask {
  private static final int KIND = 248;
  private static final int NAME_OR_SEX = 30;
  private static final int NATION = 32;
  private static final int BIRTH = 36;
  private static final int NUMBER = 122;
  private static final int SEX_2017 = 120;
  private static final int FROM = 188;
  private static final int UNTIL = 204;
  private static final int BIRTH_2017 = 220;

  private static final String NOBODYS_NUMBER = "000000190001010009";
  private static final String DAY_ONE = "19000101";
  private static final String DAY_TWO = "20000101";
  private static final String FAR_OFF = "21000101";

  /** 𠮷: whoever mends a driver must see that a name had a character of two units. */
  private static final char[] RARE = {0xD842, 0xDFB7};

  private CardTextMask() {}

  /** The text between two places, or as much of it as came. */
  static void text(byte[] bytes, int from, int to) {
    char kind = from + KIND + 1 < to ? unit(bytes, from + KIND) : 0;
    characters(bytes, from, to);
    if (kind == 'J' || kind == 'I' || kind == 'Y') put(bytes, from + KIND, to, "" + kind);
    put(bytes, from + FROM, to, DAY_TWO);
    put(bytes, from + UNTIL, to, FAR_OFF);
    if (kind == 'I') {
      put(bytes, from + SEX_2017, to, "1");
      put(bytes, from + BIRTH_2017, to, DAY_ONE);
    } else {
      put(bytes, from + NAME_OR_SEX, to, "1");
      if (kind != 'J' && kind != 'Y') put(bytes, from + NATION, to, "01");
      put(bytes, from + BIRTH, to, DAY_ONE);
      put(bytes, from + NUMBER, to, NOBODYS_NUMBER);
    }
  }

  /** Each UTF-16LE unit between two places by one of its kind; half a unit by zero. */
  static void characters(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + 1 < to; at += 2) unit(bytes, at, nobodys(unit(bytes, at)));
    if (at < to) bytes[at] = 0;
  }

  private static char nobodys(char unit) {
    if (Character.isHighSurrogate(unit)) return RARE[0];
    if (Character.isLowSurrogate(unit)) return RARE[1];
    if (CardText.isPadding(unit)) return unit;
    if (unit >= '0' && unit <= '9') return '0';
    if (unit < 0x80) return Character.isLetter(unit) ? 'X' : '-';
    return '样';
  }

  private static void put(byte[] bytes, int at, int to, String value) {
    boolean whole = at + 2 * value.length() <= to;
    if (!whole || CardText.isPadding(unit(bytes, at))) return; // what was empty stays empty
    for (int i = 0; i < value.length(); i++) unit(bytes, at + 2 * i, value.charAt(i));
  }

  private static char unit(byte[] bytes, int at) {
    return (char) ((bytes[at] & 0xFF) | (bytes[at + 1] & 0xFF) << 8);
  }

  private static void unit(byte[] bytes, int at, char value) {
    bytes[at] = (byte) value;
    bytes[at + 1] = (byte) (value >> 8);
  }
}
