package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How long a licence takes to draw, each time in a process of its own, on the kiosk's Java; by
 * turns with the same words drawn by hand with PDFBox alone.
 */
final class Sheets {
  private static final String OURS = "yizhan.kiosk.paper.PaperBenchmark";
  private static final String BY_HAND = "yizhan.kiosk.paper.PaperByHand";
  private static final String RESULTS = "yizhan.kiosk.paper.ResultBenchmark";
  private static final int MANY = 60;
  private static final int SOME = 15;
  private static final int PATIENCE_SECONDS = 60;
  private static final double NANOS_PER_MILLI = 1e6;

  private static final double NO_SLOWER = 1;
  private static final double RESULT_LIMIT_MILLIS = 1000;
  private static final double RESULT_LIMIT_MIB = 64;
  private static final double LINEAR = 2.2;

  private final Programs programs;

  Sheets(Programs programs) {
    this.programs = programs;
  }

  List<Figure> measure(int rounds) throws IOException {
    Kind ours = new Kind(OURS);
    Kind byHand = new Kind(BY_HAND);
    List<Double> pictures = new ArrayList<>();
    for (int round = 0; round < rounds; round++)
      for (Kind kind : List.of(ours, byHand)) {
        kind.cold.add(process(kind.program, false, 1).whole());
        kind.cached.add(process(kind.program, true, 1).whole());
        Drawn many = process(kind.program, true, MANY);
        kind.warm.add(many.number("warm"));
        if (kind.program.equals(OURS)) pictures.add(many.number("picture"));
      }
    List<Figure> figures = new ArrayList<>();
    figures.add(beside("licence PDF, cold process, ms", ours.cold, byHand.cold));
    figures.add(beside("licence PDF, cold process with cache, ms", ours.cached, byHand.cached));
    figures.add(beside("licence PDF, warm, ms", ours.warm, byHand.warm));
    figures.add(Figure.plain("its picture for the screen, warm, ms", new Series(pictures), ""));
    figures.addAll(results(rounds));
    return figures;
  }

  /** Very long results: time, memory, and whether both grow with the rows and no faster. */
  private List<Figure> results(int rounds) throws IOException {
    List<Double> once = new ArrayList<>();
    List<Double> twice = new ArrayList<>();
    List<Double> allocated = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      Drawn drawn = process(RESULTS, true, SOME);
      once.add(drawn.number("warm"));
      twice.add(drawn.number("twice"));
      allocated.add(drawn.number("allocated"));
    }
    Series of200 = new Series(once);
    return List.of(
        Figure.beside("result of 200 properties, warm, ms", of200, RESULT_LIMIT_MILLIS),
        Figure.beside("allocated for it, MiB", new Series(allocated), RESULT_LIMIT_MIB),
        Figure.besidePeer("result of 400, warm, ms", new Series(twice), "200", of200, LINEAR));
  }

  private static Figure beside(String name, List<Double> ours, List<Double> byHand) {
    return Figure.besidePeer(
        name, new Series(ours), "PDFBox by hand", new Series(byHand), NO_SLOWER);
  }

  /** A program that draws, and what it took so far; all in milliseconds. */
  private record Kind(String program, List<Double> cold, List<Double> cached, List<Double> warm) {
    Kind(String program) {
      this(program, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
  }

  /** What one process took, and what it said of itself. */
  private record Drawn(double whole, String said) {
    double number(String name) throws IOException {
      Matcher found = Pattern.compile("\\b" + name + "=([0-9.]+)").matcher(said);
      if (!found.find()) throw new IOException("no sheet was drawn: " + said);
      return Double.parseDouble(String.valueOf(found.group(1)));
    }
  }

  private Drawn process(String drawing, boolean cached, int rounds) throws IOException {
    long began = System.nanoTime();
    try (ProcessTree program =
        programs.kioskClass(cached, List.of(drawing, String.valueOf(rounds)))) {
      if (!program.root().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw new IOException("drawing sheets took longer than " + PATIENCE_SECONDS + " s");
      double whole = (System.nanoTime() - began) / NANOS_PER_MILLI;
      Drawn drawn = new Drawn(whole, Files.readString(programs.log()));
      var _ = drawn.number("warm"); // else it ended early, and was quick
      return drawn;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    }
  }
}
