package yizhan.config.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  static Map<String, Object> json(Found found) {
    return Json.object(
        "places", found.places().stream().map(FoundReport::json).toList(),
        "printers", found.printers().stream().map(FoundReport::json).toList(),
        "sections", Sections.of(found, Language.EN));
  }

  private static Map<String, Object> json(Finding finding) {
    String path =
        switch (finding.place()) {
          case Place.Serial serial -> serial.path();
          case Place.UsbPrinter printer -> printer.path();
          case Place.Tcp tcp -> tcp.identity();
        };
    Map<String, Object> object =
        Json.object("place", finding.place().identity(), "path", path, "id", what(finding).id());
    if (!(finding instanceof Finding.Ours ours)) return object;
    Nameplate plate = ours.nameplate();
    object.putAll(
        Json.object(
            "kind", Sections.section(ours.kind()),
            "baud", ours.baud(),
            "dialect", ours.dialect(),
            "maker", plate.maker(),
            "model", plate.model(),
            "firmware", plate.firmware(),
            "number", plate.number()));
    return object;
  }

  private static Map<String, Object> json(Found.Printer printer) {
    return Json.object(
        "uri", printer.uri(),
        "id", what(printer).id(),
        "name", printer.name(),
        "state", printer.status().state(),
        "conditions",
            printer.status().conditions().stream()
                .map(each -> (each.kind() + " " + each.part()).strip())
                .toList(),
        "trays", printer.trays().stream().map(FoundReport::json).toList());
  }

  private static Map<String, Object> json(Tray tray) {
    return Json.object("name", tray.name(), "size", tray.size());
  }

  private static Phrase what(Finding finding) {
    return switch (finding) {
      case Finding.Ours ours -> Phrase.of("find." + Sections.section(ours.kind()));
      case Finding.Silent _ -> Phrase.of("find.silent");
      case Finding.Foreign foreign ->
          Phrase.of(spokeByItself(foreign) ? "find.unasked" : "find.foreign");
      case Finding.InUse _ -> Phrase.of("find.in-use");
      case Finding.Failed _ -> Phrase.of("find.failed");
    };
  }

  /** What a printer on USB says of itself it says when the kernel asks. */
  private static boolean spokeByItself(Finding.Foreign foreign) {
    return foreign.unasked() && !(foreign.place() instanceof Place.UsbPrinter);
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
    return switch (place) {
      case Place.Serial serial -> serial.usb().name();
      case Place.UsbPrinter printer -> (printer.usb().name() + "  " + printer.languages()).strip();
      case Place.Tcp _ -> "";
    };
  }

  private static String padded(String text, int columns) {
    return text + " ".repeat(columns - columns(text) + 2);
  }

  /** How wide a terminal draws it: ideographs and their marks take two columns. */
  private static int columns(String text) {
    return text.codePoints().map(point -> point < 0x2E80 ? 1 : 2).sum();
  }
}
