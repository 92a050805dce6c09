package yizhan.config.bench;

import yizhan.config.Phrase;

/** Whoever stands at the terminal and sees what no wire tells. */
public interface Operator {
  /** The end of a trial that nobody was there to end. */
  Phrase STOPPED = Phrase.of("try.stopped");

  /** Puts a question and waits for yes or no; no also where nobody is there: {@link #gone}. */
  boolean agrees(Phrase question);

  /** Puts a question and waits for some words; whoever went away has said none. */
  String answers(Phrase question);

  /** Whether a question was left unanswered: nobody is there any more, and no is nobody's word. */
  default boolean gone() {
    return false;
  }

  /** What a no comes to: this, or that the trial was stopped, where nobody was there to say it. */
  default Phrase denied(Phrase no) {
    return gone() ? STOPPED : no;
  }

  /** Tells what is being done. */
  void hears(Phrase what);

  /** Tells what is to be kept in mind with whatever comes next, a question or the end. */
  default void notes(Phrase what) {
    hears(what);
  }

  /** Shows a drawing of several lines. */
  void sees(String drawing);
}
