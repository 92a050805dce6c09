package yizhan.sandbox.sheet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import yizhan.device.printer.SheetSize;

/** The smallest PDFs that are PDFs: blank pages of the right size. */
public final class SamplePdf {
  private SamplePdf() {}

  /** A blank page as large as this sheet. */
  public static byte[] of(SheetSize size) {
    return size == SheetSize.A3 ? a3() : a4();
  }

  static byte[] a3() {
    return blank(1, "841.89 1190.55");
  }

  public static byte[] a4() {
    return blank(1, "595.28 841.89");
  }

  static byte[] blank(int pages, String points) {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    for (int page = 0; page < pages; page++) kids.append(page + 3).append(" 0 R ");
    objects.add("<</Type/Catalog/Pages 2 0 R>>");
    objects.add("<</Type/Pages/Kids[" + kids + "]/Count " + pages + ">>");
    for (int page = 0; page < pages; page++)
      objects.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 " + points + "]>>");
    StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    for (int i = 0; i < objects.size(); i++) {
      table.append("%010d 00000 n \n".formatted(pdf.length()));
      pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects.get(i)));
    }
    int start = pdf.length();
    int size = objects.size() + 1;
    pdf.append("xref\n0 %d\n%s".formatted(size, table));
    pdf.append("trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(size, start));
    return pdf.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
