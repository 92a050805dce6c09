package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.paper.PdfSheetPainter;

/**
 * A printer that takes no PDF, only PWG raster: {@code ippeveprinter} takes it, CUPS unpacks what
 * it took, and poppler has drawn the same document.
 */
class RasterPrinterTest {
  private static final int INK = 128;

  /** Of all dots: edges are smoothed by two painters in two ways. */
  private static final double MOST_UNLIKE = 0.002;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"sgray_8, false, 300", "black_1, true, 300", "srgb_8, true, 300"})
  void drawsWhatThePrinterCannotRead(String type, boolean lying, int dotsPerInch) throws Exception {
    draws(new Dots(SheetSize.A4, "tray-2", type, dotsPerInch, 2480, 3508), lying);
  }

  /** Seventy million dots: the most that a licence on A3 comes to. */
  @Tag("long")
  @Test
  void drawsTheLargestSheetAsFineAsThePrinterCan() throws Exception {
    draws(new Dots(SheetSize.A3, "tray-1", "black_1", 600, 7016, 9921), true);
  }

  /** A sheet as a printer wants it, and how many dots that is. */
  private record Dots(
      SheetSize size, String tray, String type, int perInch, int across, int down) {}

  private void draws(Dots dots, boolean lying) throws Exception {
    byte[] pdf = document(dots.size(), lying);
    try (CounterpartPrinter peer =
            new CounterpartPrinter(
                folder.resolve("peer"), usual -> dotsOnly(usual, dots.type(), dots.perInch()));
        SheetPrinter printer =
            SheetPrinters.ipp(
                peer.address(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new PdfSheetPainter()))) {
      SheetJob job = printer.create(new SheetOrder("dots", dots.size(), dots.tray()), soon());
      printer.send(job, pdf, soon());
      assertThat(printer.follow(job, report -> {}, soon()).state()).isEqualTo(State.COMPLETED);

      List<CupsRaster.Page> pages = CupsRaster.read(peer.sheet("dots"));
      assertThat(pages).hasSize(1);
      CupsRaster.Page page = pages.getFirst();
      assertThat(page.size()).isEqualTo(dots.size().pwgName());
      assertThat(page.dotsPerInch()).isEqualTo(dots.perInch());
      assertThat(page.width()).isEqualTo(dots.across());
      assertThat(page.height()).isEqualTo(dots.down());
      assertThat(unlike(page, dots.type(), poppler(pdf, dots.perInch()), lying))
          .isLessThan(MOST_UNLIKE);
    }
  }

  @Test
  void callsOffWhatCannotBeDrawn() throws Exception {
    SheetPainter none =
        _ -> {
          throw new IOException("no document");
        };
    try (CounterpartPrinter peer =
            new CounterpartPrinter(
                folder.resolve("peer"), usual -> dotsOnly(usual, "sgray_8", 300));
        SheetPrinter printer =
            SheetPrinters.ipp(
                peer.address(), Optional.empty(), Optional.empty(), Optional.of(none))) {
      SheetJob job = printer.create(new SheetOrder("dots", SheetSize.A4, "tray-2"), soon());
      assertThatThrownBy(() -> printer.send(job, document(SheetSize.A4, false), soon()))
          .isInstanceOf(DeviceException.class);
      assertThat(printer.follow(job, _ -> {}, soon()).state()).isEqualTo(State.CANCELED);
    }
  }

  private static String dotsOnly(String usual, String type, int dotsPerInch) {
    return usual
        .replaceAll("(?m)^ATTR mimeMediaType document-format.*$", "")
        .replace("300dpi,600dpi\nATTR keyword pwg", dotsPerInch + "dpi\nATTR keyword pwg")
        .replace("black_1,sgray_8", type)
        .concat("ATTR mimeMediaType document-format-default image/pwg-raster\n")
        .concat("ATTR mimeMediaType document-format-supported image/pwg-raster\n");
  }

  /** Shapes that no turning maps onto themselves, near the edges too; upright or lying. */
  private static byte[] document(SheetSize size, boolean lying) throws IOException {
    PDRectangle upright = size == SheetSize.A3 ? PDRectangle.A3 : PDRectangle.A4;
    float across = upright.getHeight();
    float down = upright.getWidth();
    PDRectangle box = lying ? new PDRectangle(across, down) : upright;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(box);
      document.addPage(page);
      try (PDPageContentStream ink = new PDPageContentStream(document, page)) {
        ink.addRect(20, 30, 200, 90);
        ink.fill();
        ink.moveTo(box.getWidth() - 10, box.getHeight() - 10);
        ink.curveTo(300, 500, 200, 400, 100, box.getHeight() - 60);
        ink.lineTo(box.getWidth() / 2, box.getHeight() / 2);
        ink.fill();
        ink.setLineWidth(2);
        ink.moveTo(40, 200);
        ink.lineTo(box.getWidth() - 40, 333);
        ink.stroke();
      }
      document.save(out);
    }
    return out.toByteArray();
  }

  /** How many of all dots are ink in one picture and paper in the other. */
  private static double unlike(
      CupsRaster.Page page, String type, BufferedImage drawn, boolean lying) {
    long unlike = 0;
    long ink = 0;
    for (int y = 0; y < page.height(); y++)
      for (int x = 0; x < page.width(); x++) {
        boolean ours = isInk(page, type, x, y);
        // A page that lies was turned anticlockwise: its top is the left edge of the sheet.
        int across = lying ? page.height() - 1 - y : x;
        int down = lying ? x : y;
        boolean theirs = drawn.getRaster().getSample(across, down, 0) < INK;
        if (ours) ink++;
        if (ours != theirs) unlike++;
      }
    assertThat(ink).isGreaterThan(page.width() * 200L);
    return unlike / ((double) page.width() * page.height());
  }

  private static boolean isInk(CupsRaster.Page page, String type, int x, int y) {
    int row = y * page.bytesPerLine();
    return switch (type) {
      case "black_1" -> (page.dots()[row + x / 8] & (0x80 >> (x % 8))) != 0;
      case "srgb_8" -> (page.dots()[row + 3 * x + 1] & 0xFF) < INK;
      default -> (page.dots()[row + x] & 0xFF) < INK;
    };
  }

  private BufferedImage poppler(byte[] pdf, int dotsPerInch) throws Exception {
    Path document = Files.write(folder.resolve("document.pdf"), pdf);
    String dots = Integer.toString(dotsPerInch);
    assertThat(
            Outside.run(
                folder, "pdftoppm", "-png", "-gray", "-r", dots, document.toString(), "drawn"))
        .as("poppler")
        .isPresent();
    return ImageIO.read(folder.resolve("drawn-1.png").toFile());
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(30));
  }
}
