package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Visit;

/** Which licence is meant: chosen, scanned, or in a long list found by its credit code. */
final class WhichLicence {
  static final String FIND = "find-by-code";

  /** As many as one page of cards holds; more are a list to search in. */
  private static final int ONE_PAGE = 6;

  private static final int MOST_TRIES = 5;

  private final LicenceCopies copies;
  private final CodeDesk codes;

  WhichLicence(LicenceCopies copies, CodeDesk codes) {
    this.copies = copies;
    this.codes = codes;
  }

  Licence ask(Visit visit, List<Licence> licences) {
    String chosen = choose(visit, licences, licences.size() > ONE_PAGE);
    if (!chosen.equals(FIND)) return byId(licences, chosen);
    Optional<Text> trouble = Optional.empty();
    for (int i = 0; i < MOST_TRIES; i++) {
      String code = visit.ask(enterCode(trouble));
      Optional<Licence> meant = licences.stream().filter(l -> l.code().equals(code)).findFirst();
      if (meant.filter(copies::printable).isPresent()) return meant.get();
      trouble = Optional.of(Text.of(meant.isEmpty() ? "licence.find.none" : "licence.find.closed"));
    }
    return byId(licences, choose(visit, licences, false));
  }

  private String choose(Visit visit, List<Licence> licences, boolean mayFind) {
    Choose all = LicenceTexts.choose(licences, copies, codes.hint());
    List<Option> options = new ArrayList<>(all.options());
    if (mayFind)
      options.addFirst(
          new Option(
              FIND,
              Text.of("licence.find"),
              List.of(Text.of("licence.find.detail")),
              Optional.empty()));
    return visit.ask(new Choose(all.title(), options, all.hint()), codes.sources(licences));
  }

  private static Enter enterCode(Optional<Text> trouble) {
    return new Enter(
        new Entry.FirmCode(),
        Text.of("licence.find.title"),
        Text.of("label.code"),
        Optional.of(Text.of("licence.find.example")),
        trouble);
  }

  private static Licence byId(List<Licence> licences, String id) {
    return licences.stream().filter(l -> l.id().equals(id)).findFirst().orElseThrow();
  }
}
