package yizhan.kiosk.entry;

import java.util.Map;
import yizhan.kiosk.entry.Verdict.Fault;
import yizhan.kiosk.office.CreditCode;

/** Credit codes while they are typed (GB 32100). */
final class FirmCodes {
  static final int LENGTH = 18;

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Map<Character, Character> LOOK_ALIKES =
      Map.of('I', '1', 'O', '0', 'S', '5', 'V', 'U', 'Z', '2');

  /** The organisation's code inside (GB 11714): eight characters and one that checks them. */
  private static final int ORGANISATION = 8;

  private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
  private static final int MODULUS = 11;
  private static final String CHECKS = "0123456789X0";

  static Verdict judge(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      char letter = typed.charAt(i);
      Character meant = LOOK_ALIKES.get(letter);
      if (meant != null) {
        return Verdict.wrong(Fault.NO_SUCH_LETTER, String.valueOf(letter), String.valueOf(meant));
      }
      if (ALPHABET.indexOf(letter) < 0) {
        return Verdict.wrong(Fault.NOT_A_LETTER, i + 1, "0–9 A–Y");
      }
    }
    if (typed.length() > LENGTH) {
      return Verdict.wrong(Fault.TOO_LONG, LENGTH);
    }
    if (typed.length() < LENGTH) {
      return new Verdict.Unfinished(LENGTH - typed.length());
    }
    if (CreditCode.faultIn(typed).isEmpty()) {
      return new Verdict.Complete();
    }
    return Verdict.wrong(
        organisationChecks(typed) ? Fault.CODE_CHECK_REST : Fault.CODE_CHECK_ORGANISATION);
  }

  /** Tells in which part a mistake lies; never by itself whether there is one. */
  private static boolean organisationChecks(String code) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += Character.digit(code.charAt(ORGANISATION + i), Character.MAX_RADIX) * WEIGHTS[i];
    }
    char check = code.charAt(ORGANISATION + WEIGHTS.length);
    return check == CHECKS.charAt(MODULUS - sum % MODULUS);
  }

  private FirmCodes() {}
}
