package yizhan.kiosk.entry;

/** Numbers of which only the length is known. */
final class Count {
  static void check(int least, int most) {
    if (least < 1 || most < least) {
      throw new IllegalArgumentException("from " + least + " to " + most + " characters");
    }
  }

  static Verdict digits(String typed, int least, int most) {
    for (int i = 0; i < typed.length(); i++) {
      if (!isDigit(typed.charAt(i))) {
        return Verdict.wrong(Verdict.Fault.NOT_A_DIGIT, i + 1);
      }
    }
    return length(typed, least, most);
  }

  static Verdict length(String typed, int least, int most) {
    int length = typed.codePointCount(0, typed.length());
    if (length > most) {
      return Verdict.wrong(Verdict.Fault.TOO_LONG, most);
    }
    return length < least ? new Verdict.Unfinished(least - length) : new Verdict.Complete();
  }

  /** The ten that keys type; not the digits of other scripts. */
  static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  private Count() {}
}
