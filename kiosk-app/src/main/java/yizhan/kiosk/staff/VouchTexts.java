package yizhan.kiosk.staff;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.office.VouchingGrounds;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

/** The words by which staff say who stands there. */
final class VouchTexts {
  private VouchTexts() {}

  static Enter number(LocalDate today) {
    return new Enter(
        new Entry.CitizenNumber(today),
        Text.of("vouch.number"),
        Text.of("vouch.number.label"),
        Optional.of(Text.of("vouch.number.how")),
        Optional.empty());
  }

  static Choose grounds() {
    List<Option> options =
        Stream.of(VouchingGrounds.values())
            .map(one ->
                new Option(
                    one.name(),
                    Text.of("vouch.grounds." + one),
                    List.of(Text.of("vouch.grounds." + one + ".detail")),
                    Optional.empty()))
            .toList();
    return new Choose(Text.of("vouch.grounds"), options, Optional.empty());
  }

  /** What they sign with their PIN. */
  static Check statement(String staff, String number, VouchingGrounds grounds) {
    return new Check(
        Text.of("vouch.statement"),
        List.of(
            new Line(Text.of("vouch.number.label"), Text.verbatim(number), Line.Veil.NUMBER),
            Line.plain(Text.of("vouch.why"), Text.of("vouch.grounds." + grounds)),
            Line.plain(Text.of("vouch.seen"), Text.of("vouch.seen.all")),
            Line.plain(Text.of("vouch.staff"), Text.verbatim(staff))),
        List.of(),
        Text.of("vouch.then"),
        Text.of("vouch.sign"));
  }
}
