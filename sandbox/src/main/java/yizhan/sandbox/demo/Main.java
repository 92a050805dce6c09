package yizhan.sandbox.demo;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What {@code ./kiosk demo}, {@code sandbox}, {@code rehearse} and {@code measure} start. */
@Command(
    name = "./kiosk",
    subcommands = {DemoCommand.class, SandboxCommand.class, RehearseCommand.class},
    description = "The station on your desk.")
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    int status =
        new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true).execute(args);
    System.exit(status); // the toolkit and its threads would else hold the process
  }
}
