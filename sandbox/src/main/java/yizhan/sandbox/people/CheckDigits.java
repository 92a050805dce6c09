package yizhan.sandbox.people;

/** The last characters of numbers and codes, by which a slip of the pen shows. */
final class CheckDigits {
  private static final int[] NUMBER_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String NUMBER_CHECKS = "10X98765432";
  private static final String CODE_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private CheckDigits() {}

  /** The 18th character of a citizen's number, from the first 17 (GB 11643, ISO 7064 MOD 11-2). */
  static char ofNumber(String number) {
    int sum = 0;
    for (int i = 0; i < NUMBER_WEIGHTS.length; i++)
      sum += Character.digit(number.charAt(i), 10) * NUMBER_WEIGHTS[i];
    return NUMBER_CHECKS.charAt(sum % NUMBER_CHECKS.length());
  }

  /** The 18th character of a credit code, from the first 17 (GB 32100-2015). */
  static char ofCreditCode(String code) {
    int modulus = CODE_ALPHABET.length();
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CODE_ALPHABET.indexOf(code.charAt(i)) * weight;
      weight = weight * 3 % modulus;
    }
    return CODE_ALPHABET.charAt((modulus - sum % modulus) % modulus);
  }
}
