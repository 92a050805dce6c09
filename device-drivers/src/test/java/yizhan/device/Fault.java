package yizhan.device;

/** What the other end of a wire does instead of answering. */
public enum Fault {
  /** Answers as it should. */
  NONE,
  MUTE,
  GARBAGE,
  HALF_AN_ANSWER,
  ONE_BYTE_A_SECOND,
  ENDLESS_STREAM,
  VANISH,
  /** Hangs up on what was asked of it, once, on a line on which it has answered before. */
  RESET,
  ANSWER_TWICE,
  EXTRA_PREAMBLE,
  WRONG_CHECKSUM,
  WRONG_LENGTH,
  /** Never reads: what is written piles up on the way. */
  DEAF
}
