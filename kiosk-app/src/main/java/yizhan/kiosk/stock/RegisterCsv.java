package yizhan.kiosk.stock;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yizhan.kiosk.stock.Register.Balance;
import yizhan.kiosk.stock.Register.Line;
import yizhan.kiosk.stock.Register.Of;

/**
 * A register as RFC 4180 has it: one table, the same columns in each line, CR LF. It begins with a
 * byte order mark, without which the office suites of the bureau take UTF-8 for GBK.
 *
 * @param terminal its id
 */
public record RegisterCsv(String terminal, ZoneId zone, BlankForms forms) {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final String LINE_END = "\r\n";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final List<String> HEAD =
      List.of(
          "终端 terminal",
          "时间 time",
          "纸盒 tray",
          "种类 kind",
          "版式 edition",
          "事项 what",
          "张数 sheets",
          "盒内 in tray",
          "纸号 serial",
          "办理编号 case",
          "许可编号 permit",
          "打印任务 job",
          "人员 staff");

  /** The whole file. */
  public String write(Register register) {
    Instant begin = register.day().atStartOfDay(zone).toInstant();
    Instant end = register.day().plusDays(1).atStartOfDay(zone).toInstant();
    Stream<List<String>> rows =
        Stream.of(
                Stream.of(HEAD),
                register.balances().stream()
                    .map(b -> sum(begin, b.tray(), "OPENING", b.opening(), b.opening())),
                register.lines().stream().map(this::row),
                register.balances().stream().flatMap(b -> sums(end, b)),
                Stream.of(sum(end, "", "SUM-TEST-PAGES", Math.toIntExact(register.testPages()), 0)),
                Stream.of(sum(end, "", "SUM-OWN-PAGES", Math.toIntExact(register.ownPages()), 0)))
            .flatMap(all -> all);
    return BYTE_ORDER_MARK
        + rows.map(RegisterCsv::line).collect(Collectors.joining(LINE_END, "", LINE_END));
  }

  private List<String> row(Line line) {
    Of of = line.of();
    return List.of(
        terminal,
        TIME.format(line.at().atZone(zone)),
        line.tray(),
        forms.kind(line.tray()),
        forms.edition(line.tray()),
        line.what().word(),
        Integer.toString(line.change()),
        line.what().ofPages() ? "" : Integer.toString(line.inTray()),
        of.serial(),
        of.issue(),
        of.permit(),
        of.job(),
        String.join(" ", line.staff()));
  }

  /** The sums of a tray's day, and last what should lie in it. */
  private Stream<List<String>> sums(Instant end, Balance b) {
    int in = b.closing();
    return Stream.of(
        sum(end, b.tray(), "SUM-LOADED", b.loaded(), in),
        sum(end, b.tray(), "SUM-REMOVED", b.removed(), in),
        sum(end, b.tray(), "SUM-FOUND-BY-COUNT", b.found(), in),
        sum(end, b.tray(), "SUM-MISSED-BY-COUNT", b.missed(), in),
        sum(end, b.tray(), "SUM-ISSUED", b.issued(), in),
        sum(end, b.tray(), "SUM-SPOILED", b.spoiled(), in),
        sum(end, b.tray(), "SUM-RETURNED", b.returned(), in),
        sum(end, b.tray(), "STILL-OPEN-OR-UNKNOWN", b.heldAfter(), in),
        sum(end, b.tray(), b.holds() ? "SHOULD-LIE-IN-TRAY" : "DOES-NOT-BALANCE", in, in));
  }

  private List<String> sum(Instant at, String tray, String what, int sheets, int inTray) {
    return List.of(
        terminal,
        TIME.format(at.atZone(zone)),
        tray,
        forms.kind(tray),
        forms.edition(tray),
        what,
        Integer.toString(sheets),
        tray.isEmpty() ? "" : Integer.toString(inTray),
        "",
        "",
        "",
        "",
        "");
  }

  private static String line(List<String> fields) {
    return fields.stream().map(RegisterCsv::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String field) {
    boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
    return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
  }
}
