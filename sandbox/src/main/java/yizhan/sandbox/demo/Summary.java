package yizhan.sandbox.demo;

import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import yizhan.kiosk.Kiosk;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.JournalException;
import yizhan.sandbox.journey.Played;

/** What a journey came to: {@code summary.json}, as {@code docs/summary.schema.json} has it. */
final class Summary {
  private final Path out;
  private final LookOptions look;

  Summary(Path out, LookOptions look) {
    this.out = out;
    this.look = look;
  }

  void write(Played played, Kiosk kiosk) throws IOException {
    try {
      write(played, kiosk.issues(), kiosk.journal());
    } catch (JournalException unread) {
      throw new IOException(unread);
    }
  }

  void write(Played played, Map<String, IssueState> states, List<Entry<IssueEvent>> journal)
      throws IOException {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("journey", played.journey());
    summary.put("held", played.held());
    summary.put("complaint", played.complaint().orElse(""));
    summary.put("orientation", word(look.orientation));
    summary.put("language", word(look.language));
    summary.put("text_size", look.textSize);
    summary.put("issues", issues(states, journal));
    summary.put("steps", played.steps().stream().map(Summary::step).toList());
    summary.put("screens", files(out, ".png"));
    summary.put("sheets", files(out.resolve("sheets"), ".pdf"));
    summary.put("receipts", files(out.resolve("receipts"), ".bin"));
    Files.writeString(
        out.resolve("summary.json"),
        Jsonb.builder().build().type(Object.class).toJsonPretty(summary));
  }

  /** Says how it went and where to look; the exit status. */
  static int tell(Played played, Path out) {
    long ms = played.steps().stream().mapToLong(s -> s.took().toMillis()).sum();
    System.out.printf(
        Locale.ROOT,
        "%s: %d steps in %.1f s%n",
        played.journey(),
        played.steps().size(),
        ms / 1000.0);
    played.complaint().ifPresent(complaint -> System.out.println("NOT HELD  " + complaint));
    System.out.println("screens, sheets, receipts and summary.json are in " + out);
    return played.held() ? 0 : 1;
  }

  private static List<Map<String, Object>> issues(
      Map<String, IssueState> states, List<Entry<IssueEvent>> journal) {
    Map<String, Map<String, Object>> issues = new LinkedHashMap<>();
    for (Entry<IssueEvent> entry : journal) {
      Map<String, Object> issue =
          issues.computeIfAbsent(entry.matter(), id -> new LinkedHashMap<>(Map.of("issue", id)));
      IssueState state = states.get(entry.matter());
      if (state != null) issue.put("state", state.word());
      describe(entry, issue);
    }
    return List.copyOf(issues.values());
  }

  private static void describe(Entry<IssueEvent> entry, Map<String, Object> issue) {
    switch (entry.event()) {
      case IssueEvent.Requested(_, var copy, _) -> issue.put("copy", word(copy));
      case IssueEvent.Permitted(var permit, _) -> issue.put("permit", permit);
      case IssueEvent.SheetAssigned(var tray, var job) -> {
        issue.put("tray", tray);
        issue.put("job_name", job);
      }
      case IssueEvent.Sent(var job, _, _) -> issue.put("job", job.id());
      case IssueEvent.Settled(var evidence) ->
          issue.put("evidence", evidence.stream().map(Evidence::word).toList());
      default -> {}
    }
  }

  private static Map<String, Object> step(Played.Done done) {
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("line", done.line());
    step.put("step", done.step());
    step.put("ms", done.took().toMillis());
    step.put("held", done.held());
    return step;
  }

  private static List<String> files(Path folder, String ending) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(f -> String.valueOf(f.getFileName()))
          .filter(f -> f.endsWith(ending))
          .sorted()
          .toList();
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
