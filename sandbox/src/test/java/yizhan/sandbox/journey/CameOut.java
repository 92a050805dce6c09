package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import yizhan.sandbox.sheet.Sheet;

/** What stands on the paper that came out, read from the very documents that were received. */
final class CameOut {
  private CameOut() {}

  /** The last sheets bear these words, and no receipt has a box in place of a character. */
  static void bears(StationOnStage stage, int sheets, String words) throws IOException {
    List<Sheet> all = stage.station().sheetPrinter().sheets();
    assertThat(all).hasSizeGreaterThanOrEqualTo(sheets);
    for (Sheet sheet : all.subList(all.size() - sheets, all.size()))
      assertThat(text(sheet)).contains(words);
    assertThat(stage.station().receiptPrinter().tickets()).isNotEmpty();
    assertThat(stage.station().receiptPrinter().substitutes()).as("boxes on receipts").isZero();
  }

  /** The last document bears all of these words, and each of its pages came out once. */
  static void wholly(StationOnStage stage, String... words) throws IOException {
    List<Sheet> all = stage.station().sheetPrinter().sheets();
    Sheet last = all.getLast();
    assertThat(text(last)).contains(words);
    try (PDDocument document = Loader.loadPDF(last.document().toFile())) {
      assertThat(all.stream().filter(sheet -> sheet.jobName().equals(last.jobName())))
          .hasSize(document.getNumberOfPages());
    }
  }

  /**
   * The last document bears all of these words, and is what the tax authority made, byte by byte.
   */
  static void asSigned(StationOnStage stage, String... words) throws Exception {
    wholly(stage, words);
    byte[] received =
        Files.readAllBytes(stage.station().sheetPrinter().sheets().getLast().document());
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(received);
    assertThat(stage.station().office().truth().sentDocuments().getLast())
        .isEqualTo(HexFormat.of().formatHex(digest));
  }

  /** No sheet bears these words. */
  static void nowhere(StationOnStage stage, String words) throws IOException {
    for (Sheet sheet : stage.station().sheetPrinter().sheets())
      assertThat(text(sheet)).doesNotContain(words);
  }

  /** What stands on the last sheet's document, without spaces. */
  static String last(StationOnStage stage) throws IOException {
    return text(stage.station().sheetPrinter().sheets().getLast());
  }

  private static String text(Sheet sheet) throws IOException {
    try (PDDocument document = Loader.loadPDF(sheet.document().toFile())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }
}
