package yizhan.sandbox.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A document as it was received.
 *
 * @param suffix of the file it is written to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Document(byte[] bytes, String suffix) {
  /** PWG 5102.4 table 1: the synchronization word, then the first page's header. */
  private static final int TOTAL_PAGE_COUNT = 4 + 452;

  /** More is not believed. */
  static final int MOST_PAGES = 999;

  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PWG = "RaS2".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

  /** Looks at the first bytes; nothing if they are none of ours, or not what was announced. */
  static Optional<Document> of(byte[] bytes, String announced) {
    Optional<Document> found = Optional.empty();
    if (begins(bytes, PDF)) found = Optional.of(new Document(bytes, "pdf"));
    if (begins(bytes, PWG)) found = Optional.of(new Document(bytes, "pwg"));
    if (begins(bytes, JPEG)) found = Optional.of(new Document(bytes, "jpg"));
    return found.filter(
        d -> announced.equals("application/octet-stream") || announced.equals(d.type()));
  }

  private static boolean begins(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  String type() {
    return switch (suffix) {
      case "pdf" -> "application/pdf";
      case "pwg" -> "image/pwg-raster";
      default -> "image/jpeg";
    };
  }

  /** Sheets one copy takes, one-sided: its pages where they can be read, else one. */
  int pages() {
    int pages =
        switch (suffix) {
          case "pdf" -> pagesOfPdf();
          case "pwg" ->
              bytes.length < TOTAL_PAGE_COUNT + 4
                  ? 1
                  : ByteBuffer.wrap(bytes).getInt(TOTAL_PAGE_COUNT);
          default -> 1;
        };
    return Math.clamp(pages, 1, MOST_PAGES);
  }

  private int pagesOfPdf() {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return pdf.getNumberOfPages();
    } catch (IOException unreadable) {
      return 1;
    }
  }
}
