package yizhan.sandbox.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the journal costs on this disk, each round in a process of its own, on the kiosk's Java. */
final class Journals {
  private static final String BENCHMARK = "yizhan.kiosk.JournalBenchmark";
  private static final String COMMITS = "200";
  private static final int PATIENCE_SECONDS = 300;
  private static final double MOST_TIMES_BARE = 2;
  private static final double MOST_LONGER_MILLIS = 200;

  /** Twice the entries in twice the time, and a tenth for what else happens. */
  private static final double LINEAR = 2.2;

  private final Programs programs;
  private final Path folder;

  Journals(Programs programs, Path folder) {
    this.programs = programs;
    this.folder = folder;
  }

  List<Figure> measure(int rounds) throws IOException {
    List<Costs> said = new ArrayList<>();
    for (int round = 0; round < rounds; round++) said.add(process());
    return List.of(
        Figure.besidePeer(
            "durable commit, ms",
            series(said, Costs::commit),
            "append + fdatasync",
            series(said, Costs::bare),
            MOST_TIMES_BARE),
        Figure.plain(
            "the same with the first personal text, ms",
            series(said, Costs::first),
            "makes a key too"),
        Figure.plain(
            "start of empty books, ms", series(said, Costs::empty), "journal, stock, head"),
        Figure.beside(
            "longer with 100,000 closed issues, ms",
            series(said, costs -> costs.full() - costs.empty()),
            MOST_LONGER_MILLIS),
        Figure.besidePeer(
            "following 600,000 entries, ms",
            series(said, Costs::whole),
            "300,000",
            series(said, Costs::half),
            LINEAR));
  }

  private static Series series(List<Costs> said, ToDoubleFunction<Costs> which) {
    return new Series(said.stream().mapToDouble(which).boxed().toList());
  }

  /** Milliseconds, as the benchmark names them. */
  private record Costs(
      double commit,
      double first,
      double bare,
      double empty,
      double full,
      double half,
      double whole) {
    static Costs read(String said) throws IOException {
      return new Costs(
          number(said, "commit"),
          number(said, "first"),
          number(said, "bare"),
          number(said, "empty"),
          number(said, "full"),
          number(said, "half"),
          number(said, "whole"));
    }

    private static double number(String said, String name) throws IOException {
      Matcher found = Pattern.compile("\\b" + name + "=([0-9.]+)").matcher(said);
      if (!found.find()) throw new IOException("the journal said nothing of '" + name + "'");
      return Double.parseDouble(String.valueOf(found.group(1)));
    }
  }

  private Costs process() throws IOException {
    clear();
    try (ProcessTree program =
        programs.kioskClass(false, List.of(BENCHMARK, folder.toString(), COMMITS))) {
      if (!program.root().waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
        throw new IOException("the journal took longer than " + PATIENCE_SECONDS + " s");
      return Costs.read(Files.readString(programs.log()));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      clear();
    }
  }

  private void clear() throws IOException {
    if (!Files.exists(folder)) return;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }
}
