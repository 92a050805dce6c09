package yizhan.kiosk.paper;

import java.util.List;

/** A layout file is wrong. All its problems are told at once, each with file and line. */
public final class LayoutException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  private final transient List<String> problems;

  LayoutException(List<String> problems) {
    super("Layout files are wrong:\n" + String.join("\n", problems));
    this.problems = List.copyOf(problems);
  }

  /** One line each: {@code file:line: what is wrong}. */
  public List<String> problems() {
    return problems;
  }
}
