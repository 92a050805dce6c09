package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a licence takes to draw, each time in a process of its own, on the kiosk's Java. */
final class Sheets {
  private static final String BENCHMARK = "yizhan.kiosk.paper.PaperBenchmark";
  private static final Pattern FIGURES = Pattern.compile("warm=([0-9.]+) picture=([0-9.]+)");
  private static final int MANY = 60;
  private static final int PATIENCE_SECONDS = 60;
  private static final double NANOS_PER_MILLI = 1e6;

  /** As measured by hand with PDFBox alone, the font parsed once: the least that it can cost. */
  private static final double COLD_BY_HAND = 476;

  private static final double COLD_BY_HAND_CACHED = 326;
  private static final double WARM_BY_HAND = 14.0;

  private final Programs programs;

  Sheets(Programs programs) {
    this.programs = programs;
  }

  List<Figure> measure(int rounds) throws IOException {
    List<Double> cold = new ArrayList<>();
    List<Double> cached = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    List<Double> pictures = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      cold.add(process(false, 1).whole());
      cached.add(process(true, 1).whole());
      Drawn many = process(true, MANY);
      warm.add(many.warm());
      pictures.add(many.picture());
    }
    return List.of(
        Figure.beside("licence PDF, cold process, ms", new Series(cold), COLD_BY_HAND),
        Figure.beside(
            "licence PDF, cold process with cache, ms", new Series(cached), COLD_BY_HAND_CACHED),
        Figure.beside("licence PDF, warm, ms", new Series(warm), WARM_BY_HAND),
        Figure.plain("its picture for the screen, warm, ms", new Series(pictures), ""));
  }

  /** What one process took, and what it said of itself; all in milliseconds. */
  private record Drawn(double whole, double warm, double picture) {}

  private Drawn process(boolean cached, int rounds) throws IOException {
    long began = System.nanoTime();
    try (ProcessTree program =
        programs.kioskClass(cached, List.of(BENCHMARK, String.valueOf(rounds)))) {
      if (!program.root().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw new IOException("drawing sheets took longer than " + PATIENCE_SECONDS + " s");
      double whole = (System.nanoTime() - began) / NANOS_PER_MILLI;
      Matcher said = FIGURES.matcher(Files.readString(programs.log()));
      if (!said.find()) throw new IOException("no sheet was drawn; " + programs.log());
      return new Drawn(
          whole,
          Double.parseDouble(String.valueOf(said.group(1))),
          Double.parseDouble(String.valueOf(said.group(2))));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
