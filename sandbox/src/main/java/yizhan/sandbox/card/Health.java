package yizhan.sandbox.card;

/** The state of a simulated security module. */
public enum Health {
  GOOD,
  /** Status 60: accepts no command. */
  SELF_TEST_FAILED,
  /** Status 66: not authorised, unusable. */
  NOT_AUTHORISED
}
