package yizhan.config.command;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.bench.Light;
import yizhan.config.bench.Readiness;

/** A readiness report for people, in lines, and for machines. */
final class ReadinessText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  private ReadinessText() {}

  static String table(Readiness report, Language language) {
    StringBuilder table = new StringBuilder();
    String at = MOMENT.format(report.at());
    table
        .append(
            Phrase.of("ready.title", report.terminal(), report.station().in(language), at)
                .in(language))
        .append('\n');
    for (Readiness.Item item : report.items()) table.append(lines(item, language));
    return table
        .append(Phrase.of("ready.whole-" + word(report.light())).in(language))
        .append('\n')
        .toString();
  }

  static String lines(Readiness.Item item, Language language) {
    StringBuilder lines = new StringBuilder();
    lines.append(mark(item.light())).append("  ").append(item.name().in(language)).append('\n');
    for (Phrase reason : item.reasons())
      lines.append("          ").append(reason.in(language)).append('\n');
    return lines.toString();
  }

  private static String mark(Light light) {
    return switch (light) {
      case GREEN -> "[ ok ]";
      case AMBER -> "[ !  ]";
      case RED -> "[ NO ]";
    };
  }

  /** One object; {@code subject} and {@code id} are stable, the sentences are not. */
  static Map<String, Object> json(Readiness report, Language language) {
    List<Map<String, Object>> items =
        report.items().stream().map(item -> json(item, language)).toList();
    return Json.object(
        "terminal", report.terminal(),
        "at", report.at(),
        "light", word(report.light()),
        "items", items);
  }

  static Map<String, Object> json(Readiness.Item item, Language language) {
    List<Map<String, Object>> reasons =
        item.reasons().stream()
            .map(each ->
                Json.object("id", each.id(), "details", each.details(), "words", each.in(language)))
            .toList();
    return Json.object("subject", item.subject(), "light", word(item.light()), "reasons", reasons);
  }

  private static String word(Light light) {
    return light.name().toLowerCase(Locale.ROOT);
  }
}
