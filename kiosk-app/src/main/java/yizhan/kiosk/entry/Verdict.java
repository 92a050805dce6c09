package yizhan.kiosk.entry;

import java.util.List;

/** How right something is that is being typed. */
public sealed interface Verdict {
  /** Right, and long enough. */
  record Complete() implements Verdict {}

  /**
   * Right so far.
   *
   * @param missing how many characters; 0 when that is not known
   */
  record Unfinished(int missing) implements Verdict {}

  /** Letters have been typed that are not yet words. */
  record Unchosen() implements Verdict {}

  /**
   * Wrong already.
   *
   * @param details what the fault's sentence needs, in its order: places, counted from 1, and
   *     characters; never more of what was typed than one character
   */
  record Wrong(Fault fault, List<Object> details) implements Verdict {
    public Wrong {
      details = List.copyOf(details);
    }
  }

  /** What can be wrong; each has a sentence of its own in the word lists. */
  enum Fault {
    /** Something else than a digit: at which place. */
    NOT_A_DIGIT,
    /** None of the letters that may stand here: at which place, which may. */
    NOT_A_LETTER,
    /** More than there may be: how many there may be. */
    TOO_LONG,
    /** X stands elsewhere than last. */
    X_ONLY_LAST,
    /** There is no such birth date. */
    NO_SUCH_DAY,
    /** The birth date lies in the future. */
    BORN_LATER,
    /** The last character of an identity number does not fit the others. */
    ID_CHECK,
    /** A letter that codes do not have: which, and what looks like it. */
    NO_SUCH_LETTER,
    /** A code does not check, and the fault lies in its organisation's part. */
    CODE_CHECK_ORGANISATION,
    /** A code does not check, though its organisation's part does. */
    CODE_CHECK_REST,
    /** A unit number of bare land goes on with something else than zeros. */
    LAND_WITH_BUILDING,
    /** A certificate number does not begin with a province. */
    NO_PROVINCE,
    /** A certificate number that is built otherwise. */
    CERTIFICATE_SHAPE,
    /** A distance in mm that is built otherwise. */
    MILLIMETRES,
    /** A digit in a name. */
    DIGIT_IN_NAME,
    /** A dot or blank at the beginning or the end. */
    SIGN_AT_EDGE
  }

  static Verdict wrong(Fault fault, Object... details) {
    return new Wrong(fault, List.of(details));
  }
}
