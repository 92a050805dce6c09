package yizhan.sandbox.demo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The command tells what it can do. */
class MeasureCommandTest {
  @Test
  void namesEveryMeasureInItsHelp() {
    String help = new CommandLine(new MeasureCommand()).getUsageMessage();
    assertThat(help).contains("--rounds", "START", "CARD", "TAP", "CONFIRM", "PAPER", "REST");
    assertThat(new CommandLine(new MeasureCommand()).execute("--help")).isZero();
  }

  @Test
  void refusesAMeasureThatThereIsNot() {
    int status = new CommandLine(new MeasureCommand()).execute("--only", "speed-of-light");
    assertThat(status).isEqualTo(CommandLine.ExitCode.USAGE);
  }
}
