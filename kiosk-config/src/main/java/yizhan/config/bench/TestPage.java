package yizhan.config.bench;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import yizhan.device.printer.SheetSize;

/**
 * A page that says what it is, for plain paper: a frame 10 mm from the edges and a line of words.
 * Plain PDF 1.4 with one of the fonts that every printer has (ISO 32000-1, 9.6.2.2), so that the
 * bench needs no library for documents.
 */
final class TestPage {
  private static final double POINTS_PER_HUNDREDTH = 72 / 2540.0;
  private static final double MARGIN = 1000 * POINTS_PER_HUNDREDTH;

  private TestPage() {}

  /**
   * One page, exactly as large as the sheet as it is fed.
   *
   * @param words ASCII without brackets and backslashes
   */
  static byte[] of(SheetSize size, String words) {
    if (!words.matches("[ -'*-\\[\\]-~]*")) throw new IllegalArgumentException(words);
    double width = size.width() * POINTS_PER_HUNDREDTH;
    double height = size.length() * POINTS_PER_HUNDREDTH;
    String drawing =
        String.format(
            Locale.ROOT,
            "1 w %.3f %.3f %.3f %.3f re S BT /F1 18 Tf %.3f %.3f Td (%s) Tj ET",
            MARGIN,
            MARGIN,
            width - 2 * MARGIN,
            height - 2 * MARGIN,
            2 * MARGIN,
            height / 2,
            words);
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
