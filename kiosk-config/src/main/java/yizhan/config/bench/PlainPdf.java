package yizhan.config.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Plain PDF 1.4 of one page, with one of the fonts that every printer has (ISO 32000-1, 9.6.2.2),
 * so that the bench needs no library for documents.
 */
final class PlainPdf {
  private PlainPdf() {}

  /**
   * The file.
   *
   * @param width points
   * @param height points
   * @param drawing operators in ASCII; the font is {@code /F1}
   */
  static byte[] page(double width, double height, String drawing) {
    return file(
        List.of(
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            String.format(
                Locale.ROOT,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %.3f %.3f] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
                width,
                height),
            "<< /Length " + drawing.length() + " >>\nstream\n" + drawing + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"));
  }

  /** The objects behind each other, and the table of where each begins (ISO 32000-1, 7.5). */
  private static byte[] file(List<String> objects) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    List<Integer> begins = new ArrayList<>();
    write(file, "%PDF-1.4\n");
    for (String object : objects) {
      begins.add(file.size());
      write(file, begins.size() + " 0 obj\n" + object + "\nendobj\n");
    }
    int table = file.size();
    write(file, "xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    begins.forEach(at -> write(file, String.format(Locale.ROOT, "%010d 00000 n \n", at)));
    write(file, "trailer\n<< /Size " + (objects.size() + 1) + " /Root 1 0 R >>\n");
    write(file, "startxref\n" + table + "\n%%EOF\n");
    return file.toByteArray();
  }

  private static void write(ByteArrayOutputStream file, String text) {
    file.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
  }
}
