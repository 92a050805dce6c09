package yizhan.config.bench;

import yizhan.config.Phrase;

/** Ends a trial with a reason. */
final class TrialOver extends Exception {
  private static final long serialVersionUID = 1;

  private final transient Phrase why;

  TrialOver(String id, String... details) {
    this(Phrase.of(id, details));
  }

  TrialOver(Phrase why) {
    super(why.id());
    this.why = why;
  }

  Phrase why() {
    return why;
  }
}
