package yizhan.sandbox.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yizhan.sandbox.measure.Measures;
import yizhan.sandbox.people.PeopleException;

/** Makes the cache from which {@code ./kiosk run} starts in half the time. */
@Command(
    name = "prepare",
    description = "Makes the cache that the kiosk starts from.",
    mixinStandardHelpOptions = true)
final class PrepareCommand implements Callable<Integer> {
  @Option(
      names = "--dir",
      description = "folder for the station and what programs say",
      defaultValue = "target/measure")
  private Path folder = Path.of("target/measure");

  @Override
  public Integer call() throws IOException, PeopleException {
    try (Measures measures = MeasureCommand.open(folder)) {
      measures.train();
    }
    return 0;
  }
}
