package yizhan.kiosk.paper;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;

/** Writes set texts and a QR code as a PDF of one page. The same sheet gives the same bytes. */
final class PdfSheet {
  private static final double POINTS = 1 / TextStyle.MM_PER_POINT;

  private final FontBook fonts;
  private final PdfArchive archive;

  PdfSheet(FontBook fonts) {
    this.fonts = fonts;
    this.archive = new PdfArchive();
  }

  byte[] write(SheetLayout layout, List<SetText> texts, QrSquare qr, Alignment alignment) {
    try (PDDocument document = new PDDocument()) {
      archive.declare(document);
      Box sheet = layout.sheet();
      PDPage page =
          new PDPage(
              new PDRectangle((float) (sheet.width() * POINTS), (float) (sheet.height() * POINTS)));
      document.addPage(page);
      Map<Face, PDType0Font> embedded = embed(document, texts);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        if (!alignment.equals(Alignment.NONE)) content.transform(alignment.matrix(sheet));
        for (SetText text : texts) draw(content, text, sheet, embedded);
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

  /**
   * Cut before they are embedded, see {@link FontBook#cut}; PDFBox cuts again and names them so.
   */
  private Map<Face, PDType0Font> embed(PDDocument document, List<SetText> texts)
      throws IOException {
    Map<Face, SortedSet<Integer>> used = new EnumMap<>(Face.class);
    for (SetText text : texts)
      for (SetText.Run run : text.runs())
        run.text()
            .codePoints()
            .forEach(character ->
                used.computeIfAbsent(run.face(), face -> new TreeSet<>()).add(character));
    Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);
    for (Map.Entry<Face, SortedSet<Integer>> face : used.entrySet()) {
      byte[] cut = fonts.cut(face.getKey(), face.getValue());
      embedded.put(
          face.getKey(),
          PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(cut)), true));
    }
    return embedded;
  }

  private static void draw(
      PDPageContentStream content, SetText text, Box sheet, Map<Face, PDType0Font> embedded)
      throws IOException {
    // Letters spread over a label's width would be read as words of one letter each.
    boolean spread = text.field().frame().style().align() == TextStyle.Align.SPREAD;
    if (spread) beginActualText(content, text.words());
    content.beginText();
    for (SetText.Run run : text.runs()) {
      PDType0Font font = embedded.get(run.face());
      if (font == null) throw new IllegalStateException("not embedded: " + run.face());
      content.setFont(font, (float) text.points());
      content.setCharacterSpacing((float) (run.spacing() * POINTS));
      content.setTextMatrix(
          Matrix.getTranslateInstance(
              (float) (run.x() * POINTS), (float) ((sheet.height() - run.baseline()) * POINTS)));
      content.showText(run.text());
    }
    content.endText();
    if (spread) content.endMarkedContent();
  }

  /** Written in place: readers such as poppler overlook it among the page's resources. */
  @SuppressWarnings("deprecation") // there is no other way to write a dictionary in place
  private static void beginActualText(PDPageContentStream content, String words)
      throws IOException {
    String utf16 = HexFormat.of().withUpperCase().formatHex(words.getBytes(UTF_16BE));
    content.appendRawCommands("/Span <</ActualText <FEFF" + utf16 + ">>> BDC\n");
  }
}
