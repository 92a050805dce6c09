package yizhan.kiosk.office;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * 统一社会信用代码: eighteen characters of which the last checks the others (GB 32100-2015 with amendment 1
 * of 2016). A code that checks is well written; whether it exists only the registry knows.
 */
public final class CreditCode {
  /** Without I, O, S, V and Z, which are mistaken for digits. */
  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int LENGTH = 18;
  private static final int MODULUS = 31;
  private static final int WEIGHT_BASE = 3;

  private CreditCode() {}

  /** What is wrong with a code. */
  public enum Fault {
    /** Not eighteen characters. */
    LENGTH,
    /** A character outside the alphabet; the letters I, O, S, V and Z do not occur. */
    LETTER,
    /** The last character does not check. */
    CHECK
  }

  /** As people type it: full width to half width, upper case, without spaces and hyphens. */
  public static String tidy(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
  }

  /** The first thing wrong with a tidy code, or nothing. */
  public static Optional<Fault> faultIn(String code) {
    if (code.length() != LENGTH) return Optional.of(Fault.LENGTH);
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < LENGTH; i++) {
      int value = ALPHABET.indexOf(code.charAt(i));
      if (value < 0) return Optional.of(Fault.LETTER);
      if (i == LENGTH - 1) break;
      sum += value * weight;
      weight = weight * WEIGHT_BASE % MODULUS;
    }
    int check = (MODULUS - sum % MODULUS) % MODULUS;
    return ALPHABET.charAt(check) == code.charAt(LENGTH - 1)
        ? Optional.empty()
        : Optional.of(Fault.CHECK);
  }
}
