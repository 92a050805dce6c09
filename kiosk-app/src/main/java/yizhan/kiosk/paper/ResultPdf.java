package yizhan.kiosk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;

/** Writes laid-out pages as one PDF/A. The same pages give the same bytes. */
final class ResultPdf {
  private static final double POINTS = 1 / TextStyle.MM_PER_POINT;
  private static final float HAIR = 0.4f;
  private static final float SHADE = 0.92f;

  private final FontBook fonts;
  private final PdfArchive archive = new PdfArchive("不动产登记信息查询结果");

  ResultPdf(FontBook fonts) {
    this.fonts = fonts;
  }

  byte[] write(List<List<ResultMark>> pages) {
    try (PDDocument document = new PDDocument()) {
      archive.declare(document);
      EmbeddedFonts embedded = embed(document, pages);
      for (List<ResultMark> marks : pages) {
        PDPage page = new PDPage(new PDRectangle(pt(ResultPages.WIDTH), pt(ResultPages.HEIGHT)));
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
          draw(content, marks, embedded);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
      // Plain objects and a plain table: printers' own readers are old.
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    } catch (IOException e) {
      throw new IllegalStateException("a PDF in memory could not be written", e);
    }
  }

  /** Each face once for all pages. */
  private EmbeddedFonts embed(PDDocument document, List<List<ResultMark>> pages)
      throws IOException {
    Map<Face, SortedSet<Integer>> used = new EnumMap<>(Face.class);
    for (List<ResultMark> page : pages)
      for (ResultMark mark : page)
        if (mark instanceof ResultMark.Words words)
          words
              .text()
              .codePoints()
              .forEach(character ->
                  used.computeIfAbsent(words.face(), _ -> new TreeSet<>()).add(character));
    return EmbeddedFonts.of(used, fonts, document);
  }

  /** What lies under the words first; all words then are one text. */
  private static void draw(
      PDPageContentStream content, List<ResultMark> marks, EmbeddedFonts embedded)
      throws IOException {
    content.setLineWidth(HAIR);
    content.setNonStrokingColor(SHADE);
    fill(content, boxes(marks, ResultMark.Bar.class));
    content.setNonStrokingColor(0f);
    for (ResultMark mark : marks) line(content, mark);
    fill(content, boxes(marks, ResultMark.Qr.class));
    content.beginText();
    for (ResultMark mark : marks)
      if (mark instanceof ResultMark.Words words) words(content, words, embedded);
    content.endText();
  }

  private static List<Box> boxes(List<ResultMark> marks, Class<? extends ResultMark> kind) {
    return marks.stream().filter(kind::isInstance).flatMap(ResultPdf::filled).toList();
  }

  private static Stream<Box> filled(ResultMark mark) {
    return switch (mark) {
      case ResultMark.Bar(var box) -> Stream.of(box);
      case ResultMark.Qr(var square) -> square.bars().stream();
      case ResultMark.Words _, ResultMark.Cell _, ResultMark.Rule _ -> Stream.empty();
    };
  }

  /** All as one shape: no hairlines between them. */
  private static void fill(PDPageContentStream content, List<Box> boxes) throws IOException {
    if (boxes.isEmpty()) return;
    for (Box box : boxes) rectangle(content, box);
    content.fill();
  }

  private static void line(PDPageContentStream content, ResultMark mark) throws IOException {
    switch (mark) {
      case ResultMark.Cell(var box) -> {
        rectangle(content, box);
        content.stroke();
      }
      case ResultMark.Rule(var left, var right, var y) -> {
        content.moveTo(pt(left), up(y));
        content.lineTo(pt(right), up(y));
        content.stroke();
      }
      case ResultMark.Words _, ResultMark.Bar _, ResultMark.Qr _ -> {}
    }
  }

  private static void words(
      PDPageContentStream content, ResultMark.Words words, EmbeddedFonts embedded)
      throws IOException {
    content.setFont(embedded.of(words.face()), (float) words.points());
    content.setTextMatrix(Matrix.getTranslateInstance(pt(words.x()), up(words.baseline())));
    content.showText(words.text());
  }

  private static void rectangle(PDPageContentStream content, Box box) throws IOException {
    content.addRect(pt(box.x()), up(box.bottom()), pt(box.width()), pt(box.height()));
  }

  private static float pt(double millimetres) {
    return (float) (millimetres * POINTS);
  }

  private static float up(double y) {
    return pt(ResultPages.HEIGHT - y);
  }
}
