package yizhan.kiosk.entry;

import java.util.stream.Collectors;
import yizhan.kiosk.entry.Verdict.Fault;

/**
 * Numbers of real-estate units while they are typed (GB/T 37346): six digits of district, six of
 * cadastral areas, a parcel of two letters and five digits, what stands on it as one letter and
 * eight digits. Nothing in it checks the rest.
 */
final class UnitNumbers {
  static final int LENGTH = 28;

  private static final int OWNERSHIP = 12;
  private static final int RIGHT = 13;
  private static final int FIXTURE = 19;
  private static final String OWNERSHIPS = "GJZ";
  private static final String RIGHTS = "ABSXCDEFHGWY";
  private static final String FIXTURES = "FLQW";

  /** Bare land. */
  private static final char NOTHING = 'W';

  static Verdict judge(String typed) {
    for (int i = 0; i < typed.length(); i++) {
      String letters = lettersAt(i);
      char character = typed.charAt(i);
      if (letters.isEmpty() && !Count.isDigit(character)) {
        return Verdict.wrong(Fault.NOT_A_DIGIT, i + 1);
      }
      if (!letters.isEmpty() && letters.indexOf(character) < 0) {
        return Verdict.wrong(Fault.NOT_A_LETTER, i + 1, apart(letters));
      }
      if (i > FIXTURE && typed.charAt(FIXTURE) == NOTHING && character != '0') {
        return Verdict.wrong(Fault.LAND_WITH_BUILDING);
      }
    }
    return Count.length(typed, LENGTH, LENGTH);
  }

  private static String apart(String letters) {
    return letters.chars().mapToObj(Character::toString).collect(Collectors.joining(" "));
  }

  /** The letters that may stand there; empty where digits stand. */
  private static String lettersAt(int place) {
    return switch (place) {
      case OWNERSHIP -> OWNERSHIPS;
      case RIGHT -> RIGHTS;
      case FIXTURE -> FIXTURES;
      default -> "";
    };
  }

  private UnitNumbers() {}
}
