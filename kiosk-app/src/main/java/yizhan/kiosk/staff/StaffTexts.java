package yizhan.kiosk.staff;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.config.TraySettings;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.staff.UnknownSheets.Case;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.stock.TrayBook;

/** The words of the staff's screens. */
final class StaffTexts {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

  private StaffTexts() {}

  static Choose menu(StaffMember member, Overview overview, List<TraySettings> trays) {
    List<Option> options =
        Stream.of(Deed.values())
            .filter(deed -> deed != Deed.MACHINE || MachineDeed.any(member.roles()))
            .map(deed -> option(deed, member, overview, trays))
            .toList();
    return new Choose(Text.of("staff.menu"), options, Optional.empty());
  }

  private static Option option(
      Deed deed, StaffMember member, Overview overview, List<TraySettings> trays) {
    List<Text> details =
        deed == Deed.SETTLE
            ? List.of(Text.of("staff.settle.waiting", overview.unknown().size()))
            : List.of(Text.of("staff.deed." + deed + ".detail"));
    return new Option(
        deed.id(), Text.of("staff.deed." + deed), details, closed(deed, member, overview, trays));
  }

  private static Optional<Text> closed(
      Deed deed, StaffMember member, Overview overview, List<TraySettings> trays) {
    if (deed.role().filter(role -> !member.roles().contains(role)).isPresent())
      return Optional.of(Text.of("staff.closed.role"));
    if (deed == Deed.SETTLE && overview.unknown().isEmpty())
      return Optional.of(Text.of("staff.closed.nothing-unknown"));
    boolean any = trays.stream().anyMatch(t -> closed(deed, t, overview).isEmpty());
    return ofTrays(deed) && !any ? Optional.of(Text.of("staff.closed.trays")) : Optional.empty();
  }

  private static boolean ofTrays(Deed deed) {
    return deed == Deed.COUNT || deed == Deed.LOAD || deed == Deed.REMOVE;
  }

  static Choose cases(List<Case> cases) {
    List<Option> options =
        cases.stream()
            .map(c ->
                new Option(
                    c.issue(),
                    Text.verbatim(c.issue()),
                    List.of(when(c), trayOf(c)),
                    Optional.empty()))
            .toList();
    return new Choose(Text.of("staff.settle.which"), options, Optional.empty());
  }

  static Choose trays(Deed deed, List<TraySettings> trays, Overview overview) {
    List<Option> options =
        trays.stream()
            .map(tray ->
                new Option(
                    tray.name(),
                    name(tray),
                    List.of(left(overview.book().tray(tray.name()))),
                    closed(deed, tray, overview)))
            .toList();
    return new Choose(Text.of("staff.tray.which"), options, Optional.empty());
  }

  private static Optional<Text> closed(Deed deed, TraySettings tray, Overview overview) {
    TrayBook of = overview.book().tray(tray.name());
    if (!overview.book().unknownIn(tray.name()).isEmpty())
      return Optional.of(Text.of("staff.closed.settle-first"));
    if (deed != Deed.COUNT && (of.uncounted() || !overview.counted().contains(tray.name())))
      return Optional.of(Text.of("staff.closed.count-first"));
    if (deed == Deed.REMOVE && of.tally().in(Blank.LOADED) == 0)
      return Optional.of(Text.of("staff.closed.empty"));
    return Optional.empty();
  }

  static Text name(TraySettings tray) {
    return Text.of("staff.tray." + tray.holds(), tray.name());
  }

  static Text left(TrayBook book) {
    if (!book.counted()) return Text.of("staff.tray.uncounted");
    return book.opened()
        ? Text.of("staff.tray.opened", book.tally().in(Blank.LOADED))
        : Text.of("staff.tray.left", book.tally().in(Blank.LOADED));
  }

  static Choose findings(Case of, StockBook book) {
    List<Option> options =
        Stream.of(Finding.values())
            .map(finding ->
                new Option(
                    finding.name(),
                    Text.of("staff.finding." + finding),
                    List.of(Text.of("staff.finding." + finding + ".detail")),
                    finding == Finding.NOTHING && !book.tray(of.tray()).counted()
                        ? Optional.of(Text.of("staff.closed.never-counted"))
                        : Optional.empty()))
            .toList();
    return new Choose(Text.of("staff.settle.found"), options, Optional.empty());
  }

  static Check settle(Case of, Finding finding, List<String> staff) {
    List<Line> lines = new ArrayList<>(about(of));
    lines.add(Line.plain(Text.of("staff.line.found"), Text.of("staff.finding." + finding)));
    lines.add(who(staff));
    return new Check(
        Text.of("staff.settle.check"),
        lines,
        List.of(),
        Text.of("staff.settle.consequence." + finding),
        Text.of("staff.act.book"));
  }

  /** Case number, tray, when, and what evidence was missing. */
  static List<Line> about(Case of) {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.plain(Text.of("staff.line.case"), Text.verbatim(of.issue())));
    lines.add(Line.plain(Text.of("staff.line.when"), when(of)));
    lines.add(Line.plain(Text.of("staff.line.tray"), trayOf(of)));
    of.missing().forEach(m -> lines.add(Line.plain(Text.of("staff.line.missing"), evidence(m))));
    return lines;
  }

  static Line who(List<String> staff) {
    return Line.plain(Text.of("staff.line.who"), Text.verbatim(String.join("  ", staff)));
  }

  private static Text when(Case of) {
    return Text.verbatim(MINUTE.format(of.since()));
  }

  private static Text trayOf(Case of) {
    return Text.of("staff.tray", of.tray());
  }

  static Text evidence(MissingEvidence missing) {
    return Text.of("staff.missing." + missing.word());
  }
}
