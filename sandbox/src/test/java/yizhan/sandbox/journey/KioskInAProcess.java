package yizhan.sandbox.journey;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
  static final String LIFT_CARD = "lift card";
  static final String TAKE_PAPER = "take paper";
  static final String OPEN = "open";
  static final String COMPLAINT = "complaint: ";
  static final String PLAYED = "played";

  /** Set: after each journey the live heap is kept beside its file, as {@code NAME.hprof}. */
  static final String HEAPS = "yizhan.heaps";

  private static final Duration FINGER = Duration.ofMillis(40);
  private static final int MOST_LOOKS = 15;

  private KioskInAProcess() {}

  /** The terminal file, a folder for pictures, and journeys, or none to only put things right. */
  public static void main(String[] args) throws Exception {
    KioskOnStage kiosk = new KioskOnStage(Path.of(args[0]), Look.USUAL, KioskInAProcess::hurried);
    say(OPEN);
    if (args.length == 2) return; // its threads go on until it is ended
    Player player = player(kiosk, Path.of(args[1]), Player.Pictures.OF_FAILURES);
    answerForPaper(player(kiosk, Path.of(args[1]), Player.Pictures.NONE));
    for (String file : List.of(args).subList(2, args.length)) {
      Journey journey = Journey.parse("visit", Files.readString(Path.of(file)));
      Optional<String> complaint = player.play(journey).complaint();
      if (Boolean.getBoolean(HEAPS)) keepHeap(file);
      complaint.ifPresent(why -> say(COMPLAINT + why));
      if (complaint.isPresent()) return;
    }
    say(PLAYED);
  }

  private static Player player(KioskOnStage kiosk, Path pictures, Player.Pictures wanted) {
    return new Player(kiosk.scene(), KioskInAProcess::move, pictures, wanted, FINGER);
  }

  /** What can be reached, and nothing else. */
  private static void keepHeap(String file) throws IOException {
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(file + ".hprof", true);
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
    if (step instanceof Step.LiftCard) say(LIFT_CARD);
    if (step instanceof Step.TakePaper) say(TAKE_PAPER);
  }

  private static void say(String line) {
    System.out.print(line + "\n");
    System.out.flush();
  }
}
