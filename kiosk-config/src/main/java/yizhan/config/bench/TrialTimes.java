package yizhan.config.bench;

import java.time.Duration;

/**
 * How long a trial of the sheet printer waits for what.
 *
 * @param answer one question to the printer
 * @param print from sending a page to the end of its job
 * @param counter for a counter that has not moved
 * @param quiet a counter that has moved must stand still for so long
 * @param restart from being switched off to answering again
 * @param person for a person to lay a card down or hold a code
 */
public record TrialTimes(
    Duration answer,
    Duration print,
    Duration counter,
    Duration quiet,
    Duration restart,
    Duration person) {
  public static final TrialTimes USUAL =
      new TrialTimes(
          Duration.ofSeconds(10),
          Duration.ofMinutes(4),
          Duration.ofSeconds(30),
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofSeconds(60));
}
