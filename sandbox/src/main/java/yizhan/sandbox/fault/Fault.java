package yizhan.sandbox.fault;

/**
 * What can go wrong on a wire. One vocabulary for all devices; a device that has no meaning for one
 * of them treats it as {@link #GARBAGE}.
 */
public enum Fault {
  /** The request is swallowed; no answer comes. */
  MUTE,
  /** Bytes come that are no answer. */
  GARBAGE,
  /** The answer breaks off in the middle. */
  HALF,
  /** The line goes away before the answer. */
  VANISH,
  /** The answer comes, but late. */
  SLOW,
  /** A well-formed answer comes that is not true. */
  LIE,
  /** The answer's checksum is wrong. */
  WRONG_CHECKSUM,
  /** The answer announces more than it holds. */
  WRONG_LENGTH,
  /** Noise comes right before a good answer. */
  JUNK_BEFORE
}
