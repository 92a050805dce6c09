package yizhan.sandbox.demo;

import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import yizhan.sandbox.journey.JourneyException;
import yizhan.sandbox.people.PeopleException;

/** What {@code ./kiosk demo}, {@code sandbox}, {@code rehearse} and {@code measure} start. */
@Command(
    name = "./kiosk",
    subcommands = {
      DemoCommand.class,
      SandboxCommand.class,
      RehearseCommand.class,
      MeasureCommand.class,
      PrepareCommand.class
    },
    description = "The station on your desk.")
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    CommandLine line =
        new CommandLine(new Main())
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler((trouble, command, _) -> tell(trouble, command));
    int status = line.execute(args);
    System.exit(status); // the toolkit and its threads would else hold the process
  }

  /** What people can mend is told in a sentence; a bug, with the place where it happened. */
  private static int tell(Exception trouble, CommandLine command) throws Exception {
    boolean mendable =
        trouble instanceof JourneyException
            || trouble instanceof PeopleException
            || trouble instanceof IOException;
    if (!mendable) throw trouble;
    command.getErr().println(trouble.getMessage());
    return command.getCommandSpec().exitCodeOnExecutionException();
  }
}
