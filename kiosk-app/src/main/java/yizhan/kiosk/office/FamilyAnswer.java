package yizhan.kiosk.office;

/** The answer to a question about a family's homes. */
public sealed interface FamilyAnswer {
  /** What is registered, be it nothing. */
  record Found(FamilyResult result) implements FamilyAnswer {}

  /** Not at a terminal; it is not said because of whom. */
  record Refused(PropertyAnswer.Why why) implements FamilyAnswer {}
}
