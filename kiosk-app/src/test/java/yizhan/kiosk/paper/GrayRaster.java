package yizhan.kiosk.paper;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** A sheet at 300 dots an inch in shades of gray, on which ink is measured in millimetres. */
@SuppressWarnings("ArrayRecordComponent") // measured on, never compared
record GrayRaster(int width, int height, byte[] rows, Box sheet) {
  private static final int DPI = 300;
  private static final int INK = 128;

  /** As PDFBox draws it. */
  static GrayRaster of(byte[] pdf, Box sheet) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      BufferedImage image = new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY);
      byte[] rows = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
      return new GrayRaster(image.getWidth(), image.getHeight(), rows, sheet);
    }
  }

  /** A picture in the format PGM, as pdftoppm writes it. */
  static GrayRaster ofPgm(byte[] pgm, Box sheet) {
    String[] header =
        new String(pgm, 0, 40, StandardCharsets.ISO_8859_1).split("\\s+", 5); // P5 w h 255 …
    int width = Integer.parseInt(header[1]);
    int height = Integer.parseInt(header[2]);
    byte[] rows = Arrays.copyOfRange(pgm, pgm.length - width * height, pgm.length);
    return new GrayRaster(width, height, rows, sheet);
  }

  /** The smallest box around the ink inside an area. */
  Optional<Box> ink(Box area) {
    double dot = 25.4 / DPI;
    int left = width;
    int top = height;
    int right = -1;
    int bottom = -1;
    for (int y = row(area.y()); y < row(area.bottom()); y++)
      for (int x = column(area.x()); x < column(area.right()); x++)
        if (dark(x, y)) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = Math.max(bottom, y);
        }
    return right < 0
        ? Optional.empty()
        : Optional.of(
            new Box(left * dot, top * dot, (right - left + 1) * dot, (bottom - top + 1) * dot));
  }

  /** Takes all ink out of an area. */
  void clear(Box area) {
    for (int y = row(area.y()); y < row(area.bottom()); y++)
      Arrays.fill(rows, y * width + column(area.x()), y * width + column(area.right()), (byte) 255);
  }

  private boolean dark(int x, int y) {
    return (rows[y * width + x] & 0xFF) < INK;
  }

  private int column(double mm) {
    return Math.clamp(Math.round(mm / 25.4 * DPI), 0, width);
  }

  private int row(double mm) {
    return Math.clamp(Math.round(mm / 25.4 * DPI), 0, height);
  }
}
