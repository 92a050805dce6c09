package yizhan.device.card;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The 18 characters of an identity number (GB 11643, check by ISO 7064 MOD 11-2): six of area, a
 * birth date, a sequence of three whose last is odd for men, a check character. Numbers of 居住证 (81,
 * 82, 83) and of 五星卡 (9, province, country) are built alike.
 */
public final class IdNumber {
  private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

  private IdNumber() {}

  /** Whether shape and check character are right; expects a number as on a card, with a large X. */
  public static boolean checks(String number) {
    if (!SHAPE.matcher(number).matches()) return false;
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) sum += (number.charAt(i) - '0') * WEIGHTS[i];
    return number.charAt(17) == CHECKS.charAt(sum % 11);
  }

  /** Whether the number checks and its holder was born by that day. */
  public static boolean valid(String number, LocalDate today) {
    return checks(number) && birth(number).filter(day -> !day.isAfter(today)).isPresent();
  }

  /**
   * The birth date in the number; empty when there is none. What the chip says of birth comes
   * first: this is for comparing.
   */
  public static Optional<LocalDate> birth(String number) {
    if (!SHAPE.matcher(number).matches()) return Optional.empty();
    try {
      return Optional.of(LocalDate.parse(number.substring(6, 14), DATE));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
