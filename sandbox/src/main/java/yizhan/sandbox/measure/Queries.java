package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import yizhan.sandbox.journey.Journey;
import yizhan.sandbox.journey.JourneyException;
import yizhan.sandbox.journey.Played;
import yizhan.sandbox.journey.Played.Done;
import yizhan.sandbox.journey.Player;
import yizhan.sandbox.journey.StationStage;
import yizhan.sandbox.people.PeopleException;
import yizhan.sandbox.station.SandboxStation;
import yizhan.sandbox.station.StationSettings;

/**
 * Whole queries of somebody's own real estate, on the real screens: how long the machine takes from
 * the card to paper. What a person takes to touch what they see is taken off.
 */
final class Queries {
  private static final Duration FINGER = Duration.ofMillis(400);
  private static final double LIMIT_SECONDS = 6;
  private static final double MILLIS_PER_SECOND = 1000;
  private static final String TO_THE_CARD =
      """
      see {home.title} within 60s
      gone {home.closed.starting} within 60s
      tap #query-property
      tap #OWN
      see {card.place.title}
      lay card shen-zhiyu
      """;
  private static final String TO_PAPER =
      """
      see {property.purpose} within 20s
      tap #LOAN
      see {property.consent}
      tap #agree
      see {property.print.detail} within 20s
      tap #print
      see {property.print.a4}
      tap #act
      see {paper.take.title} within 60s
      """;
  private static final String HOME =
      """
      take paper
      tap #act
      see {goodbye.card.title} within 30s
      lift card
      see {home.title} within 30s
      """;

  private Queries() {}

  static List<Figure> measure(int rounds, Path folder, Stager stager) throws IOException {
    StationSettings settings = StationSettings.in(folder).withTimePerSheet(Duration.ZERO);
    List<Double> seconds = new ArrayList<>();
    try (SandboxStation station = SandboxStation.open(settings);
        Stager.Staged kiosk = stager.open(station.terminalFile())) {
      Player player =
          new Player(kiosk.scene(), new StationStage(station), folder.resolve("pictures"), FINGER);
      for (int round = 0; round < rounds; round++) {
        var _ = play(player, TO_THE_CARD);
        seconds.add(machineTime(play(player, TO_PAPER)));
        var _ = play(player, HOME);
      }
    } catch (PeopleException | JourneyException broken) {
      throw new IOException("a query of real estate cannot be played", broken);
    }
    return List.of(
        Figure.beside("own real estate, card to paper, s", new Series(seconds), LIMIT_SECONDS));
  }

  private static List<Done> play(Player player, String steps) throws IOException, JourneyException {
    Played played = player.play(Journey.parse("query", steps));
    if (played.complaint().isPresent()) throw new IOException(played.complaint().get());
    return played.steps();
  }

  private static double machineTime(List<Done> steps) {
    long took = steps.stream().mapToLong(step -> step.took().toMillis()).sum();
    long taps = steps.stream().filter(step -> step.step().startsWith("tap ")).count();
    return (took - taps * FINGER.toMillis()) / MILLIS_PER_SECOND;
  }
}
