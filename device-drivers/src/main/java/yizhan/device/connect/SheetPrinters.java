package yizhan.device.connect;

import java.net.URI;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.internal.ipp.CertificateShown;
import yizhan.device.internal.ipp.IppPrinter;
import yizhan.device.internal.ipp.Polling;
import yizhan.device.internal.snmp.CountedPrinter;
import yizhan.device.printer.SheetPainter;
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
    return ipp(printer, Optional.empty(), counter);
  }

  /**
   * The same, which over {@code ipps:} believes one certificate only, whoever signed it, and only
   * while it holds. Whatever goes wrong, nothing is ever said without TLS.
   *
   * @param certificate {@code sha256:} and 64 digits of hex, lower case; empty: the certificates
   *     that the JDK believes, under the host's name
   * @throws IllegalArgumentException as above, or for what is no certificate
   */
  public static SheetPrinter ipp(
      URI printer, Optional<String> certificate, Optional<SnmpAccess> counter) {
    return ipp(printer, certificate, counter, Optional.empty());
  }

  /**
   * The same, which also sends PWG raster, in 600 or 300 dots an inch, to a printer that takes no
   * PDF.
   *
   * @param painter draws it; empty: such a printer gets no job
   * @throws IllegalArgumentException as above
   */
  public static SheetPrinter ipp(
      URI printer,
      Optional<String> certificate,
      Optional<SnmpAccess> counter,
      Optional<SheetPainter> painter) {
    SheetPrinter plain =
        new IppPrinter(printer, certificate, painter, Polling.USUAL, Optional.empty());
    if (counter.isEmpty()) return plain;
    SnmpAccess at = counter.get();
    return new CountedPrinter(plain, at.host(), at.port(), at.community());
  }

  /**
   * The certificate that a printer shows, for somebody to compare with what its panel says. Nothing
   * is said to it.
   *
   * @param printer {@code ipps:}
   * @return {@code sha256:} and 64 digits; empty when it speaks no TLS
   * @throws DeviceException TIMED_OUT, CANCELLED, or DISCONNECTED when nobody is there
   */
  public static Optional<String> certificate(URI printer, Deadline deadline)
      throws DeviceException {
    return CertificateShown.by(printer, deadline);
  }
}
