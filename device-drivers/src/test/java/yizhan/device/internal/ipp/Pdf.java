package yizhan.device.internal.ipp;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import yizhan.device.printer.SheetSize;

/** A PDF of one empty page, exactly as large as a sheet, made by hand. */
final class Pdf {
  private Pdf() {}

  static byte[] of(SheetSize size) {
    String page =
        String.format(
            Locale.ROOT,
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %.4f %.4f]>>",
            size.width() * 72 / 2540.0,
            size.length() * 72 / 2540.0);
    String[] objects = {
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", page
    };
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.length; i++) {
      table.append(String.format(Locale.ROOT, "%010d 00000 n \n", pdf.length()));
      pdf.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
    }
    int start = pdf.length();
    pdf.append("xref\n0 4\n").append(table).append("trailer\n<</Size 4/Root 1 0 R>>\n");
    pdf.append("startxref\n").append(start).append("\n%%EOF\n");
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
