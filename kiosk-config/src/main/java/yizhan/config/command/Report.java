package yizhan.config.command;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    List<Map<String, Object>> all =
        problems.stream().map(problem -> json(problem, language)).toList();
    return Json.of(Json.object("file", file, "sound", problems.isEmpty(), "problems", all)) + "\n";
  }

  private static Map<String, Object> json(Problem problem, Language language) {
    Map<String, Object> said = new LinkedHashMap<>();
    if (!problem.file().isEmpty()) said.put("file", problem.file());
    said.putAll(
        Json.object(
            "line", problem.line(),
            "column", problem.column(),
            "key", problem.key(),
            "id", problem.what().id(),
            "what", problem.what().in(language),
            "wouldBeRight", problem.wouldBeRight().in(language)));
    return said;
  }

  private static String place(Problem problem) {
    String at = problem.line() == 0 ? "-" : problem.line() + ":" + problem.column();
    return problem.file().isEmpty() ? at : problem.file() + " " + at;
  }

  private static int width(List<String> cells) {
    return Math.max(1, cells.stream().mapToInt(String::length).max().orElse(1));
  }
}
