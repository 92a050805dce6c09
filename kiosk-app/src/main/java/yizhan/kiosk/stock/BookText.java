package yizhan.kiosk.stock;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import yizhan.kiosk.stock.StockBook.Held;
import yizhan.kiosk.stock.TrayBook.Found;
import yizhan.kiosk.stock.TrayBook.Given;

/**
 * A stock book as text: a line for each thing, what belongs to it between tabs. No name that comes
 * into the journal holds a tab or a line break.
 */
final class BookText {
  /** What wrote it. Another number: the book's rules were others, and it is made anew. */
  private static final String FORM = "stock book 5";

  private static final String TAB = "\t";

  private BookText() {}

  static String write(StockBook book) {
    List<String> lines = new ArrayList<>(List.of(FORM));
    PageBook pages = book.pages();
    String counter = pages.last().isPresent() ? Long.toString(pages.last().getAsLong()) : "";
    line(
        lines,
        "pages",
        counter,
        pages.least(),
        pages.most(),
        pages.step().orElse(0),
        pages.plain());
    line(lines, "foreign", pages.unexplained(), pages.setBack());
    line(lines, "tests", pages.tests(), pages.lastTest());
    new TreeMap<>(book.held())
        .forEach((issue, sheet) ->
            line(
                lines,
                "held",
                issue,
                sheet.tray(),
                sheet.where(),
                digits(sheet.serial()),
                sheet.astray()));
    new TreeMap<>(book.trays()).forEach((name, tray) -> write(lines, name, tray));
    return String.join("\n", lines);
  }

  private static void write(List<String> lines, String name, TrayBook tray) {
    line(
        lines, "tray", name, tray.counted(), tray.opened(), tray.missing(), tray.tally().entered());
    new TreeMap<>(tray.tally().sheets())
        .forEach((where, sheets) -> line(lines, "in", where, sheets));
    for (Run run : tray.pile()) line(lines, "run", run.sheets(), digits(run.from()));
    for (Given given : tray.given()) line(lines, "given", given.issue(), digits(given.serial()));
    if (tray.lastCount().isEmpty()) return;
    Found found = tray.lastCount().get();
    line(lines, "found", found.sheets(), found.difference(), found.serialsAgree());
    for (Given given : found.given()) line(lines, "was", given.issue(), digits(given.serial()));
  }

  private static void line(List<String> lines, Object... parts) {
    lines.add(String.join(TAB, List.of(parts).stream().map(Object::toString).toList()));
  }

  private static String digits(Optional<Serial> serial) {
    return serial.map(Serial::digits).orElse("");
  }

  /** Nothing when this version did not write it so. */
  static Optional<StockBook> read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.getFirst().equals(FORM)) return Optional.empty();
    try {
      Reading reading = new Reading();
      for (String line : lines.subList(1, lines.size())) reading.take(line.split(TAB, -1));
      return Optional.of(reading.book());
    } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException altered) {
      return Optional.empty();
    }
  }

  /** What was read so far; what belongs to a tray follows its line. */
  private static final class Reading {
    private final Map<String, TrayBook> trays = new HashMap<>();
    private final Map<String, Held> held = new HashMap<>();
    private PageBook pages = PageBook.EMPTY;
    private String tray = "";

    void take(String[] line) {
      switch (line[0]) {
        case "pages" -> pages = pages(line);
        case "tests" -> pages = tests(pages, line);
        case "foreign" -> pages = foreign(pages, line);
        case "held" ->
            held.put(
                line[1],
                new Held(
                    line[2],
                    Blank.valueOf(line[3]),
                    Serial.typed(line[4]),
                    Boolean.parseBoolean(line[5])));
        case "tray" -> {
          tray = line[1];
          trays.put(
              tray,
              new TrayBook(
                  new Tally(Map.of(), number(line[5])),
                  Boolean.parseBoolean(line[2]),
                  Boolean.parseBoolean(line[3]),
                  List.of(),
                  number(line[4]),
                  List.of(),
                  Optional.empty()));
        }
        default -> trays.put(tray, more(trays.getOrDefault(tray, TrayBook.EMPTY), line));
      }
    }

    private static PageBook pages(String[] line) {
      OptionalLong last =
          line[1].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(line[1]));
      int step = number(line[4]);
      return new PageBook(
          last,
          number(line[2]),
          number(line[3]),
          step == 0 ? OptionalInt.empty() : OptionalInt.of(step),
          number(line[5]),
          0,
          0,
          Instant.EPOCH,
          0);
    }

    private static PageBook tests(PageBook of, String[] line) {
      return new PageBook(
          of.last(),
          of.least(),
          of.most(),
          of.step(),
          of.plain(),
          of.unexplained(),
          Long.parseLong(line[1]),
          Instant.parse(line[2]),
          of.setBack());
    }

    private static PageBook foreign(PageBook of, String[] line) {
      return new PageBook(
          of.last(),
          of.least(),
          of.most(),
          of.step(),
          of.plain(),
          Long.parseLong(line[1]),
          of.tests(),
          of.lastTest(),
          number(line[2]));
    }

    private static TrayBook more(TrayBook of, String[] line) {
      Tally tally = of.tally();
      List<Run> pile = of.pile();
      List<Given> given = of.given();
      Optional<Found> found = of.lastCount();
      switch (line[0]) {
        case "in" -> tally = with(tally, Blank.valueOf(line[1]), number(line[2]));
        case "run" -> pile = plus(pile, new Run(Serial.typed(line[2]), number(line[1])));
        case "given" -> given = plus(given, given(line));
        case "found" ->
            found =
                Optional.of(
                    new Found(
                        number(line[1]),
                        number(line[2]),
                        Boolean.parseBoolean(line[3]),
                        List.of()));
        case "was" ->
            found =
                found.map(f ->
                    new Found(
                        f.sheets(),
                        f.difference(),
                        f.serialsAgree(),
                        plus(f.given(), given(line))));
        default -> throw new IllegalArgumentException("no such line");
      }
      return new TrayBook(tally, of.counted(), of.opened(), pile, of.missing(), given, found);
    }

    private static Tally with(Tally tally, Blank where, int sheets) {
      Map<Blank, Integer> places = new EnumMap<>(Blank.class);
      places.putAll(tally.sheets());
      places.put(where, sheets);
      return new Tally(places, tally.entered());
    }

    private static Given given(String[] line) {
      return new Given(line[1], Serial.typed(line[2]));
    }

    private static <T> List<T> plus(List<T> list, T more) {
      List<T> longer = new ArrayList<>(list);
      longer.add(more);
      return longer;
    }

    private static int number(String text) {
      return Integer.parseInt(text);
    }

    StockBook book() {
      return new StockBook(trays, held, pages);
    }
  }
}
