package yizhan.kiosk;

/** {@code ./kiosk config …}: the technician's bench, in the house that it is part of. */
public final class ConfigCommand {
  private ConfigCommand() {}

  public static void main(String[] args) {
    yizhan.config.command.ConfigCommand.main(new BenchHouse(), args);
  }
}
