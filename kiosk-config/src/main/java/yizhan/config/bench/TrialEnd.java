package yizhan.config.bench;

import yizhan.config.Phrase;

/**
 * What testing one device came to.
 *
 * @param what the step that it ended with, in words
 */
public record TrialEnd(boolean passed, Phrase what) {
  static TrialEnd passed(String id, String... details) {
    return new TrialEnd(true, Phrase.of(id, details));
  }

  static TrialEnd failed(String id, String... details) {
    return new TrialEnd(false, Phrase.of(id, details));
  }
}
