package yizhan.sandbox.demo;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.scene.Scene;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import yizhan.device.DeviceException;
import yizhan.kiosk.glass.Look;
import yizhan.sandbox.measure.Measures;
import yizhan.sandbox.measure.Measures.Measure;
import yizhan.sandbox.measure.Report;
import yizhan.sandbox.measure.Stager;
import yizhan.sandbox.people.PeopleException;

/** Prints performance figures, each beside its limit or a peer measured in the same run. */
@Command(
    name = "measure",
    description = "Performance figures of the real kiosk, beside limits and peers.",
    footer = "docs/measure.md says what each figure means.",
    mixinStandardHelpOptions = true)
final class MeasureCommand implements Callable<Integer> {
  @Option(
      names = "--only",
      split = ",",
      paramLabel = "NAME",
      description = "of: ${COMPLETION-CANDIDATES}")
  private Set<Measure> only = EnumSet.allOf(Measure.class);

  @Option(names = "--rounds", description = "of each, alternated", defaultValue = "5")
  private int rounds = 5;

  @Option(
      names = "--dir",
      description = "folder for the station and what programs say",
      defaultValue = "target/measure")
  private Path folder = Path.of("target/measure");

  @Override
  public Integer call() throws IOException, PeopleException, DeviceException {
    double before = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    try (Measures measures = open(folder)) {
      Report report = new Report(measures.measure(only, Math.max(1, rounds)));
      System.out.print(report.text());
    }
    double after = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    System.out.printf(
        Locale.ROOT,
        "%d cores, load %.1f before and %.1f after; software drawing on a virtual display.%n",
        Runtime.getRuntime().availableProcessors(),
        before,
        after);
    return 0;
  }

  /** The launcher says how it would start the kiosk. */
  static Measures open(Path folder) throws IOException, PeopleException {
    return new Measures(
        folder, said("yizhan.run"), said("yizhan.run.cache"), MeasureCommand::stage);
  }

  private static Path said(String property) throws IOException {
    return Optional.ofNullable(System.getProperty(property))
        .map(Path::of)
        .orElseThrow(() -> new IOException("start this with ./kiosk, which sets " + property));
  }

  private static Stager.Staged stage(Path terminal) throws IOException {
    KioskOnStage kiosk = new KioskOnStage(terminal, Look.USUAL);
    return new Stager.Staged() {
      @Override
      public Scene scene() {
        return kiosk.scene();
      }

      @Override
      public void close() {
        kiosk.close();
      }
    };
  }
}
