package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import yizhan.device.DeviceException;
import yizhan.sandbox.people.PeopleException;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/** All that can be measured, on one sandbox station and one display. */
public final class Measures implements AutoCloseable {
  private static final int TAPS_PER_ROUND = 12;
  private static final int READY_PER_ROUND = 6;
  private static final int READS_PER_ROUND = 3;
  private static final int MOST_RESTS = 2;
  private static final int MOST_JOURNALS = 3;
  private static final int MOST_FINDS = 3;

  /** What starts no kiosk as a process. */
  private static final Set<Measure> BY_THEMSELVES =
      Set.of(Measure.CARD, Measure.JOURNAL, Measure.FIND, Measure.EXCHANGE, Measure.QUERY);

  private final Path folder;
  private final SandboxStation station;
  private final Relay office;
  private final Relay printer;
  private final Path terminal;
  private final Programs programs;
  private final Eye eye = new Eye();
  private final Stager stager;
  private Optional<Places> places = Optional.empty();

  /** The things that can be measured, by the names they are asked for. */
  public enum Measure {
    START,
    CARD,
    TAP,
    CONFIRM,
    PAPER,
    REST,
    JOURNAL,
    FIND,
    EXCHANGE,
    QUERY
  }

  /**
   * Opens a station.
   *
   * @param run the arguments with which {@code ./kiosk run} starts Java, and where its cache lies
   */
  public Measures(Path folder, Path run, Path cache, Stager stager)
      throws IOException, PeopleException {
    this.folder = folder;
    this.stager = stager;
    StationSettings usual = StationSettings.in(folder.resolve("station"));
    clear(folder);
    station =
        SandboxStation.open(
            new StationSettings(
                usual.folder(),
                usual.paper(),
                usual.people(),
                usual.orientation(),
                true,
                Duration.ofMillis(300),
                usual.enrolling()));
    office = new Relay(station.office().address().getPort());
    printer = new Relay(station.sheetPrinter().port());
    terminal = Files.writeString(folder.resolve("station/measured.toml"), relayed());
    programs = new Programs(folder.resolve("programs"), run, cache);
  }

  private static void clear(Path folder) throws IOException {
    Files.createDirectories(folder);
    for (String old :
        List.of("station/office.db", "station/office.db-wal", "station/office.db-shm"))
      Files.deleteIfExists(folder.resolve(old));
  }

  /** The station's terminal file, with the relays before the office and the printer. */
  private String relayed() throws IOException {
    return Files.readString(station.terminalFile())
        .replace(":" + station.office().address().getPort() + "/", ":" + office.port() + "/")
        .replace(":" + station.sheetPrinter().port() + "/", ":" + printer.port() + "/");
  }

  /** Makes the cache anew. */
  public void train() throws IOException {
    Training.make(programs, terminal, new Visits(station, places(), eye));
  }

  /** Measures these, and makes the cache before if there is none. */
  public List<Figure> measure(Set<Measure> wanted, int rounds) throws IOException, DeviceException {
    List<Figure> figures = new ArrayList<>();
    if (wanted.contains(Measure.CARD))
      figures.addAll(CardReads.measure(rounds * READS_PER_ROUND, folder, station.people()));
    if (wanted.contains(Measure.JOURNAL))
      figures.addAll(
          new Journals(programs, folder.resolve("journal"))
              .measure(Math.min(rounds, MOST_JOURNALS)));
    if (wanted.contains(Measure.FIND))
      figures.addAll(Finds.measure(Math.min(rounds, MOST_FINDS), folder.resolve("find")));
    if (wanted.contains(Measure.EXCHANGE))
      figures.addAll(Exchanges.measure(rounds, folder.resolve("exchanges")));
    if (wanted.contains(Measure.QUERY))
      figures.addAll(Queries.measure(rounds, folder.resolve("query"), stager));
    if (BY_THEMSELVES.containsAll(wanted)) return figures;
    if (!Files.exists(programs.cache())) {
      System.err.println("making the cache that the kiosk starts from …");
      train();
    }
    if (wanted.contains(Measure.START)) figures.addAll(starts().compare(rounds));
    if (wanted.contains(Measure.REST)) figures.addAll(starts().rest(Math.min(rounds, MOST_RESTS)));
    if (wanted.contains(Measure.TAP) || wanted.contains(Measure.CONFIRM))
      figures.addAll(visits(wanted, rounds));
    if (wanted.contains(Measure.PAPER)) figures.addAll(new Sheets(programs).measure(rounds));
    return figures;
  }

  private Starts starts() throws IOException {
    return new Starts(programs, terminal, places(), eye, folder.resolve("page"));
  }

  private List<Figure> visits(Set<Measure> wanted, int rounds) throws IOException {
    List<Figure> figures = new ArrayList<>();
    Visits visits = new Visits(station, places(), eye);
    List<Double> ready = new ArrayList<>();
    if (wanted.contains(Measure.TAP)) ready.addAll(readyPictures(rounds * READY_PER_ROUND));
    try (ProcessTree _ = programs.kiosk(terminal)) {
      if (wanted.contains(Measure.TAP))
        figures.addAll(visits.taps(rounds * TAPS_PER_ROUND, new Series(ready)));
      if (wanted.contains(Measure.CONFIRM))
        figures.addAll(visits.confirmations(Math.min(rounds, Visits.most()), office, printer));
    }
    return figures;
  }

  private List<Double> readyPictures(int times) throws IOException {
    try (ReadyPicture picture = new ReadyPicture(places().home())) {
      return picture.taps(eye, Places.core(places().title()), times);
    }
  }

  private Places places() throws IOException {
    if (places.isEmpty())
      places = Optional.of(Survey.take(station, station.terminalFile(), stager, eye));
    return places.get();
  }

  @Override
  public void close() throws IOException {
    office.close();
    printer.close();
    station.close();
  }
}
