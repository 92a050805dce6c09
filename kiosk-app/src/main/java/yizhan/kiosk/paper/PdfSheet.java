package yizhan.kiosk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import yizhan.kiosk.fonts.FontBook;

/** Writes set texts and a QR code as a PDF of one page. The same sheet gives the same bytes. */
final class PdfSheet {
  private static final double POINTS = 1 / TextStyle.MM_PER_POINT;

  /** The same for every licence: it leads to nobody. */
  private static final String TITLE = "营业执照";

  private final FontBook fonts;
  private final PdfArchive archive;

  PdfSheet(FontBook fonts) {
    this.fonts = fonts;
    this.archive = new PdfArchive(TITLE);
  }

  byte[] write(SheetLayout layout, List<SetText> texts, QrSquare qr, Alignment alignment) {
    try (PDDocument document = new PDDocument()) {
      archive.declare(document);
      Box sheet = layout.sheet();
      PDPage page =
          new PDPage(
              new PDRectangle((float) (sheet.width() * POINTS), (float) (sheet.height() * POINTS)));
      document.addPage(page);
      EmbeddedFonts embedded = EmbeddedFonts.of(texts, fonts, document);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        if (!alignment.equals(Alignment.NONE)) content.transform(alignment.matrix(sheet));
        for (SetText text : texts) embedded.draw(content, text, sheet);
        for (Box bar : qr.bars())
          content.addRect(
              (float) (bar.x() * POINTS),
              (float) ((sheet.height() - bar.bottom()) * POINTS),
              (float) (bar.width() * POINTS),
              (float) (bar.height() * POINTS));
        content.fill(); // all bars as one shape: no hairlines between them
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
      // Plain objects and a plain table: printers' own readers are old.
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a PDF in memory could not be written", e);
    }
  }
}
