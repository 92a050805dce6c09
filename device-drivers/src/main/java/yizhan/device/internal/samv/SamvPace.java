package yizhan.device.internal.samv;

import java.time.Duration;

/**
 * How long things take on this wire.
 *
 * @param betweenFinds the module must not be asked for a card more often
 * @param answer from a question to the first byte of its answer
 * @param reading the same for reading a card, which takes the module about a second
 * @param gap a frame that pauses for so long in its middle is not going on
 * @param quiet after a broken frame the line must be still for so long before the next question
 */
record SamvPace(
    Duration betweenFinds, Duration answer, Duration reading, Duration gap, Duration quiet) {
  /** As public hosts and data sheets have it. */
  static final SamvPace USUAL =
      new SamvPace(
          Duration.ofMillis(300),
          Duration.ofSeconds(1),
          Duration.ofSeconds(3),
          Duration.ofMillis(500),
          Duration.ofMillis(30));

  /** From the first byte of an answer to its last; 2,321 bytes at 9,600 baud take 2.4 s. */
  static final Duration LONGEST_ANSWER = Duration.ofSeconds(4);

  /** How long to wait for the first byte of an answer to this command. */
  Duration patience(SamvCommand command) {
    return command == SamvCommand.READ ? reading : answer;
  }
}
