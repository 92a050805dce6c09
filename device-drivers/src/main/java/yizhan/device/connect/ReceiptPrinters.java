package yizhan.device.connect;

import java.util.List;
import yizhan.device.internal.escpos.Dialect;
import yizhan.device.internal.escpos.EscPosPrinter;
import yizhan.device.printer.GlyphPainter;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;

/** Makes receipt printers. */
public final class ReceiptPrinters {
  private ReceiptPrinters() {}

  /**
   * The dialects of ESC/POS that are known, {@code generic} first: all of them GB18030 printers
   * that answer real-time status.
   */
  public static List<String> dialects() {
    return Dialect.names();
  }

  /**
   * A printer that speaks ESC/POS. Opens nothing yet.
   *
   * @param dialect one of {@link #dialects}
   * @param painter draws the characters that the printer has no font for
   * @throws IllegalArgumentException for a dialect that is not known
   */
  public static ReceiptPrinter escPos(
      Address address, ReceiptPaper paper, String dialect, GlyphPainter painter) {
    Dialect known = Dialect.known(dialect);
    return new EscPosPrinter(Transports.to(address), paper, known, painter);
  }
}
