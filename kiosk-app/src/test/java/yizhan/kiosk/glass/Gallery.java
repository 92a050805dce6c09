package yizhan.kiosk.glass;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import yizhan.config.Cabinet;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** {@code ./kiosk gallery}: a picture of every prompt in every look, to be looked at one by one. */
@Command(
    name = "./kiosk gallery",
    description = "Draws every prompt in every look, with a page to look through.",
    mixinStandardHelpOptions = true)
final class Gallery implements Callable<Integer> {
  private static final int HALF = 2;

  @Option(names = "--out", description = "where the pictures go", defaultValue = "target/gallery")
  private Path out = Path.of("target/gallery");

  @Option(names = "--true-size", description = "else the pictures have half the size")
  private boolean trueSize;

  @Option(names = "--docs", description = "draws the pictures of docs/screens instead")
  private boolean docs;

  @Option(names = "--golden", description = "draws what tests compare with instead")
  private boolean golden;

  @Parameters(description = "parts of names; only what has one of them is drawn")
  private List<String> wanted = List.of();

  /** By what they show: the first file that shows just this. */
  private final Map<Integer, String> known = new HashMap<>();

  private int drawn;

  private Gallery() {}

  public static void main(String[] args) {
    System.exit(new CommandLine(new Gallery()).execute(args)); // the toolkit would hold the process
  }

  @Override
  public Integer call() throws Exception {
    if (docs) {
      return chosen(Exhibits.DOCS, Exhibits.DOCS_FOLDER, Shelves.drawn());
    }
    if (golden) {
      return chosen(Exhibits.GOLDEN, Exhibits.GOLDEN_FOLDER, Gallery::picture);
    }
    long begun = System.nanoTime();
    Pictures sheets = Shelves.drawn();
    GalleryPages pages = new GalleryPages(out);
    for (Look look : looks().toList()) {
      try (Studio studio = new Studio(look, sheets, trueSize ? 1 : HALF)) {
        draw(studio, look, pages);
      }
    }
    machines(pages);
    pages.write();
    System.out.printf(
        "%d pictures of %d screens in %.0f s: %s%n",
        known.size(), drawn, (System.nanoTime() - begun) / 1e9, out.resolve("index.html"));
    return 0;
  }

  /** All, but for low reach only the smallest and the largest words. */
  static Stream<Look> looks() {
    return Stream.of(Orientation.values())
        .flatMap(o -> Stream.of(Language.values()).map(l -> Look.USUAL.with(o).with(l)))
        .flatMap(look -> Stream.of(TextSize.values()).map(look::with))
        .flatMap(Gallery::aided);
  }

  private static Stream<Look> aided(Look look) {
    Stream<Look> palettes = Stream.of(look, look.with(Aid.HIGH_CONTRAST, true));
    boolean end = look.textSize() == TextSize.USUAL || look.textSize() == TextSize.LARGEST;
    return end ? Stream.concat(palettes, Stream.of(look.with(Aid.LOW_REACH, true))) : palettes;
  }

  private void draw(Studio studio, Look look, GalleryPages pages) throws Exception {
    List<CompletableFuture<?>> writing = new ArrayList<>();
    for (Map.Entry<String, Turn<?>> sample : new Samples(look.language()).all().entrySet()) {
      String name = sample.getKey() + "-" + Studio.name(look);
      if (isWanted(name)) {
        BufferedImage picture = studio.shot(sample.getValue(), EntrySamples.taps(sample.getKey()));
        String file = known.putIfAbsent(pixels(picture), name + ".png");
        if (file == null) {
          Path path = out.resolve(name + ".png");
          writing.add(CompletableFuture.runAsync(() -> Studio.write(picture, path)));
        }
        pages.hang(sample.getKey(), look, file == null ? name + ".png" : file);
        drawn++;
      }
    }
    writing.forEach(CompletableFuture::join);
  }

  private boolean isWanted(String name) {
    return wanted.isEmpty() || wanted.stream().anyMatch(name::contains);
  }

  /** Each place of each machine. */
  private void machines(GalleryPages pages) throws Exception {
    Samples samples = new Samples(Look.USUAL.language());
    for (Map.Entry<String, Cabinet> machine : Cabinets.ALL.entrySet()) {
      String sample = "machine-" + machine.getKey();
      int shrink = trueSize ? 1 : HALF;
      try (Studio studio = new Studio(Look.USUAL, Pictures.NONE, shrink, machine.getValue())) {
        for (Place place : Place.values()) {
          String name = sample + "-" + place.name().toLowerCase(Locale.ROOT);
          if (isWanted(name)) {
            Prompt<?> take = new TakePaper(List.of(Text.verbatim(name)), place);
            Studio.write(
                studio.shot(samples.turn(take, false, Mood.CALM), List.of()),
                out.resolve(name + ".png"));
            pages.hang(sample, Look.USUAL, name + ".png");
          }
        }
      }
    }
  }

  private static int pixels(BufferedImage picture) {
    return 31 * picture.getWidth()
        + Arrays.hashCode(((DataBufferInt) picture.getRaster().getDataBuffer()).getData());
  }

  private static int chosen(List<Exhibits.Exhibit> chosen, Path folder, Pictures sheets)
      throws Exception {
    for (Exhibits.Exhibit exhibit : chosen) {
      try (Studio studio = new Studio(exhibit.look(), sheets, HALF)) {
        Studio.write(studio.shot(exhibit.sample()), folder.resolve(exhibit.file()));
      }
    }
    System.out.printf("%d pictures in %s%n", chosen.size(), folder);
    return 0;
  }

  /** A sheet with a frame and lines, in the ratio of the paper. */
  static Optional<Picture> picture(String id) {
    int width = id.equals("a3") ? 840 : 594;
    int height = id.equals("a3") ? 594 : 420;
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      int x = i % width;
      int y = i / width;
      boolean border = x < 14 || y < 14 || x > width - 15 || y > height - 15;
      boolean words = y > 160 && y % 44 < 9 && x > 70 && x < width - 120 - y % 5 * 40;
      argb[i] = border ? 0xFFC9A227 : words ? 0xFF3A3A3A : 0xFFFDFBF2;
    }
    return Optional.of(new Picture(argb, width, height));
  }
}
