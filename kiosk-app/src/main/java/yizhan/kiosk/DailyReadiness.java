package yizhan.kiosk;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.Terminal;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.readiness.Made;
import yizhan.kiosk.readiness.ReadinessEvents;
import yizhan.kiosk.readiness.ReportFile;

/**
 * Has the readiness report made once a day, before the terminal opens, and the bureau told of it.
 * The bench makes it, in a process of its own that asks for the terminal like any technician's:
 * nobody is sent away, and whatever becomes of it the kiosk goes on.
 */
final class DailyReadiness implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DailyReadiness.class);

  /** Longer than it waits for a citizen, and every device for its deadline. */
  private static final Duration LONGEST = Duration.ofMinutes(20);

  private static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);
  private static final Duration CLOSE_WITHIN = Duration.ofSeconds(5);

  /** How the command ends that has made one: green, red, amber. */
  private static final Set<Integer> MADE = Set.of(0, 1, 4);

  private final Path file;
  private final Terminal terminal;
  private final Desk desk;
  private final Clock clock = Clock.system(Kiosk.STATION_TIME);
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> Thread.ofPlatform().daemon().name("readiness").unstarted(work));

  private Optional<LocalDate> done = Optional.empty();
  private boolean untold;
  private long next = System.nanoTime();

  /** Who writes it down. */
  interface Desk {
    /**
     * Writes it into the journal that is open now.
     *
     * @throws JournalException when none is, as while the terminal is lent
     */
    void write(Batch batch) throws JournalException;
  }

  /**
   * @param file the terminal file
   * @param terminal as it was at the start: another time of day is for another start
   */
  DailyReadiness(Path file, Terminal terminal, Desk desk) {
    this.file = file;
    this.terminal = terminal;
    this.desk = desk;
  }

  /** Looks whether a report is due, again and again after so long. */
  void start(Duration every) {
    var _ =
        thread.scheduleWithFixedDelay(
            this::round, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void round() {
    try {
      if (System.nanoTime() - next >= 0 && due()) makeAndTell();
    } catch (IOException | JournalException | RuntimeException failed) {
      LOG.error("no readiness report", failed); // thrown, it would end the schedule for good
      untold = false;
      next = System.nanoTime() + BETWEEN_TRIES.toNanos();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt(); // closing
    }
  }

  private boolean due() throws JournalException {
    LocalDateTime now = LocalDateTime.now(clock);
    LocalDate today = now.toLocalDate();
    Optional<LocalTime> from =
        terminal.backOffice().dailyReport().due(today, terminal.openingHours());
    if (from.isEmpty() || now.toLocalTime().isBefore(from.get())) return false;
    if (done.equals(Optional.of(today))) return false;
    Optional<Made> last = ReadinessEvents.last(terminal.journalFolder());
    boolean made = last.filter(report -> report.day().equals(today)).isPresent();
    if (made) done = Optional.of(today);
    return !made;
  }

  private void makeAndTell() throws IOException, JournalException, InterruptedException {
    ReportFile report = ReportFile.in(terminal.journalFolder());
    if (!untold) untold = made(report);
    if (!untold) {
      next = System.nanoTime() + BETWEEN_TRIES.toNanos();
      return;
    }
    LocalDate today = LocalDate.now(clock);
    Batch batch = report.batch(today);
    try {
      desk.write(batch);
    } catch (JournalException lent) {
      LOG.info("the readiness report waits for the journal");
      return;
    }
    done = Optional.of(today);
    untold = false;
    LOG.info("the readiness report of {} is made", today);
  }

  /** Whether there is one now; why not has been said. */
  private boolean made(ReportFile report) throws IOException, InterruptedException {
    Process bench =
        new ProcessBuilder(command(report))
            .redirectInput(Redirect.PIPE)
            .redirectOutput(report.json().toFile())
            .redirectError(Redirect.INHERIT)
            .start();
    try {
      if (!bench.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
        LOG.warn("the readiness report takes too long");
        return false;
      }
      if (!MADE.contains(bench.exitValue()))
        LOG.warn("no readiness report: its command ended with {}", bench.exitValue());
      return MADE.contains(bench.exitValue());
    } finally {
      bench.destroyForcibly();
    }
  }

  /** The command, on the classes of this program. */
  private List<String> command(ReportFile report) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    Optional.ofNullable(System.getProperty("yizhan.root"))
        .ifPresent(root -> command.add("-Dyizhan.root=" + root));
    command.addAll(List.of("-cp", property("java.class.path"), ConfigCommand.class.getName()));
    command.addAll(List.of("report", "--json", "--pdf", report.pdf().toString()));
    command.addAll(List.of("--lang", terminal.languages().getFirst().locale().getLanguage()));
    command.addAll(List.of("--terminal", file.toString()));
    return command;
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(CLOSE_WITHIN.toMillis(), TimeUnit.MILLISECONDS))
        LOG.warn("a readiness report is still being made");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
