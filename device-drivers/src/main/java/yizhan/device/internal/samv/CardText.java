package yizhan.device.internal.samv;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import yizhan.device.card.IdCard.Validity;

/**
 * The 256 bytes of text of a card: 128 UTF-16LE code units, fields at fixed places, padded with
 * spaces. Fields are cut by code unit, as the issuer did.
 */
final class CardText {
  private static final Pattern DIGIT_PAIR = Pattern.compile("[0-9]{2}");
  private static final Pattern NUMBER_18 = Pattern.compile("[0-9]{17}[0-9X]");
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  /** Stands for an end date that never comes. */
  private static final String FOR_EVER = "长期";

  private final char[] units;

  CardText(byte[] text) {
    units = new char[text.length / 2];
    ByteBuffer.wrap(text).order(ByteOrder.LITTLE_ENDIAN).asCharBuffer().get(units);
  }

  /** The code unit at a byte offset. */
  char unit(int offset) {
    return units[offset / 2];
  }

  /**
   * A field, padding stripped; offset and length in bytes.
   *
   * @throws UnreadableCardException for characters that no issuer writes
   */
  String field(String name, int offset, int bytes) throws UnreadableCardException {
    int begin = offset / 2;
    int end = begin + bytes / 2;
    boolean full = !isPadding(units[end - 1]);
    while (end > begin && isPadding(units[end - 1])) end--;
    // A name longer than its field is cut by code unit: half a rare character is left out.
    if (full && Character.isHighSurrogate(units[end - 1])) end--;
    String value = new String(units, begin, end - begin);
    if (!value.codePoints().allMatch(CardText::isText)) throw new UnreadableCardException(name);
    return value;
  }

  /** A field that must not be empty. */
  String required(String name, int offset, int bytes) throws UnreadableCardException {
    String value = field(name, offset, bytes);
    if (value.isBlank()) throw new UnreadableCardException(name);
    return value;
  }

  /** A number of 18 characters; its check character is not judged here. */
  String number(int offset, int bytes) throws UnreadableCardException {
    String value = required("number", offset, bytes).toUpperCase(Locale.ROOT);
    if (!NUMBER_18.matcher(value).matches()) throw new UnreadableCardException("number");
    return value;
  }

  /** A code of two digits. */
  String digitPair(String name, int offset) throws UnreadableCardException {
    String value = required(name, offset, 4);
    if (!DIGIT_PAIR.matcher(value).matches()) throw new UnreadableCardException(name);
    return value;
  }

  /** A sex code of GB/T 2261.1. */
  String sex(int offset) throws UnreadableCardException {
    String value = required("sex", offset, 2);
    if (!"0129".contains(value)) throw new UnreadableCardException("sex");
    return value;
  }

  /** A date, YYYYMMDD. */
  LocalDate date(String name, int offset) throws UnreadableCardException {
    return parseDate(name, field(name, offset, 16));
  }

  /** From when until when; the end may be 长期. */
  Validity validity(int fromOffset, int untilOffset) throws UnreadableCardException {
    LocalDate from = date("valid from", fromOffset);
    String end = field("valid until", untilOffset, 16);
    LocalDate until = end.startsWith(FOR_EVER) ? LocalDate.MAX : parseDate("valid until", end);
    if (until.isBefore(from)) throw new UnreadableCardException("validity");
    return new Validity(from, until);
  }

  private static LocalDate parseDate(String name, String value) throws UnreadableCardException {
    try {
      return LocalDate.parse(value, DATE);
    } catch (DateTimeException _) {
      // The cause would carry the value into a log.
      throw new UnreadableCardException(name);
    }
  }

  /** Any kind of space: a name of nothing else would be shown as none. */
  static boolean isPadding(char unit) {
    return unit == 0 || Character.isSpaceChar(unit);
  }

  private static boolean isText(int codePoint) {
    return !Character.isISOControl(codePoint)
        && Character.getType(codePoint) != Character.SURROGATE
        && (codePoint & 0xFFFE) != 0xFFFE;
  }
}
