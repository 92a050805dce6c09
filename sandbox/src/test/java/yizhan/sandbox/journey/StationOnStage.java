package yizhan.sandbox.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import yizhan.kiosk.BenchHours;
import yizhan.kiosk.Kiosk;
import yizhan.kiosk.Rhythm;
import yizhan.kiosk.equipment.StatusBoard.BoardTimes;
import yizhan.kiosk.glass.Look;
import yizhan.kiosk.reception.Stop;
import yizhan.kiosk.visit.Pace;
import yizhan.sandbox.demo.KioskOnStage;
import yizhan.sandbox.people.PeopleException;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/** A whole sandbox station and the real kiosk on its wires, in a hurry. */
final class StationOnStage implements AutoCloseable {
  private static final Duration SHEET = Duration.ofMillis(60);
  private static final Duration DEAF = Duration.ofMillis(10);
  private static final Duration FINGER = Duration.ofMillis(40);

  private final SandboxStation station;
  private final KioskOnStage kiosk;
  private final Path pictures;

  /** How this station differs from the usual one. */
  record Manner(
      Look look,
      Pace pace,
      Duration officeBetween,
      UnaryOperator<String> terminalFile,
      BenchHours hours) {
    static final Manner USUAL =
        new Manner(
            Look.USUAL,
            patient(),
            Duration.ofSeconds(60),
            UnaryOperator.identity(),
            BenchHours.USUAL);

    private static Pace patient() {
      Pace usual = Pace.USUAL;
      return new Pace(Duration.ofMillis(150), usual.patience(), usual.grace(), usual.act());
    }

    Manner with(Look other) {
      return new Manner(other, pace, officeBetween, terminalFile, hours);
    }

    /** Silence lasts otherwise. */
    Manner at(Pace other) {
      return new Manner(look, other, officeBetween, terminalFile, hours);
    }

    Manner askingTheOfficeEach(Duration time) {
      return new Manner(look, pace, time, terminalFile, hours);
    }

    /** Another terminal file than the sandbox has written. */
    Manner changing(UnaryOperator<String> file) {
      return new Manner(look, pace, officeBetween, file, hours);
    }

    /** Waits otherwise for the bench. */
    Manner lending(BenchHours other) {
      return new Manner(look, pace, officeBetween, terminalFile, other);
    }

    private Rhythm hurried(Rhythm usual) {
      BoardTimes board =
          new BoardTimes(Duration.ofMillis(150), Duration.ofSeconds(5), officeBetween);
      return new Rhythm(usual.look(), pace, board, Duration.ofMillis(50), DEAF, false);
    }
  }

  StationOnStage(Path folder, Manner manner) throws IOException, PeopleException {
    pictures = Files.createDirectories(folder.resolve("screens"));
    station =
        SandboxStation.open(
            StationSettings.in(folder)
                .standing(manner.look().orientation().name().toLowerCase(Locale.ROOT))
                .withTimePerSheet(SHEET));
    try {
      Path file = station.terminalFile();
      Files.writeString(file, manner.terminalFile().apply(Files.readString(file)));
      kiosk = new KioskOnStage(file, manner.look(), manner::hurried, manner.hours());
    } catch (IOException | RuntimeException failed) {
      station.close();
      throw failed;
    }
    Platform.setImplicitExit(false);
  }

  /** Plays a journey that comes with the sandbox. */
  Played play(String name) throws JourneyException {
    return play(Journey.named(name));
  }

  /** The same where not all that is moved is the sandbox's. */
  Played play(String name, UnaryOperator<Stage> hands) throws JourneyException {
    return play(Journey.named(name), hands.apply(new StationStage(station)));
  }

  /** Plays steps, a line each. */
  Played playSteps(String... lines) throws JourneyException {
    return play(Journey.parse("steps", String.join("\n", List.of(lines))));
  }

  private Played play(Journey journey) {
    return play(journey, new StationStage(station));
  }

  private Played play(Journey journey, Stage moved) {
    Path folder = pictures.resolve(journey.name());
    return new Player(kiosk.scene(), moved, folder, Player.Pictures.OF_FAILURES, FINGER)
        .play(journey);
  }

  /** Where the pictures of a journey are. */
  Path pictures(String journey) {
    return pictures.resolve(journey);
  }

  SandboxStation station() {
    return station;
  }

  Kiosk kiosk() {
    return kiosk.kiosk();
  }

  /** How the kiosk ended itself; empty as long as it has not. */
  Optional<Stop> stopped() {
    return kiosk.stopped();
  }

  Screen screen() {
    return new Screen(kiosk.scene());
  }

  @Override
  public void close() throws IOException {
    try {
      kiosk.close();
    } finally {
      station.close();
    }
  }
}
