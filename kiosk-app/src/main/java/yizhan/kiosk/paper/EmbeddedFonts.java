package yizhan.kiosk.paper;

import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;

/** The fonts of one document, and how set texts are drawn with them. */
record EmbeddedFonts(Map<Face, PDType0Font> faces) {
  private static final double POINTS = 1 / TextStyle.MM_PER_POINT;

  static EmbeddedFonts of(List<SetText> texts, FontBook fonts, PDDocument document)
      throws IOException {
    Map<Face, SortedSet<Integer>> used = new EnumMap<>(Face.class);
    for (SetText text : texts)
      for (SetText.Run run : text.runs())
        run.text()
            .codePoints()
            .forEach(character ->
                used.computeIfAbsent(run.face(), face -> new TreeSet<>()).add(character));
    return of(used, fonts, document);
  }

  /**
   * Cut before they are embedded, see {@link FontBook#cut}; PDFBox cuts again and names them so.
   */
  static EmbeddedFonts of(Map<Face, SortedSet<Integer>> used, FontBook fonts, PDDocument document)
      throws IOException {
    Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);
    for (Map.Entry<Face, SortedSet<Integer>> face : used.entrySet()) {
      byte[] cut = fonts.cut(face.getKey(), face.getValue());
      embedded.put(
          face.getKey(),
          PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(cut)), true));
    }
    return new EmbeddedFonts(embedded);
  }

  PDType0Font of(Face face) {
    PDType0Font font = faces.get(face);
    if (font == null) throw new IllegalStateException("not embedded: " + face);
    return font;
  }

  void draw(PDPageContentStream content, SetText text, Box sheet) throws IOException {
    // Letters spread over a label's width would be read as words of one letter each.
    boolean spread = text.field().frame().style().align() == TextStyle.Align.SPREAD;
    if (spread) beginActualText(content, text.words());
    content.beginText();
    for (SetText.Run run : text.runs()) {
      content.setFont(of(run.face()), (float) text.points());
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
