package yizhan.kiosk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.paper.TablePaper.Page;

/** Writes the pages of tables as PDF/A. The same pages give the same bytes. */
record TablePdf(FontBook fonts, String title) {
  private static final double POINTS = 1 / TextStyle.MM_PER_POINT;

  byte[] write(List<Page> pages) {
    try (PDDocument document = new PDDocument()) {
      new PdfArchive(title).declare(document);
      List<SetText> all = pages.stream().flatMap(page -> page.texts().stream()).toList();
      EmbeddedFonts embedded = EmbeddedFonts.of(all, fonts, document);
      for (Page page : pages) draw(document, page, embedded);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
      document.save(bytes);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a PDF in memory could not be written", e);
    }
  }

  private static void draw(PDDocument document, Page page, EmbeddedFonts embedded)
      throws IOException {
    Box sheet = TablePages.SHEET;
    PDPage drawn =
        new PDPage(
            new PDRectangle((float) (sheet.width() * POINTS), (float) (sheet.height() * POINTS)));
    document.addPage(drawn);
    try (PDPageContentStream content = new PDPageContentStream(document, drawn)) {
      for (SetText text : page.texts()) embedded.draw(content, text, sheet);
      for (Box bar : page.bars())
        content.addRect(
            (float) (bar.x() * POINTS),
            (float) ((sheet.height() - bar.bottom()) * POINTS),
            (float) (bar.width() * POINTS),
            (float) (bar.height() * POINTS));
      content.fill();
    }
  }
}
