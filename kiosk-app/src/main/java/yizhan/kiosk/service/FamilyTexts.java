package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.office.Citizen;
import yizhan.kiosk.office.PropertyQuery.Purpose;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Mask;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;

/** The prompts of a question about a family's homes that do not depend on what is found. */
final class FamilyTexts {
  /** The statement that each of them agrees to. Other words are another version. */
  static final String STATEMENT = "2026-family-1";

  static final String HERE = "here";
  static final String ABSENT = "absent";

  /** As the contract has it. */
  private static final int MOST_ADULTS = 4;

  private static final String ADULTS = "adults-";
  private static final String MINORS = "minors";

  private FamilyTexts() {}

  /** Who is asked about; children are a guardian's affair, at a window. */
  static Choose who() {
    List<Option> options = new ArrayList<>();
    for (int adults = 1; adults <= MOST_ADULTS; adults++)
      options.add(option(ADULTS + adults, "family.who." + adults));
    options.add(option(MINORS, "family.who.minors"));
    return new Choose(Text.of("family.who"), options, Optional.of(Text.of("family.who.hint")));
  }

  /** How many adults that answer means; 0 where there are minors among them. */
  static int adults(String answer) {
    return answer.equals(MINORS)
        ? 0
        : Integer.parseInt(answer, ADULTS.length(), answer.length(), 10);
  }

  static Refusal withMinors() {
    return Refusals.of("family-minors", List.of("bring-family-minors", "property-window"));
  }

  /** The card that lies there makes room for the next one. */
  static Choose next(int nth) {
    return new Choose(
        Text.of("family.next", nth),
        List.of(option(HERE, "family.next.here"), option(ABSENT, "family.next.absent")),
        Optional.of(Text.of("family.next.hint")));
  }

  private static Option option(String id, String word) {
    return new Option(id, Text.of(word), List.of(Text.of(word + ".detail")), Optional.empty());
  }

  static Consent consent(Citizen citizen, int adults, Purpose purpose) {
    String who = Mask.of(citizen.name(), Veil.NAME);
    return new Consent(
        Text.of("family.consent"),
        List.of(
            adults == 1
                ? Text.of("family.consent.alone", who)
                : Text.of("family.consent.together", who, adults),
            Text.of("property.consent.purpose", Text.of("property.purpose." + purpose)),
            Text.of("property.consent.kept")),
        Text.of(adults == 1 ? "property.consent.refusing" : "family.consent.refusing"));
  }

  /** Not all of them are in it, so nothing was asked about any of them. */
  static Refusal notAll(String word) {
    return Refusals.of(word, List.of("bring-family", "property-window"));
  }
}
