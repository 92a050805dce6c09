package yizhan.sandbox.scanner;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;

/**
 * What kind of scanner is simulated.
 *
 * @param dialect of its trigger commands
 * @param continuous reads whatever is held before it, without being triggered
 * @param aimPrefix sends the AIM identifier before each code
 * @param suffix sent after each code
 * @param charset of what it sends: UTF-8 as codes have it, or a conversion to GB18030
 */
public record ScannerKind(
    Dialect dialect, boolean continuous, boolean aimPrefix, String suffix, Charset charset) {
  /** Newland with its unified commands, by trigger, as set up for a kiosk. */
  public static final ScannerKind NEWLAND =
      new ScannerKind(Dialect.NEWLAND, false, true, "\r", UTF_8);

  /** Honeywell, by trigger, as set up for a kiosk. */
  public static final ScannerKind HONEYWELL =
      new ScannerKind(Dialect.HONEYWELL, false, true, "\r", UTF_8);

  /** Zebra with the Simple Serial Interface, by trigger, sending codes plain. */
  public static final ScannerKind ZEBRA =
      new ScannerKind(Dialect.ZEBRA_SSI, false, true, "\r", UTF_8);

  /** Commands that a scanner understands. */
  public enum Dialect {
    NEWLAND,
    HONEYWELL,
    ZEBRA_SSI
  }

  public ScannerKind alwaysOn() {
    return new ScannerKind(dialect, true, aimPrefix, suffix, charset);
  }

  public ScannerKind withoutAim() {
    return new ScannerKind(dialect, continuous, false, suffix, charset);
  }

  public ScannerKind withSuffix(String other) {
    return new ScannerKind(dialect, continuous, aimPrefix, other, charset);
  }

  public ScannerKind sending(Charset other) {
    return new ScannerKind(dialect, continuous, aimPrefix, suffix, other);
  }
}
