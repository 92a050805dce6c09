package yizhan.device.connect;

import java.net.URI;
import java.util.Optional;
import yizhan.device.internal.ipp.IppPrinter;
import yizhan.device.internal.ipp.Polling;
import yizhan.device.internal.snmp.CountedPrinter;
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

  /**
   * The same, whose pages are counted over SNMP where it does not tell a counter over IPP: {@code
   * prtMarkerLifeCount} of RFC 3805, read under SNMPv1.
   *
   * @param counter empty: none but its own
   * @throws IllegalArgumentException as above
   */
  public static SheetPrinter ipp(URI printer, Optional<SnmpAccess> counter) {
    if (counter.isEmpty()) return ipp(printer);
    SnmpAccess at = counter.get();
    return new CountedPrinter(ipp(printer), at.host(), at.port(), at.community());
  }
}
