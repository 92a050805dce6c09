package yizhan.kiosk.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.office.Licence.CopyOffer;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.ChooseSome;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.SheetPicture;
import yizhan.kiosk.prompt.Text;

/** The prompts of printing a licence, as values. */
final class LicenceTexts {
  private LicenceTexts() {}

  static Choose choose(List<Licence> licences, LicenceCopies copies, Optional<Text> hint) {
    return new Choose(
        Text.of("licence.which"),
        licences.stream().map(licence -> option(licence, copies.printable(licence))).toList(),
        hint);
  }

  private static Option option(Licence licence, boolean printable) {
    Text name =
        licence.name().isEmpty()
            ? Text.of("licence.nameless", licence.person())
            : Text.verbatim(licence.name());
    return new Option(
        licence.id(),
        name,
        List.of(
            Text.of("licence.code", Text.creditCode(licence.code())),
            Text.of("licence.place", licence.place())),
        printable ? Optional.empty() : Optional.of(Text.of("licence.closed")));
  }

  static ChooseSome copies(Licence licence, LicenceCopies.Trays trays) {
    return new ChooseSome(
        Text.of("copy.which"),
        licence.copies().stream().map(offer -> option(offer, trays)).toList(),
        Text.of("copy.go-on"));
  }

  private static Option option(CopyOffer offer, LicenceCopies.Trays trays) {
    Optional<Text> closed =
        !LicenceCopies.open(offer)
            ? Optional.of(Text.of("copy.closed." + offer.standing()))
            : trays.usable().containsKey(offer.copy())
                ? Optional.empty()
                : Optional.of(Text.of(noTray(offer.copy(), trays)));
    return new Option(
        offer.copy().name(),
        name(offer.copy()),
        List.of(Text.of("copy.detail." + offer.copy())),
        closed,
        Optional.of(offer.copy().size()));
  }

  private static String noTray(Copy copy, LicenceCopies.Trays trays) {
    return "copy.closed." + (trays.usedUp().contains(copy) ? "no-blank." : "no-tray.") + copy;
  }

  /**
   * @param shown by what they are believed who want it; empty where it is they themselves
   */
  static Check check(Licence licence, List<LicenceCopies.ReadySheet> sheets, Optional<Text> shown) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.plain(Text.of("label.name"), Text.verbatim(licence.name())));
    lines.add(Line.plain(Text.of("label.code"), Text.creditCode(licence.code())));
    lines.add(new Line(Text.of("label.person"), Text.verbatim(licence.person()), Line.Veil.NAME));
    shown.ifPresent(by -> lines.add(Line.plain(Text.of("licence.shown"), by)));
    return new Check(
        Text.of("licence.check"),
        lines,
        sheets.stream()
            .map(s -> new SheetPicture(s.pictureId(), s.copy().size(), name(s.copy())))
            .toList(),
        new Text(
            "licence.consequence." + sheets.size(),
            sheets.stream().<Object>map(s -> name(s.copy())).toList()),
        Text.of("licence.print"));
  }

  static Text issuing(Copy first) {
    return Text.of("progress.permit", name(first));
  }

  static Progress<List<Issued>> permitProgress(Copy copy, int done, int of) {
    return new Progress<>(issuing(copy), Text.of("progress.stay"), done, of);
  }

  static Text name(Copy copy) {
    return Text.of("copy." + copy);
  }
}
