package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Trouble;

/** The prompts of a property query that do not depend on what is found, as values. */
final class PropertyTexts {
  /** The statement that is agreed to. Other words are another version. */
  static final String STATEMENT = "2026-1";

  static final PlainPrinting.Said SAID = new PlainPrinting.Said("property");

  private static final int PARAGRAPHS = 5;

  private PropertyTexts() {}

  /** For whom somebody asks; at a terminal everybody for themselves. */
  enum Whose {
    OWN,
    /** What homes a family has: each of its adults asks for themselves. */
    FAMILY,
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
      case OWN, FAMILY -> throw new IllegalArgumentException("that is what the terminal is for");
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
    return statement("property", STATEMENT);
  }

  /**
   * All of what is agreed to.
   *
   * @param of names the paragraphs
   */
  static Check statement(String of, String version) {
    return Agreement.statement("property", of, PARAGRAPHS, version);
  }

  /** Why not at a terminal. */
  static Refusal refusal(PropertyAnswer.Why why) {
    return switch (why) {
      case MINOR -> minor();
      case WINDOW_ONLY -> Refusals.of("property-window-only", List.of("property-window"));
      case IDENTITY_EXPIRED -> Refusals.of("identity-expired", List.of("again"));
    };
  }

  /** What cannot be written down was not asked. */
  static Trouble unwritten(JournalException why) {
    return new Trouble(
        Text.of("trouble.property-journal"), Text.of("trouble.property-journal.why"), why);
  }

  /**
   * What will be printed.
   *
   * @param of whose result it is, by the word of its consequence
   */
  static Check print(int pages, Purpose purpose, String of) {
    return new Check(
        Text.of("property.print"),
        List.of(
            Line.plain(Text.of("property.print.paper"), Text.of("property.print.a4")),
            Line.plain(Text.of("property.print.purpose"), Text.of("property.purpose." + purpose))),
        List.of(),
        Text.of(of + ".print.consequence", pages),
        Text.of("property.print.act"));
  }

  /** Why a result of so many pages can only be read. */
  static Text whyNot(PlainPrinting.Hindrance why, int pages) {
    return switch (why) {
      case PlainPrinting.Hindrance.TooLong(var most) ->
          Text.of("property.print.too-long", pages, most);
      case PlainPrinting.Hindrance.NoPaper _ -> Text.of("property.print.no-paper");
    };
  }
}
