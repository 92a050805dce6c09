package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Deadline;
import yizhan.device.connect.Address;
import yizhan.device.connect.ReceiptPrinters;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.sandbox.receipt.PrinterKind;
import yizhan.sandbox.receipt.ReceiptPrinterSandbox;
import yizhan.sandbox.wire.TcpLine;

/**
 * Codes as our driver puts them on paper, beside those that zxing-cpp draws of the same words: the
 * same distorted pictures of both, read by zxing-cpp and by zbar, which nobody here wrote. Ours are
 * read as often. The table of the long run stands in docs/devices.md.
 */
class CodesByOthersTest {
  private static final String WORDS = "https://yizhan.example/r/0001?name=T0001";

  /** How each is run; its status tells whether one could not be read, which is no failure here. */
  private static final Map<String, String> READERS =
      new TreeMap<>(
          Map.of(
              "ZXingReader", "ZXingReader \"$@\" || true",
              "zbarimg", "zbarimg -q --raw \"$@\" || true"));

  @TempDir Path folder;

  @Test
  void areReadByOthersAsDrawn() throws Exception {
    BufferedImage ours = ours();
    for (String reader : READERS.keySet()) {
      Path file = write(Distortion.ROTATION.of(ours, 1, 1), "drawn");
      assertThat(read(reader, List.of(file)).read()).as(reader).isOne();
    }
  }

  @Tag("long")
  @Test
  void areReadAsOftenAsThoseOfOthers() throws Exception {
    BufferedImage ours = ours();
    BufferedImage theirs = theirs();
    int seeds = 20;
    List<String> table = new ArrayList<>();
    for (String reader : READERS.keySet()) {
      int oursRead = 0;
      int theirsRead = 0;
      for (Distortion distortion : Distortion.values()) {
        Count our = count(reader, ours, distortion, seeds);
        Count their = count(reader, theirs, distortion, seeds);
        table.add(
            "| %s | %s | %s | %s |"
                .formatted(reader, distortion.name().toLowerCase(Locale.ROOT), our, their));
        oursRead += our.read();
        theirsRead += their.read();
      }
      assertThat(oursRead).as(reader + " reads ours").isGreaterThanOrEqualTo(theirsRead);
    }
    Files.write(Files.createDirectories(Path.of("target")).resolve("codes-by-others.md"), table);
  }

  /** How many of so many pictures a reader made out, and how long it took for each. */
  private record Count(int read, int of, Duration each) {
    @Override
    public String toString() {
      return "%d of %d, %.1f ms".formatted(read, of, each.toNanos() / 1e6);
    }
  }

  private Count count(String reader, BufferedImage code, Distortion distortion, int seeds)
      throws IOException {
    List<Path> files = new ArrayList<>();
    for (int level = 1; level <= Distortion.LEVELS; level++)
      for (int seed = 0; seed < seeds; seed++)
        files.add(write(distortion.of(code, level, seed), level + "-" + seed));
    return read(reader, files);
  }

  private Path write(BufferedImage picture, String name) throws IOException {
    File file = folder.resolve(name + ".png").toFile();
    ImageIO.write(picture, "png", file);
    return file.toPath();
  }

  /** Its process is started once for all of them, so that a start does not count each time. */
  private Count read(String reader, List<Path> files) throws IOException {
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", String.valueOf(READERS.get(reader)), reader));
    for (Path file : files) command.add(file.toString());
    long begun = System.nanoTime();
    String said =
        Outside.run(folder, command.toArray(String[]::new))
            .orElseThrow(() -> new IOException(reader + " did not run"));
    Duration each = Duration.ofNanos((System.nanoTime() - begun) / files.size());
    int read = (int) said.lines().filter(line -> line.contains(WORDS)).count();
    return new Count(read, files.size(), each);
  }

  /** As it comes out of a printer that gets pictures; the code alone, with its quiet zone. */
  private BufferedImage ours() throws Exception {
    TcpLine line = TcpLine.open(0);
    int port = Integer.parseInt(line.address().split(":", 2)[1]);
    try (ReceiptPrinterSandbox paper =
            new ReceiptPrinterSandbox(line, PrinterKind.WIDE, Optional.empty());
        ReceiptPrinter printer =
            ReceiptPrinters.escPos(
                new Address.Tcp("127.0.0.1", port),
                ReceiptPaper.MM_80,
                "generic-raster",
                new InkPainter())) {
      assertThat(
              printer.print(
                  new Receipt(List.of(new Receipt.Qr(WORDS))), Deadline.in(Duration.ofSeconds(20))))
          .isInstanceOf(ReceiptOutcome.Printed.class);
      return square(paper.tickets().getFirst().picture());
    }
  }

  private BufferedImage theirs() throws IOException {
    Path file = folder.resolve("theirs.png");
    assertThat(
            Outside.run(
                folder,
                "ZXingWriter",
                "-size",
                "198x198",
                "-margin",
                "4",
                "-ecc",
                "3",
                "QRCode",
                WORDS,
                file.toString()))
        .isPresent();
    return square(ImageIO.read(file.toFile()));
  }

  /** The dark part and as much white around it on each side, so that both are of one shape. */
  private static BufferedImage square(BufferedImage paper) {
    int left = paper.getWidth();
    int right = 0;
    int top = paper.getHeight();
    int bottom = 0;
    for (int y = 0; y < paper.getHeight(); y++)
      for (int x = 0; x < paper.getWidth(); x++)
        if ((paper.getRGB(x, y) & 0xFF) < 128) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
    int side = right - left + 1;
    assertThat(bottom - top + 1).as("a square").isEqualTo(side);
    int quiet = side / 6;
    BufferedImage square =
        new BufferedImage(side + 2 * quiet, side + 2 * quiet, BufferedImage.TYPE_BYTE_GRAY);
    var g = square.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, square.getWidth(), square.getHeight());
    g.drawImage(paper.getSubimage(left, top, side, side), quiet, quiet, null);
    g.dispose();
    return square;
  }
}
