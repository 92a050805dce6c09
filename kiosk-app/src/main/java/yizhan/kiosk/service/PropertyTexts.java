package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.device.printer.JobReport;
import yizhan.kiosk.issuing.PlainPress;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;

/** The prompts of a property query that do not depend on what is found, as values. */
final class PropertyTexts {
  /** The statement that is agreed to. Other words are another version. */
  static final String STATEMENT = "2026-1";

  private static final int PARAGRAPHS = 5;

  private PropertyTexts() {}

  /** For whom somebody asks; at a terminal everybody for themselves. */
  enum Whose {
    OWN,
    CHILD,
    AGENT,
    HEIR,
    INTERESTED
  }

  static Choose whose() {
    return new Choose(
        Text.of("property.whose"),
        Stream.of(Whose.values())
            .map(whose ->
                new Option(
                    whose.name(),
                    Text.of("property.whose." + whose),
                    List.of(Text.of("property.whose.detail." + whose)),
                    Optional.empty()))
            .toList(),
        Optional.empty());
  }

  /** Why not here, and what to bring to the window. */
  static Refusal atTheWindow(Whose whose) {
    return switch (whose) {
      case OWN -> throw new IllegalArgumentException("that is what the terminal is for");
      case CHILD -> minor();
      case AGENT -> Refusals.of("property-agent", List.of("bring-authority", "property-window"));
      case HEIR -> Refusals.of("property-heir", List.of("bring-heir", "property-window"));
      case INTERESTED ->
          Refusals.of("property-interested", List.of("bring-interest", "property-window"));
    };
  }

  static Refusal minor() {
    return Refusals.of("property-minor", List.of("bring-guardian", "property-window"));
  }

  static Choose purpose() {
    return new Choose(
        Text.of("property.purpose"),
        Stream.of(Purpose.values())
            .map(purpose ->
                new Option(
                    purpose.name(),
                    Text.of("property.purpose." + purpose),
                    List.of(),
                    Optional.empty()))
            .toList(),
        Optional.of(Text.of("property.purpose.hint")));
  }

  static Consent consent(Purpose purpose) {
    return new Consent(
        Text.of("property.consent"),
        List.of(
            Text.of("property.consent.what"),
            Text.of("property.consent.purpose", Text.of("property.purpose." + purpose)),
            Text.of("property.consent.kept")),
        Text.of("property.consent.refusing"));
  }

  static Check statement() {
    List<Line> lines = new ArrayList<>();
    for (int i = 1; i <= PARAGRAPHS; i++)
      lines.add(
          Line.plain(Text.of("property.statement.label." + i), Text.of("property.statement." + i)));
    lines.add(Line.plain(Text.of("property.statement.label.version"), Text.verbatim(STATEMENT)));
    return new Check(
        Text.of("property.statement"),
        lines,
        List.of(),
        Text.of("property.statement.then"),
        Text.of("property.statement.read"));
  }

  static Check print(int pages, Purpose purpose) {
    return new Check(
        Text.of("property.print"),
        List.of(
            Line.plain(Text.of("property.print.paper"), Text.of("property.print.a4")),
            Line.plain(Text.of("property.print.purpose"), Text.of("property.purpose." + purpose))),
        List.of(),
        Text.of("property.print.consequence", pages),
        Text.of("property.print.act"));
  }

  static Progress<PlainPress.Outcome> progress(JobReport job, int pages) {
    int done = Math.min(job.impressionsCompleted().orElse(0), pages);
    return PrintProgress.of(Text.of("property.result"), job, done, pages);
  }
}
