package yizhan.kiosk.visit;

import yizhan.kiosk.prompt.Refusal;

/** How a visit ended. */
public sealed interface Ending {
  /** Done, to the goodbye. */
  record Finished() implements Ending {}

  /** Not possible, and told so. */
  record Refused(Refusal why) implements Ending {}

  /** Broken off. */
  record Left(Happening.Reason why) implements Ending {}
}
