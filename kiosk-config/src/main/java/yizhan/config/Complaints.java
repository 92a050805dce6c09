package yizhan.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/** Gathers what is wrong while a file is read to its end. */
final class Complaints {
  /** More than a person mends in one go; a file of rubbish would otherwise fill the screen. */
  private static final int MOST_LISTED = 100;

  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, IntUnaryOperator> numbers = new HashMap<>();
  private boolean torn;

  /** Says which line of the file a line of its text is. */
  void number(String file, IntUnaryOperator lines) {
    numbers.put(file, lines);
  }

  int numberInFile(String file, int line) {
    return numbers.getOrDefault(file, IntUnaryOperator.identity()).applyAsInt(line);
  }

  void add(Where where, Phrase what, Phrase wouldBeRight) {
    problems.add(
        new Problem(where.file(), where.line(), where.column(), where.key(), what, wouldBeRight));
  }

  /** Says that something is not there, unless it may have been lost to a slip of the pen. */
  void missing(Where where, Phrase wouldBeRight) {
    if (!torn) {
      add(where, Phrase.of("missing"), wouldBeRight);
    }
  }

  /** The file is not whole: from now on, nothing that is absent is complained about. */
  void tear() {
    torn = true;
  }

  boolean isTorn() {
    return torn;
  }

  boolean none() {
    return problems.isEmpty();
  }

  /** In the order of the files; at most {@value #MOST_LISTED}, then one that counts the rest. */
  List<Problem> inOrder() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(
        Comparator.comparing(Problem::file)
            .thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column)
            .thenComparing(Problem::key));
    if (sorted.size() <= MOST_LISTED) {
      return sorted;
    }
    String rest = Integer.toString(sorted.size() - MOST_LISTED);
    List<Problem> listed = new ArrayList<>(sorted.subList(0, MOST_LISTED));
    listed.add(new Problem("", 0, 0, "", Phrase.of("more", rest), Phrase.of("more.right")));
    return listed;
  }
}
