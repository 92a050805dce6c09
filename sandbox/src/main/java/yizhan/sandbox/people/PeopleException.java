package yizhan.sandbox.people;

import java.util.List;

/** What is wrong with files of people and firms: all of it, each with file, line and remedy. */
public final class PeopleException extends Exception {
  private static final long serialVersionUID = 1;
  private final transient List<String> problems;

  public PeopleException(List<String> problems) {
    super(String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
