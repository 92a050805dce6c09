package yizhan.kiosk.service;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.Property;
import yizhan.kiosk.office.Property.Encumbrance;
import yizhan.kiosk.office.Property.Standing;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.office.PropertyResult.UnderWay;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Mask;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

/**
 * What was found for one person, as prompts: the list tells properties apart and no more; details
 * show themselves only while they are pressed.
 */
record PropertyFindings(PropertyQuery asked, PropertyResult result) implements Findings {
  private static final String PROPERTY = "property-";
  private static final String UNDER_WAY = "under-way-";

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
    return papers.own(result);
  }

  @Override
  public Check print(int pages) {
    return PropertyTexts.print(pages, asked.purpose(), "property");
  }

  @Override
  public Choose list(Optional<Text> notPrintable, boolean closer) {
    List<Option> options = new ArrayList<>(Findings.acts(notPrintable));
    Optional<Text> closed = closer ? Optional.empty() : Optional.of(Text.of("property.enough"));
    for (int i = 0; i < result.properties().size(); i++)
      options.add(option(i, result.properties().get(i), closed));
    for (int i = 0; i < result.underWay().size(); i++)
      options.add(
          new Option(
              UNDER_WAY + i,
              Text.of("property.under-way", result.underWay().get(i).business()),
              List.of(Text.of("property.under-way.stage", result.underWay().get(i).stage())),
              closed));
    Text title =
        result.properties().isEmpty()
            ? Text.of("property.found.none")
            : Text.of("property.found", result.properties().size());
    Text within = Text.of("property.found.within", result.head().scope(), result.head().since());
    return new Choose(title, options, Optional.of(within));
  }

  private static Option option(int index, Property property, Optional<Text> closed) {
    List<Text> details = new ArrayList<>();
    details.add(Text.verbatim(Mask.of(property.place(), Veil.PLACE)));
    Text stands = Text.of("property.standing." + property.standing());
    for (Encumbrance.Kind kind : Encumbrance.Kind.values()) {
      long count = property.encumbrances(kind).count();
      if (count > 0)
        stands = Text.of("property.and", stands, Text.of("property.has." + kind, count));
    }
    details.add(stands);
    return new Option(
        PROPERTY + index, Text.of("property.nth", index + 1, property.right()), details, closed);
  }

  /** Of one property or application. */
  @Override
  public Check details(String chosen) {
    if (chosen.startsWith(UNDER_WAY)) {
      int at = Integer.parseInt(chosen, UNDER_WAY.length(), chosen.length(), 10);
      return check(Text.of("property.under-way.title"), lines(result.underWay().get(at)));
    }
    int at = Integer.parseInt(chosen, PROPERTY.length(), chosen.length(), 10);
    Property property = result.properties().get(at);
    return check(Text.of("property.nth", at + 1, property.right()), lines(property));
  }

  static Check check(Text title, List<Line> lines) {
    return Check.toRead(title, lines, Text.of("property.hold"), Text.of("property.back-to-list"));
  }

  private static List<Line> lines(UnderWay one) {
    return List.of(
        new Line(label("number"), Text.verbatim(one.number()), Veil.NUMBER),
        Line.plain(label("business"), Text.verbatim(one.business())),
        Line.plain(label("accepted"), Text.verbatim(one.accepted())),
        Line.plain(label("stage"), Text.verbatim(one.stage())));
  }

  /** Only what there is: what this querier may not know is empty, and is no line. */
  private static List<Line> lines(Property property) {
    List<Line> lines = new ArrayList<>();
    add(lines, label("place"), property.place(), Veil.PLACE);
    add(lines, label("unit"), property.unit(), Veil.NUMBER);
    add(lines, label("certificate"), property.certificate(), Veil.NUMBER);
    add(lines, label("use"), property.use(), Veil.WHOLE);
    add(lines, label("area"), property.area(), Veil.WHOLE);
    add(lines, label("building"), property.building(), Veil.WHOLE);
    add(lines, label("land"), property.land(), Veil.WHOLE);
    add(lines, label("sharing"), property.sharing(), Veil.WHOLE);
    add(lines, label("co-owners"), String.join("、", property.coOwners()), Veil.WHOLE);
    add(lines, label("registered"), property.registered(), Veil.WHOLE);
    for (Encumbrance.Kind kind : Encumbrance.Kind.values()) lines.addAll(lines(property, kind));
    return lines;
  }

  private static List<Line> lines(Property property, Encumbrance.Kind kind) {
    Text label = label(kind.name());
    List<Encumbrance> all = property.encumbrances(kind).toList();
    if (all.isEmpty()) return List.of(Line.plain(label, Text.of("property.weighs.none")));
    if (property.standing() == Standing.RIGHT_HOLDER)
      return List.of(Line.plain(label, Text.of("property.weighs.untold")));
    // a line for each part: together they would be too long for large words
    return all.stream()
        .flatMap(one -> Stream.of(one.holder(), one.detail(), one.term(), one.registered()))
        .filter(part -> !part.isEmpty())
        .map(part -> new Line(label, Text.verbatim(part), Veil.WHOLE))
        .toList();
  }

  static void add(List<Line> lines, Text label, String words, Veil veil) {
    if (!words.isEmpty()) lines.add(new Line(label, Text.verbatim(words), veil));
  }

  static Text label(String word) {
    return Text.of("property.label." + word);
  }
}
