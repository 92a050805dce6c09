package yizhan.config.bench;

import yizhan.config.Phrase;

/** Whoever stands at the terminal and sees what no wire tells. */
public interface Operator {
  /** Puts a question and waits for yes or no; whoever went away has said no. */
  boolean agrees(Phrase question);

  /** Puts a question and waits for some words; whoever went away has said none. */
  String answers(Phrase question);

  /** Tells what is being done. */
  void hears(Phrase what);

  /** Tells what is to be kept in mind with whatever comes next, a question or the end. */
  default void notes(Phrase what) {
    hears(what);
  }

  /** Shows a drawing of several lines. */
  void sees(String drawing);
}
