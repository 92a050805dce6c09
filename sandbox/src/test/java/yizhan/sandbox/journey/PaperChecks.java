package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Entry;
import yizhan.sandbox.receipt.PaperQr;
import yizhan.sandbox.receipt.Ticket;
import yizhan.sandbox.sheet.Sheet;

/** What must be true of paper, and of what stands in for it, after certain journeys. */
final class PaperChecks {
  private static final String FOUR_RARE = "样张市䶮𠮷㛃𬭚文化传播有限公司";

  private PaperChecks() {}

  /** The code on the screen holds what the printed receipt would: permit, issue, firm. */
  static void receiptOnScreen(StationOnStage stage) throws Exception {
    String code = PaperQr.read(picture(stage.pictures("receipt-paper-out"), "receipt"));
    Entry settled =
        stage.kiosk().journal().stream()
            .filter(e -> e.event() instanceof IssueEvent.Settled)
            .toList()
            .getLast();
    String permit =
        stage.kiosk().journal().stream()
            .filter(e -> e.issue().equals(settled.issue()))
            .flatMap(e -> permit(e.event()))
            .findFirst()
            .orElseThrow();
    assertThat(code)
        .contains(
            "92999999MA00002501",
            settled.issue(),
            permit,
            "副本 Duplicate",
            "SANDBOX-1",
            "0000-12345");
    assertThat(stage.station().receiptPrinter().tickets()).as("no paper").noneMatch(duplicateOf());
  }

  private static Predicate<Ticket> duplicateOf() {
    return ticket -> ticket.text().contains("92999999MA00002501");
  }

  private static Stream<String> permit(IssueEvent event) {
    return event instanceof IssueEvent.Permitted(var permit, _)
        ? Stream.of(permit)
        : Stream.empty();
  }

  /** All four characters on both sheets, and none as a box on the receipt. */
  static void rareName(StationOnStage stage) throws Exception {
    List<Sheet> sheets = stage.station().sheetPrinter().sheets();
    for (Sheet sheet : sheets.subList(sheets.size() - 2, sheets.size()))
      assertThat(text(sheet.document())).contains(FOUR_RARE).contains("䶮𠮷㛃𬭚");
    Ticket receipt = stage.station().receiptPrinter().tickets().getLast();
    assertThat(receipt.text()).contains("91999999MA0000066C");
    assertThat(stage.station().receiptPrinter().substitutes()).as("boxes").isZero();
    assertThat(stage.station().receiptPrinter().unknownCommands()).isEmpty();
    assertThat(PaperQr.read(receipt.picture())).contains("91999999MA0000066C");
  }

  /** The next visit had to wait for an answer, and then began. */
  static void nothingLies(StationOnStage stage) {
    assertThat(stage.station().sheetPrinter().view().lyingInOutput()).isEmpty();
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private static BufferedImage picture(Path folder, String name) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Path file =
          files.filter(f -> f.toString().endsWith("-" + name + ".png")).findFirst().orElseThrow();
      return ImageIO.read(file.toFile());
    }
  }
}
