package yizhan.kiosk.paper;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import yizhan.kiosk.fonts.Face;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.office.Licence;

/**
 * The peer of {@link PaperBenchmark}: the same words on the same A3 with PDFBox alone, as one would
 * write it by hand. No layout is read, nothing is fitted or checked, and the font is parsed once.
 */
public final class PaperByHand {
  private static final double NANOS_PER_MILLI = 1e6;
  private static final PDRectangle A3_ACROSS = new PDRectangle(1190.55f, 841.89f);
  private static final int LETTERS_A_LINE = 32;
  private static final float POINTS = 16;
  private static final float MODULE = 3;

  private final TrueTypeFont font;

  private PaperByHand(TrueTypeFont font) {
    this.font = font;
  }

  /** Measures with so many rounds, and says the figures in one line. */
  public static void main(String[] args) throws IOException, WriterException {
    int rounds = Math.max(1, Integer.parseInt(args[0]));
    long start = System.nanoTime();
    String path = FontBook.open().path(Face.SERIF).toString();
    PaperByHand hand =
        new PaperByHand(new TTFParser().parse(new RandomAccessReadBufferedFile(path)));
    int bytes = hand.draw(LicenceSheets.specimen()).length;
    double cold = (System.nanoTime() - start) / NANOS_PER_MILLI;
    double[] warm = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      long again = System.nanoTime();
      bytes = hand.draw(LicenceSheets.specimen()).length;
      warm[i] = (System.nanoTime() - again) / NANOS_PER_MILLI;
    }
    Arrays.sort(warm);
    System.out.printf(Locale.ROOT, "cold=%.1f warm=%.1f bytes=%d%n", cold, warm[rounds / 2], bytes);
  }

  private byte[] draw(Licence licence) throws IOException, WriterException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(A3_ACROSS);
      document.addPage(page);
      PDType0Font embedded = PDType0Font.load(document, font, true);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        write(content, embedded, licence);
        square(content, licence.qr());
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void write(PDPageContentStream content, PDType0Font font, Licence licence)
      throws IOException {
    content.beginText();
    content.setFont(font, POINTS);
    content.setLeading(POINTS * 3 / 2);
    content.newLineAtOffset(POINTS * 4, A3_ACROSS.getHeight() - POINTS * 4);
    for (Item item : Item.values()) {
      String words = item.of(licence);
      for (int from = 0; from < words.length(); from += LETTERS_A_LINE) {
        content.showText(words.substring(from, Math.min(words.length(), from + LETTERS_A_LINE)));
        content.newLine();
      }
    }
    content.endText();
  }

  private static void square(PDPageContentStream content, String words)
      throws IOException, WriterException {
    ByteMatrix modules = Encoder.encode(words, ErrorCorrectionLevel.M).getMatrix();
    for (int y = 0; y < modules.getHeight(); y++)
      for (int x = 0; x < modules.getWidth(); x++)
        if (modules.get(x, y) == 1) content.addRect(x * MODULE, y * MODULE, MODULE, MODULE);
    content.fill();
  }
}
