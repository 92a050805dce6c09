package yizhan.device.internal.ipp;

import java.net.URI;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A printer's address, as it goes into requests and as it is connected to (RFC 3510, RFC 7472).
 *
 * @param ipp {@code ipp:} or {@code ipps:}
 * @param http the same place over HTTP, port 631 unless told
 */
record PrinterAddress(URI ipp, HttpUrl http) {
  private static final int DEFAULT_PORT = 631;

  /**
   * Reads an address.
   *
   * @param printer {@code ipp:}, {@code ipps:}, {@code http:} or {@code https:}
   * @throws IllegalArgumentException for anything else
   */
  static PrinterAddress of(URI printer) {
    @Nullable String scheme = printer.getScheme();
    @Nullable String host = printer.getHost();
    if (scheme == null || host == null)
      throw new IllegalArgumentException("no address of a printer: " + printer);
    return switch (scheme) {
      case "ipp" -> at(printer, false, host + ":" + port(printer, DEFAULT_PORT));
      case "ipps" -> at(printer, true, host + ":" + port(printer, DEFAULT_PORT));
      case "http" -> at(printer, false, host + ":" + port(printer, 80));
      case "https" -> at(printer, true, host + ":" + port(printer, 443));
      default -> throw new IllegalArgumentException("printers speak ipp, not " + scheme);
    };
  }

  /** The same place, for a client below which somebody else sees to TLS. */
  HttpUrl withoutTls() {
    return http.newBuilder().scheme("http").port(http.port()).build();
  }

  private static PrinterAddress at(URI printer, boolean secure, String authority) {
    String place = "://" + authority + printer.getRawPath();
    return new PrinterAddress(
        URI.create((secure ? "ipps" : "ipp") + place),
        HttpUrl.get((secure ? "https" : "http") + place));
  }

  private static int port(URI printer, int usual) {
    return printer.getPort() < 0 ? usual : printer.getPort();
  }
}
