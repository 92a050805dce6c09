package yizhan.sandbox.office;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.jspecify.annotations.Nullable;

/** Draws documents of the sandbox's tax authority on A4: plain, and marked as samples. */
final class TaxPaper {
  private static final int ROWS_A_PAGE = 24;
  private static final float LEFT = 56;
  private static final float RIGHT = PDRectangle.A4.getWidth() - LEFT;
  private static final float TOP = PDRectangle.A4.getHeight() - 72;
  private static final float LINE = 22;
  private static final float BODY = 10.5f;
  private static final float SMALL = 9;
  private static final float TITLE = 20;
  private static final float[] COLUMNS = {LEFT + 6, 160, 280, 420};
  private static final List<String> HEADS = List.of("入库日期", "税种", "品目名称", "实缴金额（元）");
  private static final String ISSUER = "国家税务总局样张市税务局";

  private final Path font;
  private @Nullable TrueTypeFont read;

  TaxPaper(Path font) {
    this.font = font;
  }

  /** With a font of the project, by the property {@code yizhan.root}. */
  static TaxPaper ofProject() {
    String root = Objects.requireNonNullElse(System.getProperty("yizhan.root"), ".");
    return new TaxPaper(Path.of(root, "fonts", "NotoSansSC_400Regular.ttf"));
  }

  /** Read once: it is large. */
  private synchronized TrueTypeFont font() throws IOException {
    @Nullable TrueTypeFont known = read;
    if (known != null) return known;
    TrueTypeFont now = new TTFParser().parse(new RandomAccessReadBufferedFile(font.toFile()));
    read = now;
    return now;
  }

  /**
   * Draws it.
   *
   * @param ballast so many bytes that nobody needs
   */
  byte[] draw(TaxSheet sheet, int ballast) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDFont face = PDType0Font.load(document, font(), true);
      int pages = Math.max(1, Math.ceilDiv(sheet.rows().size(), ROWS_A_PAGE));
      for (int page = 0; page < pages; page++) page(document, face, sheet, page, pages);
      if (ballast > 0) weighDown(document, ballast);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes, CompressParameters.NO_COMPRESSION);
      return bytes.toByteArray();
    }
  }

  private static void weighDown(PDDocument document, int ballast) throws IOException {
    PDStream stream = new PDStream(document);
    byte[] bytes = new byte[ballast];
    new Random(1).nextBytes(bytes); // must not be compressible, and be the same each time
    try (OutputStream out = stream.createOutputStream()) {
      out.write(bytes);
    }
    document.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("Ballast"), stream);
  }

  private static void page(PDDocument document, PDFont face, TaxSheet sheet, int page, int pages)
      throws IOException {
    PDPage paper = new PDPage(PDRectangle.A4);
    document.addPage(paper);
    try (PDPageContentStream ink = new PDPageContentStream(document, paper)) {
      Pen pen = new Pen(ink, face);
      float y = head(pen, sheet);
      pen.rule(y + LINE * 0.7f);
      pen.cells(HEADS, y);
      pen.rule(y - LINE * 0.3f);
      int from = page * ROWS_A_PAGE;
      List<List<String>> rows = sheet.rows();
      for (int i = from; i < Math.min(rows.size(), from + ROWS_A_PAGE); i++) {
        y -= LINE;
        pen.cells(rows.get(i), y);
      }
      pen.rule(y - LINE * 0.3f);
      if (page == pages - 1) foot(pen, sheet, y - LINE);
      pen.rightmost(SMALL, 40, "第 " + (page + 1) + " 页 / 共 " + pages + " 页");
      pen.text(SMALL, LEFT, 40, "样张：由沙箱产生，人和税款都是虚构的，不是完税凭证");
    }
  }

  private static float head(Pen pen, TaxSheet sheet) throws IOException {
    float middle = (LEFT + RIGHT - pen.width(TITLE, sheet.title())) / 2;
    pen.text(TITLE, middle, TOP, sheet.title());
    float y = TOP - 2 * LINE;
    pen.rightmost(BODY, y, "No. " + sheet.number());
    pen.text(BODY, LEFT, y, "填发日期：" + sheet.issued());
    pen.text(BODY, LEFT, y - LINE, "纳税人名称：" + sheet.name());
    pen.text(BODY, LEFT, y - 2 * LINE, "纳税人识别号：" + sheet.holder());
    pen.text(BODY, LEFT, y - 3 * LINE, "税款所属期：" + sheet.period());
    return y - 5 * LINE;
  }

  private static void foot(Pen pen, TaxSheet sheet, float y) throws IOException {
    pen.cells(List.of("金额合计", "", "", sheet.total().toPlainString()), y);
    pen.rightmost(BODY, y - 2 * LINE, ISSUER);
  }

  /** What draws on one page. */
  private record Pen(PDPageContentStream ink, PDFont face) {
    void text(float size, float x, float y, String words) throws IOException {
      ink.beginText();
      ink.setFont(face, size);
      ink.newLineAtOffset(x, y);
      ink.showText(words);
      ink.endText();
    }

    void rightmost(float size, float y, String words) throws IOException {
      text(size, RIGHT - width(size, words), y, words);
    }

    float width(float size, String words) throws IOException {
      return face.getStringWidth(words) / 1000 * size;
    }

    void cells(List<String> row, float y) throws IOException {
      for (int i = 0; i < COLUMNS.length; i++) text(BODY, COLUMNS[i], y, row.get(i));
    }

    void rule(float y) throws IOException {
      ink.setLineWidth(0.6f);
      ink.moveTo(LEFT, y);
      ink.lineTo(RIGHT, y);
      ink.stroke();
    }
  }
}
