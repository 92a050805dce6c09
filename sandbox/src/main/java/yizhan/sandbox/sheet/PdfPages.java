package yizhan.sandbox.sheet;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts the pages of a PDF without reading it properly: page objects in the open, and in the
 * object streams of PDF 1.5. A printer that was sent two pages must put out two sheets.
 */
final class PdfPages {
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![a-zA-Z])");
  private static final Pattern OBJECT_STREAM =
      Pattern.compile("/Type\\s*/ObjStm[^>]*(?:<<[^>]*>>[^>]*)*>>\\s*stream\r?\n");
  private static final int MOST_INFLATED = 1 << 20;

  private PdfPages() {}

  /** Pages found; 0 when none could be. */
  static int count(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int pages = pages(text);
    Matcher stream = OBJECT_STREAM.matcher(text);
    while (stream.find()) pages += pages(inflated(pdf, stream.end()));
    return pages;
  }

  private static int pages(String text) {
    return (int) PAGE.matcher(text).results().count();
  }

  private static String inflated(byte[] pdf, int from) {
    byte[] room = new byte[MOST_INFLATED];
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(pdf, from, pdf.length - from);
      int length = inflater.inflate(room);
      return new String(room, 0, length, StandardCharsets.ISO_8859_1);
    } catch (DataFormatException otherFilter) {
      return ""; // not deflated: what it holds is in the open and was counted there
    } finally {
      inflater.end();
    }
  }
}
