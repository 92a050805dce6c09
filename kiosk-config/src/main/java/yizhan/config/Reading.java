package yizhan.config;

import java.util.List;

/** What came of reading a terminal file. */
public sealed interface Reading {
  /** Nothing is wrong. */
  record Sound(Terminal terminal) implements Reading {}

  /**
   * Something is wrong, and the file says nothing until all of it is mended.
   *
   * @param problems all of them in the order of the file, never none
   */
  record Unsound(List<Problem> problems) implements Reading {
    public Unsound {
      problems = List.copyOf(problems);
    }
  }
}
