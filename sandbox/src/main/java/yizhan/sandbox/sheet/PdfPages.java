package yizhan.sandbox.sheet;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Counts the pages of a PDF without reading it properly: page objects in the open, and in the
 * object streams of PDF 1.5. A printer that was sent two pages must put out two sheets.
 */
final class PdfPages {
  private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page(?![a-zA-Z])");
  private static final String OBJECT_STREAM = "/ObjStm";
  private static final String STREAM = "stream";
  private static final int MOST_INFLATED = 1 << 20;
  private static final int MOST_STREAMS = 100;

  private PdfPages() {}

  /** Pages found; 0 when none could be. */
  static int count(byte[] pdf) {
    String text = new String(pdf, StandardCharsets.ISO_8859_1);
    int pages = pages(text);
    int at = text.indexOf(OBJECT_STREAM);
    for (int streams = 0; at >= 0 && streams < MOST_STREAMS; streams++) {
      int stream = text.indexOf(STREAM, at);
      if (stream < 0) break;
      pages += pages(inflated(pdf, text.indexOf('\n', stream) + 1));
      at = text.indexOf(OBJECT_STREAM, stream);
    }
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
