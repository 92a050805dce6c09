package yizhan.config.command;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.Problem;

/** What {@code config check} prints. */
final class Report {
  private Report() {}

  /** For people: where, which key, what is wrong; below it what would be right. */
  static String table(Path file, List<Problem> problems, Language language) {
    if (problems.isEmpty()) {
      return Phrase.of("report.sound", file.toString()).in(language) + "\n";
    }
    int places = width(problems.stream().map(Report::place).toList());
    int keys = width(problems.stream().map(Problem::key).toList());
    String row =
        "  %-" + places + "s  %-" + keys + "s  %s%n  %-" + places + "s  %-" + keys + "s  → %s%n";
    String count = Integer.toString(problems.size());
    String head = Phrase.of("report.problems", file.toString(), count).in(language);
    return head
        + "\n"
        + problems.stream()
            .map(problem ->
                row.formatted(
                    place(problem),
                    problem.key(),
                    problem.what().in(language),
                    "",
                    "",
                    problem.wouldBeRight().in(language)))
            .collect(Collectors.joining());
  }

  /** For machines: one object; {@code id} is stable, the sentences are not. */
  static String json(Path file, List<Problem> problems, Language language) {
    return problems.stream()
        .map(problem -> json(problem, language))
        .collect(
            Collectors.joining(
                ",",
                "{\"file\":%s,\"sound\":%s,\"problems\":["
                    .formatted(quoted(file.toString()), problems.isEmpty()),
                "]}\n"));
  }

  private static String json(Problem problem, Language language) {
    return "{\"line\":%d,\"column\":%d,\"key\":%s,\"id\":%s,\"what\":%s,\"wouldBeRight\":%s}"
        .formatted(
            problem.line(),
            problem.column(),
            quoted(problem.key()),
            quoted(problem.what().id()),
            quoted(problem.what().in(language)),
            quoted(problem.wouldBeRight().in(language)));
  }

  private static String place(Problem problem) {
    return problem.line() == 0 ? "-" : problem.line() + ":" + problem.column();
  }

  private static int width(List<String> cells) {
    return Math.max(1, cells.stream().mapToInt(String::length).max().orElse(1));
  }

  /** A JSON string (RFC 8259, section 7). */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c)) {
        quoted.append("\\u%04x".formatted((int) c));
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
