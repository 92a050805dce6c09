package yizhan.kiosk.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import yizhan.config.Language;
import yizhan.config.Phrase;
import yizhan.config.bench.Light;
import yizhan.config.bench.Readiness;
import yizhan.kiosk.fonts.Chain;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;

/**
 * Writes a readiness report on A4 pages: a mark, a name and the reasons of each thing looked at.
 * The marks differ in shape as well as colour, for black-and-white printers and eyes.
 */
public final class ReadinessPdf {
  private static final float MARGIN = 50;
  private static final float LEADING = 14;
  private static final float REASONS = 225;
  private static final float NAME = 74;
  private static final int SMALL = 9;
  private static final int LARGE = 17;

  private final FontBook fonts;

  public ReadinessPdf(FontBook fonts) {
    this.fonts = fonts;
  }

  /** One line that is to be drawn, or the space between two items. */
  private record Row(Light light, boolean first, String name, String reason) {}

  /** The file. */
  public byte[] write(Readiness report, Language language) throws IOException {
    String at =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm")
            .withZone(ZoneId.systemDefault())
            .format(report.at());
    String title =
        drawable(Phrase.of("ready.title", report.terminal(), report.station(), at).in(language));
    String whole =
        Phrase.of("ready.whole-" + report.light().name().toLowerCase(Locale.ROOT)).in(language);
    List<Row> rows = rows(report, language);
    try (PDDocument document = new PDDocument()) {
      Pen pen = new Pen(document, embedded(document, title + whole + rows));
      pen.turn();
      pen.text(MARGIN, LARGE, title);
      pen.down(2 * LEADING);
      pen.mark(MARGIN, report.light());
      pen.text(NAME, LARGE - 4, whole);
      pen.down(2 * LEADING);
      for (Row row : rows) draw(pen, row);
      pen.end();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void draw(Pen pen, Row row) throws IOException {
    if (row.first()) {
      pen.down(LEADING / 2);
      pen.rule();
      pen.down(LEADING);
      pen.mark(MARGIN, row.light());
      pen.text(NAME, SMALL + 1, row.name());
    } else pen.down(LEADING);
    pen.text(REASONS, SMALL, row.reason());
  }

  private List<Row> rows(Readiness report, Language language) {
    List<Row> rows = new ArrayList<>();
    for (Readiness.Item item : report.items()) {
      boolean first = true;
      for (Phrase reason : item.reasons())
        for (String line : lines(drawable(reason.in(language)))) {
          rows.add(new Row(item.light(), first, drawable(item.name().in(language)), line));
          first = false;
        }
    }
    return rows;
  }

  /** A device may call itself anything; what no face draws becomes 〓, as printers have it. */
  private String drawable(String words) {
    StringBuilder drawable = new StringBuilder();
    words
        .codePoints()
        .map(c -> fonts.faceFor(Chain.SANS, c) == null ? '〓' : c)
        .forEach(drawable::appendCodePoint);
    return drawable.toString();
  }

  /** Numbers and addresses have no place to break: they are cut where the page ends. */
  private static List<String> lines(String text) {
    int most = 64;
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    for (int c : text.codePoints().toArray()) {
      int width = Character.isIdeographic(c) || (c >= 0x3000 && c < 0xFFF0) ? 2 : 1;
      if (columns + width > most) {
        lines.add(line.toString());
        line.setLength(0);
        columns = 0;
      }
      line.appendCodePoint(c);
      columns += width;
    }
    lines.add(line.toString());
    return lines;
  }

  private Map<Face, PDType0Font> embedded(PDDocument document, String all) throws IOException {
    Map<Face, TreeSet<Integer>> used = new EnumMap<>(Face.class);
    all.codePoints()
        .forEach(c -> {
          Face face = fonts.faceFor(Chain.SANS, c);
          if (face != null) used.computeIfAbsent(face, _ -> new TreeSet<>()).add(c);
        });
    Map<Face, PDType0Font> embedded = new EnumMap<>(Face.class);
    for (Map.Entry<Face, TreeSet<Integer>> face : used.entrySet()) {
      byte[] cut = fonts.cut(face.getKey(), face.getValue());
      embedded.put(
          face.getKey(),
          PDType0Font.load(document, new TTFParser().parse(new RandomAccessReadBuffer(cut)), true));
    }
    return embedded;
  }

  /** Draws down one page, and turns it when it is full. */
  private final class Pen {
    private final PDDocument document;
    private final Map<Face, PDType0Font> embedded;
    private @org.jspecify.annotations.Nullable PDPageContentStream page;
    private float y;

    Pen(PDDocument document, Map<Face, PDType0Font> embedded) {
      this.document = document;
      this.embedded = embedded;
    }

    void turn() throws IOException {
      end();
      PDPage next = new PDPage(PDRectangle.A4);
      document.addPage(next);
      page = new PDPageContentStream(document, next);
      y = PDRectangle.A4.getHeight() - MARGIN;
    }

    void end() throws IOException {
      if (page != null) page.close();
      page = null;
    }

    void down(float by) throws IOException {
      y -= by;
      if (y < MARGIN) turn();
    }

    private PDPageContentStream page() {
      return java.util.Objects.requireNonNull(page);
    }

    void rule() throws IOException {
      page().setStrokingColor(0.8f);
      page().setLineWidth(0.5f);
      page().moveTo(MARGIN, y);
      page().lineTo(PDRectangle.A4.getWidth() - MARGIN, y);
      page().stroke();
    }

    /** A full disc, a triangle, or a cross in a square. */
    void mark(float x, Light light) throws IOException {
      float side = 8;
      float low = y - 1;
      switch (light) {
        case GREEN -> {
          page().setNonStrokingColor(0.1f, 0.55f, 0.25f);
          disc(x + side / 2, low + side / 2, side / 2);
        }
        case AMBER -> {
          page().setNonStrokingColor(0.85f, 0.55f, 0f);
          page().moveTo(x, low);
          page().lineTo(x + side, low);
          page().lineTo(x + side / 2, low + side);
          page().fill();
        }
        case RED -> {
          page().setNonStrokingColor(0.8f, 0.1f, 0.1f);
          page().addRect(x, low, side, side);
          page().fill();
          page().setStrokingColor(1f);
          page().setLineWidth(1.4f);
          page().moveTo(x + 2, low + 2);
          page().lineTo(x + side - 2, low + side - 2);
          page().moveTo(x + 2, low + side - 2);
          page().lineTo(x + side - 2, low + 2);
          page().stroke();
        }
      }
      page().setNonStrokingColor(0f);
    }

    /** Four curves (the usual approximation of a circle, 0.5523 of its radius). */
    private void disc(float x, float middle, float radius) throws IOException {
      float k = 0.5523f * radius;
      PDPageContentStream on = page();
      on.moveTo(x + radius, middle);
      on.curveTo(x + radius, middle + k, x + k, middle + radius, x, middle + radius);
      on.curveTo(x - k, middle + radius, x - radius, middle + k, x - radius, middle);
      on.curveTo(x - radius, middle - k, x - k, middle - radius, x, middle - radius);
      on.curveTo(x + k, middle - radius, x + radius, middle - k, x + radius, middle);
      on.fill();
    }

    void text(float x, float points, String words) throws IOException {
      page().beginText();
      page().newLineAtOffset(x, y);
      for (int c : words.codePoints().toArray()) {
        Face face = fonts.faceFor(Chain.SANS, c);
        if (face == null) throw new IllegalArgumentException("no face draws it");
        page().setFont(embedded.get(face), points);
        page().showText(Character.toString(c));
      }
      page().endText();
    }
  }
}
