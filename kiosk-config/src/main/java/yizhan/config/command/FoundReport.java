package yizhan.config.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.bench.Found;
import yizhan.config.bench.Sections;
import yizhan.device.Condition;
import yizhan.device.DeviceStatus;
import yizhan.device.find.Finding;
import yizhan.device.find.Nameplate;
import yizhan.device.find.Place;
import yizhan.device.printer.Tray;

/** What {@code config find} prints. */
final class FoundReport {
  private FoundReport() {}

  /** For people: the devices, and below them the sections for a terminal file. */
  static String table(Found found, Language language) {
    String sections = Sections.of(found, language);
    return sections.isEmpty()
        ? devices(found, language)
        : devices(found, language)
            + "\n"
            + Phrase.of("find.paste").in(language)
            + "\n\n"
            + sections;
  }

  /** For people: where, what, how. */
  static String devices(Found found, Language language) {
    List<List<String>> rows = new ArrayList<>();
    for (Finding each : found.places())
      rows.add(List.of(each.place().identity(), what(each).in(language), details(each)));
    for (Found.Printer each : found.printers())
      rows.add(List.of(each.uri().toString(), what(each).in(language), each.name()));
    if (rows.isEmpty()) return Phrase.of("find.no-port").in(language) + "\n";
    int places = rows.stream().mapToInt(row -> columns(row.get(0))).max().orElse(0);
    int words = rows.stream().mapToInt(row -> columns(row.get(1))).max().orElse(0);
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows)
      table
          .append((padded(row.get(0), places) + padded(row.get(1), words) + row.get(2)).strip())
          .append('\n');
    if (found.places().stream().anyMatch(Finding.Silent.class::isInstance))
      table.append('\n').append(Phrase.of("find.silent.why").in(language)).append('\n');
    return table.toString();
  }

  /** For machines: one object; words are those of the terminal file and of the drivers. */
  static String json(Found found) {
    return "{\"places\":[%s],\"printers\":[%s],\"sections\":%s}\n"
        .formatted(
            found.places().stream().map(FoundReport::json).collect(Collectors.joining(",")),
            found.printers().stream().map(FoundReport::json).collect(Collectors.joining(",")),
            Report.quoted(Sections.of(found, Language.EN)));
  }

  private static String json(Finding finding) {
    String path =
        switch (finding.place()) {
          case Place.Serial serial -> serial.path();
          case Place.Tcp tcp -> tcp.identity();
        };
    String common =
        "{\"place\":%s,\"path\":%s,\"id\":%s"
            .formatted(
                Report.quoted(finding.place().identity()),
                Report.quoted(path),
                Report.quoted(what(finding).id()));
    if (!(finding instanceof Finding.Ours ours)) return common + "}";
    Nameplate plate = ours.nameplate();
    return common
        + (",\"kind\":%s,\"baud\":%d,\"dialect\":%s,\"maker\":%s,\"model\":%s,\"firmware\":%s,"
                + "\"number\":%s}")
            .formatted(
                Report.quoted(Sections.section(ours.kind())),
                ours.baud(),
                Report.quoted(ours.dialect()),
                Report.quoted(plate.maker()),
                Report.quoted(plate.model()),
                Report.quoted(plate.firmware()),
                Report.quoted(plate.number()));
  }

  private static String json(Found.Printer printer) {
    return "{\"uri\":%s,\"id\":%s,\"name\":%s,\"state\":%s,\"conditions\":[%s],\"trays\":[%s]}"
        .formatted(
            Report.quoted(printer.uri().toString()),
            Report.quoted(what(printer).id()),
            Report.quoted(printer.name()),
            Report.quoted(printer.status().state().name()),
            printer.status().conditions().stream()
                .map(each -> Report.quoted((each.kind() + " " + each.part()).strip()))
                .collect(Collectors.joining(",")),
            printer.trays().stream().map(FoundReport::json).collect(Collectors.joining(",")));
  }

  private static String json(Tray tray) {
    return "{\"name\":%s,\"size\":%s}"
        .formatted(
            Report.quoted(tray.name()),
            tray.size().map(s -> Report.quoted(s.name())).orElse("null"));
  }

  private static Phrase what(Finding finding) {
    return switch (finding) {
      case Finding.Ours ours -> Phrase.of("find." + Sections.section(ours.kind()));
      case Finding.Silent _ -> Phrase.of("find.silent");
      case Finding.Foreign foreign ->
          Phrase.of(foreign.unasked() ? "find.unasked" : "find.foreign");
      case Finding.InUse _ -> Phrase.of("find.in-use");
      case Finding.Failed _ -> Phrase.of("find.failed");
    };
  }

  private static Phrase what(Found.Printer printer) {
    if (printer.status().has(Condition.Kind.UNTRUSTED)) return Phrase.of("find.untrusted");
    if (printer.status().state() == DeviceStatus.State.UNKNOWN) return Phrase.of("find.no-printer");
    if (printer.status().has(Condition.Kind.MISCONFIGURED)) return Phrase.of("find.spooler");
    return Phrase.of("find.sheet-printer");
  }

  private static String details(Finding finding) {
    return switch (finding) {
      case Finding.Ours ours -> {
        Nameplate plate = ours.nameplate();
        yield Stream.of(
                ours.baud() == 0 ? "" : String.format(Locale.ROOT, "%d", ours.baud()),
                plate.maker(),
                plate.model(),
                plate.firmware(),
                plate.number())
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining("  "));
      }
      case Finding.Failed failed -> failed.why();
      case Finding.Silent _, Finding.Foreign _, Finding.InUse _ -> usb(finding.place());
    };
  }

  private static String usb(Place place) {
    return place instanceof Place.Serial serial ? serial.usb().name() : "";
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(columns - columns(text) + 2);
  }

  /** How wide a terminal draws it: ideographs and their marks take two columns. */
  private static int columns(String text) {
    return text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
  }
}
