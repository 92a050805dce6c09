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
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
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
  private final ZoneId zone;

  /**
   * @param zone that times are printed in
   */
  public ReadinessPdf(FontBook fonts, ZoneId zone) {
    this.fonts = fonts;
    this.zone = zone;
  }

  /** One line that is to be drawn, or the space between two items. */
  private record Row(Light light, boolean first, String name, String reason) {}

  /** The file. */
  public byte[] write(Readiness report, Language language) throws IOException {
    String at = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(zone).format(report.at());
    String title =
        drawable(
            Phrase.of("ready.title", report.terminal(), report.station().in(language), at)
                .in(language));
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

  private List<String> lines(String text) {
    int[] characters = text.codePoints().toArray();
    double[] widths =
        IntStream.of(characters).mapToDouble(c -> advance(c) * SMALL / 1000).toArray();
    double room = PDRectangle.A4.getWidth() - MARGIN - REASONS;
    return LineBreaker.lines(characters, widths, room).orElseThrow().stream()
        .map(line -> new String(characters, line.from(), line.to() - line.from()))
        .toList();
  }

  private double advance(int character) {
    return fonts.file(face(character)).advance(character);
  }

  private Face face(int character) {
    @Nullable Face face = fonts.faceFor(Chain.SANS, character);
    if (face == null) throw new IllegalArgumentException("no face draws it");
    return face;
  }

  private EmbeddedFonts embedded(PDDocument document, String all) throws IOException {
    Map<Face, SortedSet<Integer>> used = new EnumMap<>(Face.class);
    all.codePoints().forEach(c -> used.computeIfAbsent(face(c), _ -> new TreeSet<>()).add(c));
    return EmbeddedFonts.of(used, fonts, document);
  }

  /** Draws down one page, and turns it when it is full. */
  private final class Pen {
    private final PDDocument document;
    private final EmbeddedFonts embedded;
    private @Nullable PDPageContentStream page;
    private float y;

    Pen(PDDocument document, EmbeddedFonts embedded) {
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
      return Objects.requireNonNull(page);
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
        page().setFont(embedded.of(face(c)), points);
        page().showText(Character.toString(c));
      }
      page().endText();
    }
  }
}
