package yizhan.kiosk.staff;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import yizhan.config.TestResult;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.kiosk.equipment.Ailment;
import yizhan.kiosk.office.StaffMember;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.readiness.Made;
import yizhan.kiosk.stock.PaperWeek;

/** The words of the screens for whoever looks after the machine. */
final class MachineTexts {
  private static final String VOICE = "voice";
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZONE);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZONE);
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("MM-dd HH:mm").withZone(ZONE);
  private static final Text NO_REPORT = Text.of("machine.no-report");
  private static final DateTimeFormatter SHORT =
      DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZONE);

  private MachineTexts() {}

  static Choose menu(StaffMember member) {
    List<Option> options =
        Stream.of(MachineDeed.values())
            .map(deed ->
                new Option(
                    deed.id(),
                    Text.of("machine.deed." + deed),
                    List.of(Text.of("machine.deed." + deed + ".detail")),
                    deed.open(member.roles())
                        ? Optional.empty()
                        : Optional.of(Text.of("staff.closed.role"))))
            .toList();
    return new Choose(Text.of("machine.menu"), options, Optional.empty());
  }

  static Check devices(MachineRoom.Board board) {
    Stream<Line> stands = board.stands().stream().flatMap(MachineTexts::lines);
    return told("devices", Stream.concat(stands, week(board.week())).toList());
  }

  /** The printer's week, a line for each kind of paper, and one for its trays. */
  private static Stream<Line> week(Optional<PaperWeek> week) {
    if (week.isEmpty()) return Stream.of(line("week.licences", Text.of("machine.unknown")));
    LocalDate today = week.get().today();
    return Stream.of(
        line("week.licences", days(today, week.get().licences())),
        line("week.plain", days(today, week.get().plain())),
        line("week.lost", days(today, week.get().lost())),
        line("week.opened", days(today, week.get().opened())));
  }

  private static Text days(LocalDate today, List<Integer> counts) {
    if (counts.stream().allMatch(count -> count == 0)) return Text.of("machine.week.none");
    List<Object> days = new ArrayList<>();
    for (int day = 0; day < PaperWeek.DAYS; day++) {
      boolean last = day == PaperWeek.DAYS - 1;
      DayOfWeek name = today.minusDays(PaperWeek.DAYS - 1L - day).getDayOfWeek();
      days.add(Text.of("machine.day." + (last ? "TODAY" : name), counts.get(day)));
    }
    return new Text("machine.week", days);
  }

  /** What its last test came to stands beside the first that is to be said of it. */
  private static Stream<Line> lines(MachineRoom.Stand stand) {
    Text device = Text.of("staff.device." + stand.device());
    DeviceStatus status = stand.status();
    List<Text> said = new ArrayList<>();
    for (Condition condition : status.conditions())
      said.add(AilmentTexts.told(new Ailment(stand.device(), status), condition));
    if (said.isEmpty()) said.add(Text.of("machine.state." + status.state()));
    if (!stand.device().equals(VOICE)) // which the bench does not test
    said.set(0, Text.of("machine.device", said.getFirst(), tested(stand.tested())));
    stand.pages().ifPresent(pages -> said.add(Text.of("machine.pages", pages)));
    return said.stream().map(what -> Line.plain(device, what));
  }

  private static Text tested(Optional<TestResult> test) {
    return test.map(result ->
            Text.of(
                result.passed() ? "machine.passed" : "machine.failed",
                DAY.format(result.at()),
                result.by()))
        .orElse(Text.of("machine.untested"));
  }

  static Check around(MachineRoom.Around around) {
    List<Line> lines = new ArrayList<>();
    lines.add(line("clock", Text.verbatim(SECOND.format(around.now()))));
    lines.add(
        line(
            "office",
            around
                .office()
                .map(answer ->
                    Text.of(
                        "machine.answers",
                        answer.took().toMillis(),
                        Math.round(answer.ahead().toMillis() / 1000.0)))
                .orElse(Text.of("machine.silent"))));
    String addresses = String.join("  ", around.addresses());
    lines.add(
        line(
            "network",
            addresses.isEmpty() ? Text.of("machine.no-network") : Text.verbatim(addresses)));
    lines.add(line("waiting", counted(around.waiting())));
    lines.add(
        line(
            "disk",
            around.freeMebibytes() < 0
                ? Text.of("machine.unknown")
                : Text.of("machine.free", around.freeMebibytes())));
    lines.add(line("report", around.report().map(MachineTexts::report).orElse(NO_REPORT)));
    lines.add(line("version", Text.verbatim(around.version())));
    return told("around", lines);
  }

  private static Text report(Made made) {
    return Text.of(
        "machine.report." + made.light(), MINUTE.format(made.at()), made.red(), made.amber());
  }

  private static Text counted(long number) {
    return number < 0 ? Text.of("machine.unknown") : Text.verbatim(Long.toString(number));
  }

  private static Line line(String label, Text value) {
    return Line.plain(Text.of("machine.line." + label), value);
  }

  static Check log(List<MachineRoom.Told> log) {
    return told(
        "log",
        log.stream()
            .map(each ->
                Line.plain(Text.verbatim(SHORT.format(each.at())), Text.verbatim(each.what())))
            .toList());
  }

  private static Check told(String what, List<Line> lines) {
    return Check.toRead(
        Text.of("machine." + what),
        lines,
        Text.of("machine." + what + ".then"),
        Text.of("staff.act.go-on"));
  }

  static Check stop(MachineDeed deed, String member) {
    return new Check(
        Text.of("machine.deed." + deed),
        List.of(StaffTexts.who(List.of(member))),
        List.of(),
        Text.of("machine.consequence." + deed),
        Text.of("machine.act." + deed));
  }
}
