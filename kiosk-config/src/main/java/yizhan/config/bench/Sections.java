package yizhan.config.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import yizhan.config.Devices;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.TomlText;
import yizhan.device.find.Finding;
import yizhan.device.find.Finding.Kind;
import yizhan.device.find.Place;
import yizhan.device.printer.Tray;

/**
 * Writes what was found as sections of a terminal file. What no device tells (how wide the roll is,
 * what lies in a tray) is written as a guess, with a comment that asks. A second device of a kind
 * follows as a comment, since a terminal has one of each.
 */
public final class Sections {
  private final Language language;
  private final Known known;
  private final StringBuilder text = new StringBuilder();

  private Sections(Language language, Known known) {
    this.language = language;
    this.known = known;
  }

  /**
   * What somebody said of what no device tells.
   *
   * @param paperWidth of the receipt printer's roll
   * @param holds what lies in each tray, as the terminal file has it
   */
  public record Known(Optional<String> paperWidth, Map<String, String> holds) {
    /** Nobody was asked. */
    static final Known NOTHING = new Known(Optional.empty(), Map.of());

    public Known {
      holds = Map.copyOf(holds);
    }
  }

  /** The sections; empty when there is nothing to write. */
  public static String of(Found found, Language language) {
    return of(found, Known.NOTHING, language);
  }

  /** The same, with what is known beside it. */
  public static String of(Found found, Known known, Language language) {
    Sections sections = new Sections(language, known);
    Set<Kind> written = EnumSet.noneOf(Kind.class);
    for (Finding.Ours device : found.devices())
      sections.add(sections.device(device), written.add(device.kind()));
    boolean first = true;
    for (Found.Printer printer : found.printers()) {
      if (!printer.ours()) continue;
      sections.add(sections.printer(printer), first);
      first = false;
    }
    return sections.text.toString();
  }

  private void add(List<String> lines, boolean first) {
    if (!first) text.append("# ").append(Phrase.of("find.another").in(language)).append('\n');
    for (String line : lines) text.append(first ? "" : "# ").append(line).append('\n');
    text.append('\n');
  }

  private List<String> device(Finding.Ours device) {
    List<String> lines = new ArrayList<>();
    lines.add("[devices." + section(device.kind()) + "]");
    switch (device.place()) {
      case Place.Serial serial -> {
        lines.add("serial = " + TomlText.quoted(serial.identity()));
        lines.add("baud = " + device.baud());
      }
      case Place.UsbPrinter printer -> lines.add("serial = " + TomlText.quoted(printer.identity()));
      case Place.Tcp tcp -> lines.add("tcp = " + TomlText.quoted(tcp.identity()));
    }
    switch (device.kind()) {
      case CARD_READER -> {
        String number = device.nameplate().number();
        if (!number.isEmpty()) lines.add("security-module = " + TomlText.quoted(number));
      }
      case RECEIPT_PRINTER -> {
        lines.add("dialect = " + TomlText.quoted(device.dialect()));
        lines.add(
            "paper-width = "
                + known
                    .paperWidth()
                    .map(TomlText::quoted)
                    .orElse("\"80mm\" # " + Phrase.of("find.paper-width").in(language)));
      }
      case SCANNER -> lines.add("dialect = " + TomlText.quoted(device.dialect()));
    }
    return lines;
  }

  private List<String> printer(Found.Printer printer) {
    List<String> lines = new ArrayList<>();
    lines.add("[devices.sheet-printer]");
    lines.add("uri = " + TomlText.quoted(printer.uri().toString()));
    printer
        .certificate()
        .ifPresent(shown ->
            lines.add(
                "certificate = "
                    + TomlText.quoted(shown)
                    + " # "
                    + Phrase.of("find.certificate").in(language)));
    for (Tray tray : printer.trays()) {
      if (tray.size().isEmpty()) continue; // nothing of ours lies in it
      lines.add("[[devices.sheet-printer.tray]]");
      lines.add("name = " + TomlText.quoted(tray.name()));
      lines.add("size = " + TomlText.quoted(tray.size().get().name()));
      String held = known.holds().get(tray.name());
      lines.add(
          "holds = "
              + (held != null
                  ? TomlText.quoted(held)
                  : "\"plain\" # " + Phrase.of("find.holds").in(language)));
    }
    return lines;
  }

  /** The section's name in the terminal file. */
  public static String section(Kind kind) {
    return switch (kind) {
      case CARD_READER -> Devices.CARD_READER;
      case RECEIPT_PRINTER -> Devices.RECEIPT_PRINTER;
      case SCANNER -> Devices.SCANNER;
    };
  }
}
