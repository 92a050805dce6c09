package yizhan.sandbox.card;

/** How a chip behaves when a module deals with it. */
public enum Chip {
  /** As it should. */
  GOOD(0x90, Step.NEVER),
  /** Broken: found and selected, but reading fails. */
  UNREADABLE(0x41, Step.READ),
  /** Not an ID card at all: a bank card, a bus card. */
  NOT_AN_ID_CARD(0x40, Step.SELECT),
  /** Two cards in one wallet. */
  TWO_AT_ONCE(0x81, Step.SELECT),
  /** Gives no random number. */
  NO_RANDOM_NUMBER(0x47, Step.SELECT),
  /** The card does not accept the module. */
  REFUSES_MODULE(0x31, Step.READ),
  /** The module does not accept the card: perhaps a forgery. */
  REFUSED_BY_MODULE(0x32, Step.READ),
  /** What is on the card has been altered. */
  ALTERED(0x33, Step.READ);

  /** Where in the sequence find, select, read the trouble shows. */
  enum Step {
    NEVER,
    SELECT,
    READ
  }

  private final int answer;
  private final Step step;

  Chip(int answer, Step step) {
    this.answer = answer;
    this.step = step;
  }

  /** The status the module answers at this step. */
  int answerAt(Step now) {
    return step == now ? answer : 0x90;
  }
}
