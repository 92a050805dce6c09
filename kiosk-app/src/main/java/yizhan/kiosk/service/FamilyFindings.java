package yizhan.kiosk.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.FamilyResult;
import yizhan.kiosk.office.FamilyResult.Dwelling;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Mask;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

/** What homes were found for a family, as prompts; details only while they are pressed. */
record FamilyFindings(FamilyQuery asked, FamilyResult result) implements Findings {
  private static final String HOME = "home-";

  @Override
  public String query() {
    return asked.id();
  }

  @Override
  public Instant at() {
    return result.head().at();
  }

  @Override
  public Optional<PlainDocument> on(ResultPapers papers) {
    return papers.family(result);
  }

  @Override
  public Check print(int pages) {
    return PropertyTexts.print(pages, asked.purpose(), "family");
  }

  @Override
  public Choose list(Optional<Text> notPrintable, boolean closer) {
    List<Option> options = new ArrayList<>(Findings.acts(notPrintable));
    Optional<Text> closed = closer ? Optional.empty() : Optional.of(Text.of("property.enough"));
    for (int i = 0; i < result.homes().size(); i++) {
      Dwelling home = result.homes().get(i);
      options.add(
          new Option(
              HOME + i,
              Text.of("family.nth", i + 1),
              List.of(
                  Text.verbatim(Mask.of(home.place(), Veil.PLACE)),
                  Text.of("family.owners", home.owners().size(), result.members().size())),
              closed));
    }
    Text title =
        result.homes().isEmpty()
            ? Text.of("family.found.none")
            : Text.of("family.found", result.homes().size());
    Text within = Text.of("property.found.within", result.head().scope(), result.head().since());
    return new Choose(title, options, Optional.of(within));
  }

  @Override
  public Check details(String chosen) {
    int at = Integer.parseInt(chosen, HOME.length(), chosen.length(), 10);
    Dwelling home = result.homes().get(at);
    List<Line> lines = new ArrayList<>();
    add(lines, "place", home.place(), Veil.PLACE);
    add(lines, "owners", String.join("、", home.owners()), Veil.WHOLE);
    add(lines, "unit", home.unit(), Veil.NUMBER);
    add(lines, "certificate", home.certificate(), Veil.NUMBER);
    add(lines, "use", home.use(), Veil.WHOLE);
    add(lines, "area", home.area(), Veil.WHOLE);
    add(lines, "sharing", home.sharing(), Veil.WHOLE);
    add(lines, "registered", home.registered(), Veil.WHOLE);
    return PropertyFindings.check(Text.of("family.nth", at + 1), lines);
  }

  private static void add(List<Line> lines, String label, String words, Veil veil) {
    PropertyFindings.add(lines, PropertyFindings.label(label), words, veil);
  }
}
