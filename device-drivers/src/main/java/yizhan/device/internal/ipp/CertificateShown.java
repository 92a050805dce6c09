package yizhan.device.internal.ipp;

import java.net.URI;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;

/** Sees which certificate a printer shows, without a word to it: TLS ends before any request. */
public final class CertificateShown {
  private static final byte[] NO_DOCUMENT = {};

  private CertificateShown() {}

  /**
   * Looks.
   *
   * @param printer {@code ipps:}
   * @return {@code sha256:} and 64 digits; empty when it speaks no TLS
   * @throws DeviceException TIMED_OUT, CANCELLED, or DISCONNECTED when nobody is there
   */
  public static Optional<String> by(URI printer, Deadline deadline) throws DeviceException {
    PrinterAddress address = PrinterAddress.of(printer);
    if (!address.http().isHttps()) return Optional.empty();
    PrinterTrust nobody = PrinterTrust.none();
    try (IppConnection connection =
        new IppConnection(address, Optional.of(nobody), Optional.empty())) {
      connection.ask(new Requests(address.ipp()).printerAttributes(), NO_DOCUMENT, deadline);
      throw new IllegalStateException("a certificate was believed that nobody knows");
    } catch (DeviceException e) {
      return switch (e.reason()) {
        case UNTRUSTED, GARBLED -> nobody.seen();
        case TIMED_OUT, CANCELLED, DISCONNECTED, REFUSED, BUSY -> throw e;
      };
    }
  }
}
