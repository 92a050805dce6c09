package yizhan.sandbox.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yizhan.sandbox.desk.Desk;
import yizhan.sandbox.journey.Journey;
import yizhan.sandbox.journey.JourneyException;
import yizhan.sandbox.journey.Played;
import yizhan.sandbox.journey.Player;
import yizhan.sandbox.journey.StationStage;
import yizhan.sandbox.people.PeopleException;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/** The whole station: sandbox and kiosk. Plays a journey, or stands ready to be played with. */
@Command(
    name = "demo",
    description = "The whole station on this machine.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  /** What a run leaves, and a new one takes away first. */
  private static final List<String> OURS = List.of("sheets", "receipts", "station", "summary.json");

  @Mixin private LookOptions look = new LookOptions();

  @Option(
      names = "--out",
      description = "folder for screens, sheets, receipts and summary.json",
      defaultValue = "target/demo")
  private Path out = Path.of("target/demo");

  @Option(
      names = "--journey",
      description = "a journey to play, by name or file; without a display: print-licence")
  private @Nullable String journey;

  @Override
  public Integer call()
      throws IOException, JourneyException, PeopleException, InterruptedException {
    if (!look.complaint().isEmpty()) throw new IOException(look.complaint());
    Optional<String> wanted =
        Optional.ofNullable(journey)
            .or(() -> Toolkit.unwatched() ? Optional.of("print-licence") : Optional.empty());
    Optional<Journey> played =
        wanted.isPresent() ? Optional.of(Journey.named(wanted.get())) : Optional.empty();
    clearAway();
    StationSettings settings =
        StationSettings.in(out.resolve("station"))
            .withPaperIn(out)
            .standing(look.orientation.name().toLowerCase(Locale.ROOT));
    try (SandboxStation station = SandboxStation.open(settings)) {
      return played.isPresent() ? play(played.get(), station) : stand(station);
    }
  }

  /** Kiosk and desk side by side, until either is closed. */
  private int stand(SandboxStation station) throws IOException, InterruptedException {
    try (KioskOnStage kiosk = KioskOnStage.besideDesk(station.terminalFile(), look.look());
        Desk _ = Toolkit.onGlass(() -> Desk.open(station, kiosk.placeOfDesk(), kiosk::end))) {
      System.out.println("The station stands. Its terminal file: " + station.terminalFile());
      kiosk.awaitClosed();
      return 0;
    }
  }

  private int play(Journey journey, SandboxStation station) throws IOException {
    try (KioskOnStage kiosk = new KioskOnStage(station.terminalFile(), look.look())) {
      Player player = new Player(kiosk.scene(), new StationStage(station), out, kiosk.finger());
      Played played = player.play(journey);
      new Summary(out, look).write(played, kiosk.kiosk());
      return Summary.tell(played, out);
    }
  }

  /** Only what an earlier run has left; never a folder of somebody's. */
  private void clearAway() throws IOException {
    Files.createDirectories(out);
    try (Stream<Path> files = Files.list(out)) {
      files.filter(DemoCommand::ours).forEach(DemoCommand::delete);
    }
  }

  private static boolean ours(Path file) {
    String name = String.valueOf(file.getFileName());
    return OURS.contains(name) || name.matches("\\d\\d-[a-z0-9-]+\\.png");
  }

  private static void delete(Path tree) {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
