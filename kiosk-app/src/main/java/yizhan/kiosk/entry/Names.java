package yizhan.kiosk.entry;

import yizhan.kiosk.entry.Verdict.Fault;

/** Names of people while they are typed: characters, letters, and dots or blanks between them. */
final class Names {
  static Verdict judge(String typed, int least, int most) {
    if (typed.codePoints().anyMatch(Character::isDigit)) {
      return Verdict.wrong(Fault.DIGIT_IN_NAME);
    }
    Verdict length = Count.length(typed, least, most);
    if (!typed.isEmpty() && (isSign(typed.codePointAt(0)) || endsWithSign(typed, length))) {
      return Verdict.wrong(Fault.SIGN_AT_EDGE);
    }
    return length;
  }

  /** A name that is long enough may go on behind a dot, but not end with it. */
  private static boolean endsWithSign(String typed, Verdict length) {
    return length instanceof Verdict.Complete && isSign(typed.codePointBefore(typed.length()));
  }

  private static boolean isSign(int character) {
    return !Character.isLetter(character);
  }

  private Names() {}
}
