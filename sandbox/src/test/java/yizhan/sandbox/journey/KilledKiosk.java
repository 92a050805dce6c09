package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.sandbox.office.Truth;
import yizhan.sandbox.people.CardOfPerson;
import yizhan.sandbox.people.SandboxPerson;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;
import yizhan.sandbox.together.CounterpartPrinter;

/** A kiosk process on sandbox wires and an outsider's printer, killed again and again. */
final class KilledKiosk implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int LATEST_MILLIS = 1500;
  private static final int MOST_VISITS = 4;
  private static final List<String> WINDOW =
      List.of(
          "glass.platform",
          "monocle.platform",
          "headless.geometry",
          "prism.order",
          "yizhan.root",
          "java.util.logging.config.file");

  private final SplittableRandom random;
  private final Path folder;
  private final CounterpartPrinter printer;
  private final SandboxStation station;
  private final OfficeInAProcess office;

  KilledKiosk(Path folder, long seed) throws Exception {
    this.random = new SplittableRandom(seed);
    this.folder = folder;
    printer = new CounterpartPrinter(Files.createDirectories(folder.resolve("printer")));
    station = SandboxStation.open(StationSettings.in(folder.resolve("station")));
    // the station's own bureau only reads these books, to tell what is in them
    office = new OfficeInAProcess(java(List.of()), station.folder().resolve("office.db"));
    Path file = station.terminalFile();
    String text =
        Files.readString(file)
            .replaceAll("(?m)^uri = .*$", "uri = \"" + printer.address() + "\"")
            .replaceAll("(?m)^url = .*$", "url = \"" + office.address() + "\"");
    Files.writeString(file, text);
  }

  /** Who else falls at some moment of the same print, before the kiosk or after it. */
  enum Beside {
    NOBODY,
    /** Its process is killed; it comes back without a memory of any job. */
    PRINTER,
    /** Its process is killed; it comes back on its books, as far as they were durable. */
    OFFICE
  }

  /** Lets somebody print an original, and kills the kiosk at some moment after the permit. */
  void killWhilePrinting(String who, Beside beside) throws Exception {
    int visits = 1;
    while (!killed(who, beside)) {
      assertThat(visits).as("it never came to a permit: %s", log()).isLessThan(MOST_VISITS);
      visits++;
    }
  }

  /** False when the visit ended before there was a permit: on a slow machine a card is not read. */
  private boolean killed(String who, Beside beside) throws Exception {
    SandboxPerson person = station.people().person(who).orElseThrow();
    String firm = station.people().firmsOf(person).getFirst().name();
    Path journey = folder.resolve("visit.journey");
    Files.writeString(journey, visit(who, firm));
    int permits = permits().size();
    Process kiosk = start(List.of(journey.toString()));
    try {
      await()
          .atMost(PATIENCE)
          .until(() -> said(KioskInAProcess.LAY_CARD + who) || gaveUp() || !kiosk.isAlive());
      station.cardReader().lay(CardOfPerson.of(person));
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(3))
          .until(() -> permits().size() > permits || gaveUp() || !kiosk.isAlive());
      if (gaveUp()) return false;
      int falls = random.nextInt(LATEST_MILLIS);
      int killed = random.nextInt(LATEST_MILLIS);
      passes(kiosk, Math.min(falls, killed));
      if (falls < killed) fell(beside);
      passes(kiosk, Math.max(0, killed - falls));
      kill(kiosk);
      if (falls >= killed) fell(beside);
      return true;
    } finally {
      kill(kiosk);
      station.cardReader().lift();
      raise(beside);
    }
  }

  private void passes(Process kiosk, int millis) throws InterruptedException {
    assertThat(kiosk.waitFor(millis, TimeUnit.MILLISECONDS))
        .as("it ended by itself: %s", log())
        .isFalse();
  }

  private void fell(Beside who) throws Exception {
    switch (who) {
      case NOBODY -> {}
      case PRINTER -> printer.kill();
      case OFFICE -> office.kill();
    }
  }

  private void raise(Beside who) throws Exception {
    switch (who) {
      case NOBODY -> {}
      case PRINTER -> {
        printer.kill();
        printer.start();
      }
      case OFFICE -> {
        office.kill();
        office.start();
      }
    }
  }

  /** Lets the kiosk put right what it was killed in the middle of; then nothing may be open. */
  void putRight() throws Exception {
    Process kiosk = start(List.of());
    try {
      await()
          .atMost(PATIENCE)
          .untilAsserted(() -> {
            List<String> reported =
                station.office().truth().reports().stream().map(Truth.Report::permitId).toList();
            assertThat(reported).containsAll(permits());
          });
    } finally {
      kill(kiosk);
    }
  }

  /** Three that count by themselves: the printer's output, the journal, the office's books. */
  Counts counts() throws Exception {
    long reported =
        station.office().truth().reports().stream()
            .filter(report -> report.outcome().equals("printed"))
            .count();
    try (Journal journal = Journal.open(folder.resolve("station/journal"), Clock.systemUTC())) {
      Map<String, IssueState> issues = journal.issues();
      long good =
          issues.values().stream()
              .filter(s -> List.of("settled", "confirmed").contains(s.word()))
              .count();
      List<List<MissingEvidence>> unknown = new ArrayList<>();
      for (Entry<IssueEvent> entry : journal.entries())
        if (entry.event() instanceof IssueEvent.Unknown(var missing)) unknown.add(missing);
      return new Counts(printer.sheets(), good, reported, unknown);
    }
  }

  /**
   * Good sheets, as three count them.
   *
   * @param unknown the evidence that each unknown outcome names
   */
  record Counts(long sheets, long journal, long office, List<List<MissingEvidence>> unknown) {}

  private List<String> permits() {
    return station.office().truth().permits().stream()
        .filter(Truth.Permit::granted)
        .map(Truth.Permit::permitId)
        .toList();
  }

  private Process start(List<String> more) throws IOException {
    Files.deleteIfExists(folder.resolve("log"));
    List<String> command = java(WINDOW);
    command.add(KioskInAProcess.class.getName());
    command.add(station.terminalFile().toString());
    command.add(folder.resolve("pictures").toString());
    command.addAll(more);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }

  /** How a process of these classes is begun, up to the class. */
  private static List<String> java(List<String> properties) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(property("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    for (String name : properties) command.add("-D" + name + "=" + property(name));
    command.addAll(List.of("-cp", property("java.class.path")));
    return command;
  }

  private static String property(String name) {
    return Objects.requireNonNull(System.getProperty(name), name);
  }

  private boolean gaveUp() {
    return said(KioskInAProcess.COMPLAINT);
  }

  private boolean said(String line) {
    return log().contains(line);
  }

  private String log() {
    try {
      Path log = folder.resolve("log");
      return Files.exists(log) ? Files.readString(log) : "";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void kill(Process kiosk) throws InterruptedException {
    kiosk.destroyForcibly(); // SIGKILL
    assertThat(kiosk.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private static String visit(String who, String firm) {
    return String.join(
        "\n",
        "see 您要办什么 within 60s",
        "see 打印营业执照 within 60s",
        "tap 打印营业执照",
        "see 请把身份证放在发亮的地方 within 20s",
        "lay card " + who,
        "see 要打印哪一张执照 within 30s",
        "tap " + firm,
        "tap #ORIGINAL",
        "tap #act",
        "see 将打印 1 张 within 30s",
        "tap #act",
        "see 请取走您的纸张 within 60s",
        "see 您要办什么 within 600s");
  }

  @Override
  public void close() throws IOException {
    try (printer;
        office) {
      station.close();
    }
  }
}
