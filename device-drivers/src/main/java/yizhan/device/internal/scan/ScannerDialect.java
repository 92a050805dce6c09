package yizhan.device.internal.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How a scanner is told to look and to stop. Settings are never written to its flash. */
public enum ScannerDialect {
  /** Looks all the time by itself. */
  NONE("none", "", ""),
  /**
   * Newland, unified command set: {@code 7E 01}, address 0000, {@code #} for "not permanent", tag
   * SCNTRG, {@code 3B 03}. It answers each command by a frame of its own.
   */
  NEWLAND("newland", "~\0010000#SCNTRG1;\003", "~\0010000#SCNTRG0;\003"),
  /** Honeywell, serial trigger mode: SYN T CR, SYN U CR. */
  HONEYWELL("honeywell", "\026T\r", "\026U\r"),
  /**
   * Zebra, Simple Serial Interface: START_SESSION E4, STOP_SESSION E5, from the host (04), status
   * 00, and the two's complement of the sum. It answers each by a packet of its own (CMD_ACK D0,
   * CMD_NAK D1), and must be set to send codes plain, not as packets.
   */
  ZEBRA_SSI("zebra-ssi", "\004\344\004\000\377\024", "\004\345\004\000\377\023"),
  /**
   * The same, and told before each scan to take no settings from codes until its power goes:
   * PARAM_SEND C6, status 00 (bit 3, for good, is not set), FF for no beep, parameter EC, value 00.
   * The packet is that of the SE-923 and SE955 Integration Guides (6-24, 10-23); the parameter's
   * number was seen in published software only (docs/devices.md).
   */
  ZEBRA_SSI_LOCKED(
      "zebra-ssi-locked", ZEBRA_SSI.look, ZEBRA_SSI.stop, "\007\306\004\000\377\354\000\375\104");

  private final String label;
  private final String look;
  private final String stop;
  private final String lock;

  ScannerDialect(String label, String look, String stop) {
    this(label, look, stop, "");
  }

  ScannerDialect(String label, String look, String stop, String lock) {
    this.label = label;
    this.look = look;
    this.stop = stop;
    this.lock = lock;
  }

  /** The dialect of that name, as written in a terminal file. */
  public static Optional<ScannerDialect> named(String name) {
    return Arrays.stream(values()).filter(dialect -> dialect.label.equals(name)).findFirst();
  }

  /**
   * The dialect of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ScannerDialect known(String name) {
    return named(name).orElseThrow(() -> new IllegalArgumentException("no dialect " + name));
  }

  /** The names of all dialects. */
  public static List<String> names() {
    return Arrays.stream(values()).map(dialect -> dialect.label).toList();
  }

  /** As written in a terminal file. */
  String label() {
    return label;
  }

  /** Whether it looks only when told. */
  boolean triggered() {
    return !look.isEmpty();
  }

  byte[] look() {
    return look.getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] stop() {
    return stop.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether it is told to take no settings from codes. */
  boolean locked() {
    return !lock.isEmpty();
  }

  byte[] lock() {
    return lock.getBytes(StandardCharsets.ISO_8859_1);
  }
}
