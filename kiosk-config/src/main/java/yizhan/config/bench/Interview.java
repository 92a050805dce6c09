package yizhan.config.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import yizhan.config.Bilingual;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.device.find.Finding;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;

/**
 * Asks what no device can tell, and nothing else: at most eight questions. An answer that cannot be
 * right is asked for again, three times at most.
 */
public final class Interview {
  /** A file with the key of whoever signs terminal files: nobody is asked for it. */
  public static final String SIGNER = "signer";

  /** What can be said beforehand, so that it is not asked. */
  public static final List<String> KEYS =
      List.of(
          "id",
          "station",
          "hotline",
          "office",
          "trays",
          "paper-width",
          "cabinet",
          "authority",
          SIGNER);

  private static final int MOST_ATTEMPTS = 3;
  private static final int LONGEST_CABINET = 64 << 10;
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,31}");
  private static final Pattern STATION = Pattern.compile("([^/]{1,40}?)\\s*/\\s*([^/]{1,40})");
  private static final Pattern HOTLINE = Pattern.compile("\\S.{0,39}");
  private static final Pattern OFFICE =
      Pattern.compile("(https?://[^\\s@?#]{1,200})(?:\\s+([A-Za-z0-9-]{8,64}))?");

  private final Operator operator;
  private final Map<String, String> given;

  /**
   * @param given answers by their {@link #KEYS}
   */
  public Interview(Operator operator, Map<String, String> given) {
    this.operator = operator;
    this.given = Map.copyOf(given);
  }

  /** Ends the interview. */
  private static final class GivenUp extends Exception {
    private static final long serialVersionUID = 1;
  }

  /**
   * What came of it.
   *
   * @param text of a terminal file
   * @param found what was found and is written there
   * @param code with which the terminal is to be enrolled; stands nowhere in the text
   */
  public record Filled(String text, Found found, Optional<String> code) {
    @Override
    public String toString() {
      return "Filled";
    }
  }

  /** What the bureau has printed for a terminal: its address, and a code where it enrols them. */
  private record Reached(String url, Optional<String> code) {}

  /**
   * Asks; empty when nobody answered as it takes.
   *
   * @param journal the folder of the journal
   */
  public Optional<Filled> about(Found found, String journal, Language language) throws IOException {
    try {
      String id = ask("id", Phrase.of("init.id"), text -> shaped(ID, text).map(Matcher::group));
      Bilingual station = ask("station", Phrase.of("init.station"), text -> station(text));
      String hotline =
          ask("hotline", Phrase.of("init.hotline"), t -> shaped(HOTLINE, t).map(Matcher::group));
      Reached reached = ask("office", Phrase.of("init.office"), this::reached);
      Draft.Office office =
          new Draft.Office(reached.url(), authority(), reached.code().isPresent());
      Found believed = believed(found);
      Map<String, String> holds = holds(believed);
      Sections.Known known = new Sections.Known(paperWidth(believed), holds);
      String cabinet = ask("cabinet", Phrase.of("init.cabinet"), Interview::cabinet);
      Draft draft = new Draft(id, station, hotline, office, known, cabinet, journal);
      return Optional.of(new Filled(draft.toml(believed, language), believed, reached.code()));
    } catch (GivenUp _) {
      return Optional.empty();
    }
  }

  /** A code is for an office that shows who it is; an argument of a command is no place for it. */
  private Optional<Reached> reached(String text) {
    return shaped(OFFICE, text)
        .map(both ->
            new Reached(Objects.requireNonNull(both.group(1)), Optional.ofNullable(both.group(2))))
        .filter(read ->
            read.code().isEmpty()
                || (read.url().startsWith("https:") && !given.containsKey("office")));
  }

  /** Nobody is asked: whoever has an authority of their own says so beforehand. */
  private Optional<String> authority() {
    return Optional.ofNullable(given.get("authority"))
        .map(file -> Path.of(file).toAbsolutePath().normalize().toString());
  }

  private <T> T ask(String key, Phrase question, Function<String, Optional<T>> reading)
      throws GivenUp {
    String said = given.get(key);
    if (said != null) return reading.apply(said).orElseThrow(GivenUp::new);
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<T> answer = reading.apply(operator.answers(question));
      if (answer.isPresent()) return answer.get();
      operator.hears(Phrase.of("init.again"));
    }
    throw new GivenUp();
  }

  private static Optional<Matcher> shaped(Pattern shape, String text) {
    Matcher matcher = shape.matcher(text);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  private static Optional<Bilingual> station(String text) {
    return shaped(STATION, text)
        .map(both ->
            new Bilingual(
                Objects.requireNonNull(both.group(1)), Objects.requireNonNull(both.group(2))));
  }

  /** Only a printer whose certificate somebody compared is written down. */
  private Found believed(Found found) {
    List<Found.Printer> printers = new ArrayList<>();
    for (Found.Printer printer : found.printers()) {
      if (!printer.ours()) continue;
      boolean first = printers.isEmpty();
      boolean believed = printer.certificate().isEmpty() || (first && compared(printer));
      if (believed) printers.add(printer);
    }
    return new Found(found.places(), printers);
  }

  private boolean compared(Found.Printer printer) {
    return operator.agrees(
        Phrase.of("init.certificate", printer.name(), printer.certificate().orElse("")));
  }

  private Optional<String> paperWidth(Found found) throws GivenUp {
    boolean there =
        found.devices().stream().anyMatch(d -> d.kind() == Finding.Kind.RECEIPT_PRINTER);
    if (!there) return Optional.empty();
    return Optional.of(
        ask(
            "paper-width",
            Phrase.of("init.paper-width"),
            text ->
                text.matches("58|80|58mm|80mm")
                    ? Optional.of(text.replace("mm", "") + "mm")
                    : Optional.empty()));
  }

  private Map<String, String> holds(Found found) throws GivenUp {
    List<Tray> trays =
        found.printers().stream()
            .limit(1)
            .flatMap(printer -> printer.trays().stream())
            .filter(tray -> tray.size().isPresent())
            .toList();
    if (trays.isEmpty()) return Map.of();
    List<String> names =
        trays.stream()
            .map(tray -> tray.name() + " (" + tray.size().map(SheetSize::name).orElse("") + ")")
            .toList();
    return ask(
        "trays",
        Phrase.of("init.trays", String.join(", ", names)),
        text -> holds(trays, text.replaceAll("[\\s,，]", "")));
  }

  /** One letter for each tray, in their order. */
  private static Optional<Map<String, String>> holds(List<Tray> trays, String letters) {
    if (letters.length() != trays.size()) return Optional.empty();
    Map<String, String> holds = new LinkedHashMap<>();
    for (int i = 0; i < trays.size(); i++) {
      boolean a3 = trays.get(i).size().equals(Optional.of(SheetSize.A3));
      switch (Character.toLowerCase(letters.charAt(i))) {
        case 'p' -> holds.put(trays.get(i).name(), "plain");
        case 'o' -> {
          if (!a3) return Optional.empty();
          holds.put(trays.get(i).name(), "licence-original");
        }
        case 'd' -> {
          if (a3) return Optional.empty();
          holds.put(trays.get(i).name(), "licence-duplicate");
        }
        default -> {
          return Optional.empty();
        }
      }
    }
    return Optional.of(holds);
  }

  /** The sections of a file that whoever made the cabinet gives with it; nothing for none. */
  private static Optional<String> cabinet(String name) {
    if (name.isEmpty()) return Optional.of("");
    try {
      Path file = Path.of(name);
      if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_CABINET) return Optional.empty();
      String text = Files.readString(file, StandardCharsets.UTF_8);
      return text.contains("[cabinet]") ? Optional.of(text) : Optional.empty();
    } catch (IOException | java.nio.file.InvalidPathException _) {
      return Optional.empty(); // it is asked for again
    }
  }
}
