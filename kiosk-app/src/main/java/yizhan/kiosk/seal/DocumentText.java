package yizhan.kiosk.seal;

import java.io.IOException;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What stands in a document, as far as it can be read: wide digits are digits, spaces are none. */
final class DocumentText {
  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

  private final String text;

  private DocumentText(String text) {
    this.text = plain(text);
  }

  static DocumentText of(PDDocument document) throws IOException {
    return new DocumentText(new PDFTextStripper().getText(document));
  }

  /** Whether all of these stand in it. */
  boolean bears(List<String> marks) {
    return marks.stream().map(DocumentText::plain).allMatch(text::contains);
  }

  private static String plain(String words) {
    return SPACE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC)).replaceAll("");
  }
}
