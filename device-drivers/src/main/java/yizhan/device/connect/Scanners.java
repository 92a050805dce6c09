package yizhan.device.connect;

import java.util.List;
import yizhan.device.internal.scan.ScannerDialect;
import yizhan.device.internal.scan.SerialScanner;
import yizhan.device.scanner.Scanner;

/** Makes scanners of bar codes and QR codes. */
public final class Scanners {
  private Scanners() {}

  /** The dialects that are known: {@code none} reads all the time, the others are triggered. */
  public static List<String> dialects() {
    return ScannerDialect.names();
  }

  /**
   * A scanner on a serial line (USB-CDC, RS-232), set to end each code with CR or CR LF. Opens
   * nothing yet.
   *
   * @param dialect one of {@link #dialects}
   * @throws IllegalArgumentException for a dialect that is not known
   */
  public static Scanner serial(Address address, String dialect) {
    ScannerDialect known = ScannerDialect.known(dialect);
    return new SerialScanner(Transports.to(address), known);
  }
}
