package yizhan.sandbox.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import yizhan.sandbox.journey.Journey;
import yizhan.sandbox.journey.JourneyException;
import yizhan.sandbox.journey.Played;
import yizhan.sandbox.journey.Player;
import yizhan.sandbox.journey.Stage;
import yizhan.sandbox.journey.Step;

/** Plays a journey against devices and a back office that the sandbox does not own. */
@Command(
    name = "rehearse",
    description = "A journey on devices of your own.",
    mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
  @Mixin private LookOptions look = new LookOptions();

  @Option(names = "--terminal", required = true, description = "the terminal file")
  private Path terminal = Path.of("");

  @Option(names = "--journey", required = true, description = "the journey's file")
  private String journey = "";

  @Option(names = "--out", required = true, description = "folder for screens and summary.json")
  private Path out = Path.of("");

  @Override
  public Integer call() throws IOException, JourneyException {
    if (!look.complaint().isEmpty()) throw new IOException(look.complaint());
    Journey wanted = Journey.named(journey);
    refuseTheSandboxsVerbs(wanted);
    Files.createDirectories(out);
    try (KioskOnStage kiosk = new KioskOnStage(terminal, look.look())) {
      Played played = new Player(kiosk.scene(), Stage.ofOthers(), out, kiosk.finger()).play(wanted);
      new Summary(out, look).write(played, kiosk.kiosk());
      return Summary.tell(played, out);
    }
  }

  /** Before anything is begun, and all of them at once. */
  private static void refuseTheSandboxsVerbs(Journey journey) throws JourneyException {
    String refused =
        String.join(
            ", ",
            journey.steps().stream()
                .filter(Step::movesTheSandbox)
                .map(s -> "line " + s.line())
                .toList());
    if (!refused.isEmpty())
      throw new JourneyException(
          journey.name()
              + ": "
              + refused
              + ": moves a simulated device, and the devices here are your own;"
              + " leave it out, do it by hand, and wait with: see WORDS within 60s");
  }
}
