package yizhan.sandbox.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import yizhan.kiosk.Rhythm;
import yizhan.kiosk.equipment.StatusBoard.BoardTimes;
import yizhan.kiosk.glass.Look;
import yizhan.sandbox.demo.KioskOnStage;

/**
 * The whole kiosk as a process of its own, that can be killed; its screens play a journey. What the
 * journey does outside the glass is said on standard output, a line each, for whoever holds the
 * cards.
 */
final class KioskInAProcess {
  static final String LAY_CARD = "lay card ";
  static final String OPEN = "open";
  static final String COMPLAINT = "complaint: ";
  private static final Duration FINGER = Duration.ofMillis(40);
  private static final int MOST_LOOKS = 15;

  private KioskInAProcess() {}

  /** The terminal file, a folder for pictures, and a journey, or none to only put things right. */
  public static void main(String[] args) throws Exception {
    KioskOnStage kiosk = new KioskOnStage(Path.of(args[0]), Look.USUAL, KioskInAProcess::hurried);
    say(OPEN);
    if (args.length == 2) return; // its threads go on until it is ended
    Journey journey = Journey.parse("visit", Files.readString(Path.of(args[2])));
    Player player = new Player(kiosk.scene(), KioskInAProcess::move, Path.of(args[1]), FINGER);
    answerForPaper(player);
    say(player.play(journey).complaint().map(c -> COMPLAINT + c).orElse("played"));
  }

  /** A sheet that came out before the kiosk was killed still lies there: somebody takes it. */
  private static void answerForPaper(Player player) throws JourneyException {
    Journey home = Journey.parse("home", "see 您要办什么 within 4s");
    Journey taken = Journey.parse("taken", "tap 拿好了");
    for (int look = 0; look < MOST_LOOKS && !player.play(home).held(); look++) {
      var _ = player.play(taken);
    }
  }

  private static Rhythm hurried(Rhythm usual) {
    BoardTimes board =
        new BoardTimes(Duration.ofMillis(150), Duration.ofSeconds(5), Duration.ofSeconds(60));
    return new Rhythm(
        usual.look(), usual.pace(), board, Duration.ofMillis(100), Duration.ofMillis(10), false);
  }

  private static void move(Step step) {
    if (step instanceof Step.LayCard(_, var person, _)) say(LAY_CARD + person);
  }

  private static void say(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }
}
