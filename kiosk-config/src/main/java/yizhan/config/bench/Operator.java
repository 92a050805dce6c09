package yizhan.config.bench;

import yizhan.config.Phrase;

/** Whoever stands at the terminal and sees what no wire tells. */
public interface Operator {
  /** Puts a question and waits for yes or no; whoever went away has said no. */
  boolean agrees(Phrase question);

  /** Tells what is being done. */
  void hears(Phrase what);
}
