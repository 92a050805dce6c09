package yizhan.kiosk.visit;

import yizhan.kiosk.prompt.Refusal;

/** How a visit ended. */
public sealed interface Ending {
  /** Done, to the goodbye. */
  record Finished() implements Ending {}

  /** Not possible, and told so. */
  record Refused(Refusal why) implements Ending {}

  /** Nobody had come, and nobody is received after it. */
  record Vacated() implements Ending {}

  /** Broken off. */
  record Left(Happening.Reason why) implements Ending {}
}
