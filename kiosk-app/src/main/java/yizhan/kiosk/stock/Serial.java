package yizhan.kiosk.stock;

import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number that is pre-printed on a blank; the next blank of a pack has the next number. */
public record Serial(String digits) {
  private static final Pattern FORM = Pattern.compile("[0-9]{1,20}");

  public Serial {
    if (!FORM.matcher(digits).matches())
      throw new IllegalArgumentException("a serial is 1 to 20 digits");
  }

  /** Empty where nothing was typed: blanks without serials are counted only. */
  public static Optional<Serial> typed(String digits) {
    return digits.isEmpty() ? Optional.empty() : Optional.of(new Serial(digits));
  }

  /** The serial of the sheet that lies so many below; leading zeros stay. */
  Serial below(int sheets) {
    String next = new BigInteger(digits).add(BigInteger.valueOf(sheets)).toString();
    return new Serial("0".repeat(Math.max(0, digits.length() - next.length())) + next);
  }
}
