package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.config.BenchSocket;
import yizhan.config.Comfort;
import yizhan.config.MachineFile;
import yizhan.config.bench.Light;
import yizhan.config.bench.TrialTimes;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.BenchHours;
import yizhan.kiosk.Kiosk;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.readiness.ReadinessEvents;
import yizhan.kiosk.reception.Stop;
import yizhan.kiosk.staff.MachineDeed;
import yizhan.kiosk.staff.StaffEvent;
import yizhan.kiosk.staff.StaffEvents;
import yizhan.kiosk.stock.TrayEyes;
import yizhan.sandbox.journey.StationOnStage.Manner;
import yizhan.sandbox.office.Truth;

/**
 * A kiosk that serves people, and commands of the technician's bench, each a process of its own,
 * that want the same devices.
 */
class LentKioskTest {
  private static final String AT_HOME = "see 您要办什么 within 30s";
  private static final String SERVICED = "see {out-of-service.serviced.title} within 30s";
  private static final String USER = String.valueOf(System.getProperty("user.name"));
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Longer than a command needs to begin here, shorter than anybody would wait for it. */
  private static final BenchHours SHORT =
      new BenchHours(
          Duration.ofSeconds(60), Duration.ofSeconds(15), Duration.ofHours(1), TrialTimes.USUAL);

  /** A counter of the sandbox is never late. */
  private static final TrialTimes QUICK =
      new TrialTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(2),
          Duration.ofMillis(300),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20));

  @TempDir Path folder;
  private Optional<StationOnStage> stage = Optional.empty();

  @AfterEach
  void close() throws Exception {
    stage.orElseThrow().close();
  }

  @Test
  void lendsTheTerminalWhenItsCitizenHasFinished() throws Exception {
    open(BenchHours.USUAL);
    plays("see 打印营业执照 within 20s", "tap 打印营业执照", "see 请把身份证放在发亮的地方");
    Process report = config("report");
    await().atMost(PATIENCE).until(() -> said("report").contains("somebody is being served"));
    plays("see 请把身份证放在发亮的地方", "tap #home");
    ends(report, "report");
    // the sandbox's printer was never measured: red, and why
    assertThat(report.exitValue()).as(said("report")).isEqualTo(1);
    assertThat(said("report")).contains("the kiosk has lent the terminal", "SANDBOX-80", "RED");
    plays(AT_HOME);
    Process killed = config("test", "receipt-printer", "--operator", "S-7");
    plays(SERVICED);
    await().atMost(PATIENCE).until(() -> said("test").contains("[y/n]"));
    opensATray("tray-1");

    killed.destroyForcibly(); // SIGKILL

    plays(AT_HOME, "see 打印营业执照 within 20s");
    await()
        .atMost(PATIENCE)
        .until(() -> stage.orElseThrow().kiosk().stock().tray("tray-1").opened());
    assertThat(stage.orElseThrow().kiosk().stock().tray("tray-2").opened()).isFalse();
    assertThat(staffEvents("bench"))
        .containsExactly(
            new StaffEvent.Lent("report", USER),
            new StaffEvent.Returned(false),
            new StaffEvent.Lent("test", USER),
            new StaffEvent.Returned(false));
    ThreeTruths.agree(stage.orElseThrow());
  }

  @Test
  @Tag("long")
  void takesItBackFromACommandThatStays() throws Exception {
    open(SHORT);
    Path socket = BenchSocket.of(stage.orElseThrow().station().folder().resolve("journal"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket)))
        .isEqualTo("rw-------");
    Process stays = config("test", "receipt-printer", "--operator", "S-7");
    plays(SERVICED);
    Process second = config("report");
    ends(second, "report");
    assertThat(second.exitValue()).isEqualTo(3);
    assertThat(said("report")).contains("another command is at work");
    ends(stays, "test");
    assertThat(stays.exitValue()).isEqualTo(3);
    assertThat(said("test")).contains("[y/n]", "takes its terminal back");
    Played played = stage.orElseThrow().play("one-copy-printed");
    assertThat(played.complaint()).isEmpty();
    assertThat(staffEvents("bench")).endsWith(new StaffEvent.Returned(true));
    ThreeTruths.agree(stage.orElseThrow());
  }

  @Test
  void saysByItselfHowItIsAndShowsItselfToWhoeverLooksAfterIt() throws Exception {
    BenchHours hours =
        new BenchHours(
            Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofSeconds(1), TrialTimes.USUAL);
    open(
        Manner.USUAL
            .lending(hours)
            .changing(file -> file.replace("daily-report = \"none\"", "daily-report = \"00:00\"")));
    StationOnStage on = stage.orElseThrow();
    await()
        .atMost(PATIENCE.multipliedBy(2))
        .until(() -> !on.station().office().truth().readiness().isEmpty());
    Truth.Readiness told = on.station().office().truth().readiness().getFirst();
    assertThat(told.light()).isEqualTo("red"); // the sandbox's printer was never measured
    assertThat(told.report()).contains("SANDBOX-80", "\"subject\":\"sheet-printer\"");
    assertThat(Base64.getDecoder().decode(told.pdf()))
        .startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
    Path journal = on.station().folder().resolve("journal");
    assertThat(ReadinessEvents.last(journal))
        .hasValueSatisfying(made -> assertThat(made.light()).isEqualTo(Light.RED));
    assertThat(on.play("devices-tested").complaint()).isEmpty();
    assertThat(tests(journal)).containsEntry("card-reader", "passed by S-0004: try.card-read");
    assertThat(tests(journal)).containsEntry("receipt-printer", "failed by S-0004: try.slip-bad");
    assertThat(tests(journal))
        .containsEntry("back-office", "failed by S-0004: try.contract-broken");
    assertThat(on.play("machine-looked-after").complaint()).isEmpty();
    await().atMost(PATIENCE).until(() -> on.stopped().equals(Optional.of(Stop.RESTART)));
    didAtTheMachine();
    assertThat(machine(journal).comfort())
        .isEqualTo(Comfort.UNSET.withVolume(4).withBrightness(60));
    assertThat(on.station().backlight().step()).as("60 % of 96").isEqualTo(58);
    assertThat(staffEvents("bench"))
        .containsExactly(
            new StaffEvent.Lent("report", USER), new StaffEvent.Returned(false)); // one a day
  }

  @Test
  @Tag("long")
  void measuresItsPrinterAtItsOwnScreenAndGoesByThatAtOnce() throws Exception {
    open(new BenchHours(Duration.ofSeconds(60), Duration.ofHours(1), Duration.ofHours(1), QUICK));
    StationOnStage on = stage.orElseThrow();
    Kiosk before = on.kiosk();

    assertThat(on.play("printer-measured").complaint()).isEmpty();

    Path journal = on.station().folder().resolve("journal");
    MachineFile machine = machine(journal);
    assertThat(machine.sheetPrinter())
        .hasValueSatisfying(
            profile -> assertThat(profile.counterSteps()).isEqualTo(Map.of(SheetSize.A4, 1)));
    assertThat(tests(journal)).containsEntry("sheet-printer", "passed by S-0004: trial.measured");
    assertThat(machine.calibrations().get("tray-3"))
        .satisfies(found -> {
          assertThat(found.by()).isEqualTo("S-0004");
          assertThat(found.residual()).isCloseTo(0.1, within(0.01));
        });
    await().atMost(PATIENCE).until(() -> on.kiosk() != before);
    plays(AT_HOME);
    assertThat(staffEvents("bench"))
        .containsExactly(new StaffEvent.Lent("calibrate", USER), new StaffEvent.Returned(false));
    assertThat(on.kiosk().stock().pages().tests()).isEqualTo(3);
    ThreeTruths.agree(on);
  }

  private void didAtTheMachine() throws Exception {
    assertThat(staffEvents("S-0004"))
        .filteredOn(StaffEvent.AtMachine.class::isInstance)
        .extracting(event -> ((StaffEvent.AtMachine) event).deed())
        .containsExactly(
            MachineDeed.TEST,
            MachineDeed.TEST,
            MachineDeed.TEST,
            MachineDeed.DEVICES,
            MachineDeed.DEVICES, // chosen again after Back
            MachineDeed.AROUND,
            MachineDeed.LOG,
            MachineDeed.SOUND_AND_LIGHT,
            MachineDeed.SOUND_AND_LIGHT, // louder
            MachineDeed.SOUND_AND_LIGHT, // louder still
            MachineDeed.SOUND_AND_LIGHT, // and Back: as loud as before
            MachineDeed.SOUND_AND_LIGHT, // brighter
            MachineDeed.RESTART);
  }

  /** What the machine's own file has of tests. */
  private static Map<String, String> tests(Path journal) {
    Map<String, String> tests = new TreeMap<>();
    machine(journal)
        .tests()
        .forEach((device, test) ->
            tests.put(
                device,
                (test.passed() ? "passed" : "failed") + " by " + test.by() + ": " + test.what()));
    return tests;
  }

  private static MachineFile machine(Path journal) {
    return MachineFile.read(journal.resolveSibling("machine.toml"))
            instanceof MachineFile.Found.Sound(MachineFile machine)
        ? machine
        : MachineFile.NOTHING;
  }

  /** Somebody pulls it out, and pushes it in again as soon as that was seen. */
  private void opensATray(String tray) {
    Logger eyes = Logger.getLogger(TrayEyes.class.getName());
    AtomicBoolean seen = new AtomicBoolean();
    Filter before = eyes.getFilter();
    eyes.setFilter(event -> {
      seen.set(true);
      return true;
    });
    try {
      stage.orElseThrow().station().sheetPrinter().removeTray(tray);
      await().atMost(PATIENCE).untilTrue(seen);
    } finally {
      eyes.setFilter(before);
    }
    stage.orElseThrow().station().sheetPrinter().insertTray(tray);
  }

  private List<StaffEvent> staffEvents(String matter) throws JournalException {
    List<StaffEvent> events = new ArrayList<>();
    try (Audit journal = Audit.of(stage.orElseThrow().station().folder().resolve("journal"))) {
      journal.read(
          entry -> {
            if (entry.matter().equals(matter) && entry.event() instanceof StaffEvent event)
              events.add(event);
          },
          StaffEvents.STAFF);
    }
    return events;
  }

  private void open(BenchHours hours) throws Exception {
    open(Manner.USUAL.lending(hours));
  }

  private void open(Manner manner) throws Exception {
    stage = Optional.of(new StationOnStage(folder.resolve("station"), manner));
    plays(AT_HOME);
  }

  private void ends(Process command, String name) throws Exception {
    assertThat(command.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(said(name)).isTrue();
  }

  private void plays(String... steps) throws JourneyException {
    assertThat(stage.orElseThrow().playSteps(steps).complaint()).isEmpty();
  }

  /** Begins a command, whose input stays open and empty. */
  private Process config(String command, String... words) throws IOException {
    List<String> line = Command.java("yizhan.kiosk.ConfigCommand");
    line.add(command);
    line.addAll(List.of(words));
    line.addAll(
        List.of(
            "--lang", "en", "--terminal", stage.orElseThrow().station().terminalFile().toString()));
    return new ProcessBuilder(line)
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve(command + ".txt").toFile())
        .start();
  }

  private String said(String command) throws IOException {
    Path screen = folder.resolve(command + ".txt");
    return Files.exists(screen) ? Files.readString(screen, StandardCharsets.UTF_8) : "";
  }
}
