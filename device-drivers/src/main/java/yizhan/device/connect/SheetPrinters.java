package yizhan.device.connect;

import java.net.URI;
import yizhan.device.internal.ipp.IppPrinter;
import yizhan.device.internal.ipp.Polling;
import yizhan.device.printer.SheetPrinter;

/** Opens sheet printers. Opening connects to nothing yet. */
public final class SheetPrinters {
  private SheetPrinters() {}

  /**
   * A printer that speaks IPP/2.0, straight and not through a spooler: a spooler that is restarted
   * may print a job again.
   *
   * @param printer {@code ipp://host/ipp/print} with port 631 unless told, or {@code ipps:}, {@code
   *     http:}, {@code https:}
   * @throws IllegalArgumentException for any other scheme, or without a host
   */
  public static SheetPrinter ipp(URI printer) {
    return new IppPrinter(printer, Polling.USUAL);
  }
}
