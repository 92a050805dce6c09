package yizhan.kiosk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.Reading;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.config.bench.Light;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.readiness.Made;
import yizhan.kiosk.readiness.ReadinessEvents;
import yizhan.kiosk.readiness.ReportFile;
import yizhan.kiosk.staff.MachineRoom;

/** The report of each day, and only that, whatever becomes of the making and of the journal. */
class DailyReadinessTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final String JSON = "{\"at\":\"%s\",\"light\":\"%s\",\"items\":[]}";

  @TempDir private Path folder;
  private Path place = Path.of("");
  private Optional<Journal> journal = Optional.empty();
  private Instant now = Instant.EPOCH;
  private DailyReadiness.Making making = report -> whole(report, "green");
  private boolean lent;
  private int makings;
  private Optional<Terminal> terminal = Optional.empty();
  private Optional<DailyReadiness> daily = Optional.empty();

  @BeforeEach
  void open() throws Exception {
    place = Files.createDirectories(folder.resolve("journal"));
    reopen();
  }

  private void reopen() throws Exception {
    journal = Optional.of(Journal.open(place, Clock.systemUTC()));
    var _ = journal.get().head();
  }

  @AfterEach
  void close() throws JournalException {
    daily.ifPresent(DailyReadiness::close);
    journal.orElseThrow().close();
  }

  @Test
  void isOfTheDayOnWhichItWasBegun() throws Exception {
    due("23:50");
    making =
        report -> {
          now = now.plus(Duration.ofMinutes(10)); // midnight is over
          return whole(report, "green");
        };
    round(DAY, 23, 55);
    assertThat(told()).extracting(Made::day).isEqualTo(DAY);
    round(DAY.plusDays(1), 23, 50);
    assertThat(told()).extracting(Made::day).isEqualTo(DAY.plusDays(1));
    round(DAY.plusDays(2), 0, 10);
    assertThat(makings).isEqualTo(2);
    terminal = Optional.of(terminal("00:05")); // somebody changed the file while it was lent
    round(DAY.plusDays(2), 0, 10);
    assertThat(makings).isEqualTo(3);
  }

  @Test
  void isNeitherPartlyNewNorHalfWritten() throws Exception {
    due("06:00");
    round(DAY, 6, 0);
    String before = Files.readString(ReportFile.in(place).json());

    making =
        report -> {
          var _ = whole(report, "red");
          Files.writeString(report.json(), "{\"at\":");
          return true;
        };
    round(DAY.plusDays(1), 6, 0);
    making =
        report -> { // the command fell over before it drew, which ends it like red
          Files.writeString(report.json(), JSON.formatted(now, "red"));
          return true;
        };
    round(DAY.plusDays(1), 6, 9); // not yet again
    assertThat(makings).isEqualTo(2);
    round(DAY.plusDays(1), 6, 10);
    making = _ -> false;
    round(DAY.plusDays(1), 6, 20);
    assertThat(makings).isEqualTo(4);
    assertThat(told()).extracting(Made::day).isEqualTo(DAY);
    assertThat(Files.readString(ReportFile.in(place).json())).isEqualTo(before);
    assertThat(Files.readString(ReportFile.in(place).pdf())).isEqualTo("%PDF-green");

    making = report -> whole(report, "red");
    round(DAY.plusDays(1), 6, 30);
    assertThat(told()).isEqualTo(new Made(DAY.plusDays(1), now, Light.RED, 0, 0));
    assertThat(Files.readString(ReportFile.in(place).pdf())).isEqualTo("%PDF-red");
    assertThat(ReportFile.in(place).draft().files()).noneMatch(Files::exists);
  }

  @Test
  void isMadeOnceAndWaitsForALentTerminal() throws Exception {
    due("06:00");
    lent = true;
    round(DAY, 6, 0);
    assertThat(ReadinessEvents.last(place)).isEmpty();
    lent = false;
    round(DAY, 6, 1); // at once, unlike after a failure
    assertThat(told()).extracting(Made::day).isEqualTo(DAY);
    assertThat(makings).isEqualTo(1);
  }

  @Test
  void saysWhyTheJournalDoesNotTakeIt() throws Exception {
    due("06:00");
    journal.orElseThrow().close();
    try (RecentLog log = RecentLog.listening()) {
      round(DAY, 6, 0);
      assertThat(log.lines())
          .extracting(MachineRoom.Told::what)
          .anySatisfy(line -> assertThat(line).contains("WARN", "(JournalException)"));
    }
    reopen();
    round(DAY, 6, 9);
    assertThat(ReadinessEvents.last(place)).isEmpty();
    round(DAY, 6, 10);
    assertThat(told()).extracting(Made::day).isEqualTo(DAY);
    assertThat(makings).isEqualTo(1);
  }

  /** Each try takes the terminal out of service. */
  @Test
  void isNotTriedAllDay() throws Exception {
    due("06:00");
    making = _ -> false;
    for (int hour = 6; hour < 24; hour++) round(DAY, hour, 0);
    assertThat(makings).isEqualTo(4);
    making = report -> whole(report, "amber");
    round(DAY.plusDays(1), 6, 0);
    assertThat(told()).extracting(Made::day).isEqualTo(DAY.plusDays(1));
  }

  /** The next day has its own: another's is not told as its. */
  @Test
  void isNotToldWhenTheNextIsDue() throws Exception {
    due("06:00");
    lent = true;
    round(DAY, 6, 0);
    lent = false;
    making = report -> whole(report, "amber");
    round(DAY.plusDays(1), 6, 0);
    assertThat(told()).isEqualTo(new Made(DAY.plusDays(1), now, Light.AMBER, 0, 0));
    assertThat(makings).isEqualTo(2);
  }

  private boolean whole(ReportFile report, String light) throws IOException {
    Files.writeString(report.json(), JSON.formatted(now, light));
    Files.writeString(report.pdf(), "%PDF-" + light);
    return true;
  }

  private void due(String hour) throws IOException {
    DailyReadiness.Making counted =
        report -> {
          makings++;
          return making.makes(report);
        };
    DailyReadiness.Desk desk =
        batch -> {
          if (!lent) journal.orElseThrow().write(batch);
          return !lent;
        };
    terminal = Optional.of(terminal(hour));
    daily = Optional.of(new DailyReadiness(() -> terminal.orElseThrow(), () -> now, counted, desk));
  }

  private void round(LocalDate day, int hour, int minute) {
    LocalDateTime local = day.atTime(hour, minute);
    now = local.atZone(Kiosk.STATION_TIME).toInstant();
    daily.orElseThrow().round();
  }

  private Made told() throws JournalException {
    return ReadinessEvents.last(place).orElseThrow();
  }

  private Terminal terminal(String hour) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("terminal.toml"),
            """
            services = ["print-licence"]
            [terminal]
            id = "T-1"
            name = { zh = "样张", en = "Sample" }
            station = { zh = "样张驿站", en = "Sample Station" }
            hotline = "0000-12345"
            [back-office]
            url = "http://localhost:1/"
            daily-report = "%s"
            [devices.card-reader]
            serial = "/dev/none"
            [devices.sheet-printer]
            uri = "ipp://localhost/ipp/print"
            [[devices.sheet-printer.tray]]
            name = "tray-1"
            size = "A3"
            holds = "licence-original"
            [journal]
            folder = "journal"
            """
                .formatted(hour));
    return ((Reading.Sound) TerminalFile.read(file)).terminal();
  }
}
