package yizhan.device.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import yizhan.device.Bout;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.Fault;
import yizhan.device.internal.transport.Transport;
import yizhan.device.scanner.Scanner;

/**
 * The scanner on a hostile wire. Codes carry neither length nor checksum: half a code that is
 * followed by a pause is a code.
 */
public final class ScannerBout implements Bout {
  private static final byte[] ACK = {4, (byte) 0xD0, 0, 0, (byte) 0xFF, 0x2C};

  private final ScannerDialect dialect;

  /** Codes that are held up without a pause are not read twice, so no two are alike. */
  private final AtomicInteger codes = new AtomicInteger(1000);

  private ScannerBout(ScannerDialect dialect) {
    this.dialect = dialect;
  }

  /** Says nothing but codes. */
  public static ScannerBout honeywell() {
    return new ScannerBout(ScannerDialect.HONEYWELL);
  }

  /** Answers each command by a packet with a check sum, before the code. */
  public static ScannerBout zebra() {
    return new ScannerBout(ScannerDialect.ZEBRA_SSI);
  }

  /** The same, told one thing more, and answering that, too. */
  public static ScannerBout locked() {
    return new ScannerBout(ScannerDialect.ZEBRA_SSI_LOCKED);
  }

  @Override
  public String toString() {
    return driver() + " " + dialect.label();
  }

  @Override
  public String driver() {
    return SerialScanner.class.getSimpleName();
  }

  @Override
  public Device open(int port) {
    return new SerialScanner(Transport.tcp("127.0.0.1", port), dialect);
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("status", Device::status, "scan", ScannerBout::scan);
  }

  @Override
  public byte @Nullable [] answer(InputStream in) throws IOException {
    byte[] command = command(in);
    if (command.length == 0) return null;
    byte[] ack = packets() ? ACK : new byte[0];
    if (!Arrays.equals(command, dialect.look())) return ack;
    byte[] code = (codes.incrementAndGet() + "\r").getBytes(StandardCharsets.US_ASCII);
    byte[] answer = Arrays.copyOf(ack, ack.length + code.length);
    System.arraycopy(code, 0, answer, ack.length, code.length);
    return answer;
  }

  /** Zebra's tell their length, without check sum; Honeywell's are all as long. */
  private byte[] command(InputStream in) throws IOException {
    byte[] first = in.readNBytes(1);
    if (first.length == 0) return first;
    int more = packets() ? first[0] + 1 : dialect.look().length - 1;
    byte[] command = Arrays.copyOf(first, 1 + more);
    boolean whole = in.readNBytes(command, 1, more) == more;
    return whole ? command : new byte[0];
  }

  private boolean packets() {
    return dialect != ScannerDialect.HONEYWELL;
  }

  @Override
  public Set<Fault> without() {
    // A packet that comes a byte a second is six codes, of which the last, a comma, is one: what
    // comes of it depends on the deadline.
    return packets()
        ? Set.of(Fault.ONE_BYTE_A_SECOND)
        : Set.of(Fault.WRONG_CHECKSUM, Fault.WRONG_LENGTH);
  }

  @Override
  public byte[] spoil(Fault fault, byte[] answer) {
    if (fault == Fault.WRONG_CHECKSUM || fault == Fault.WRONG_LENGTH) {
      byte[] wrong = answer.clone();
      wrong[fault == Fault.WRONG_LENGTH ? 0 : ACK.length - 1]++;
      return wrong;
    }
    byte[] spoilt = new byte[answer.length + 2];
    spoilt[0] = '\r';
    spoilt[1] = '\n';
    System.arraycopy(answer, 0, spoilt, 2, answer.length);
    return spoilt;
  }

  @Override
  public DeviceStatus expected(String operation, Fault fault) {
    if (operation.equals("status")) return DeviceStatus.READY; // the port opens: all that is known
    return switch (fault) {
      case NONE, RESET, ANSWER_TWICE, EXTRA_PREAMBLE, ONE_BYTE_A_SECOND -> DeviceStatus.READY;
      // Half a packet and what follows it make a code with control characters, which is none.
      case HALF_AN_ANSWER -> packets() ? DeviceStatus.unknown(Kind.OFFLINE) : DeviceStatus.READY;
      case MUTE, DEAF, VANISH, GARBAGE, ENDLESS_STREAM, WRONG_CHECKSUM, WRONG_LENGTH ->
          DeviceStatus.unknown(Kind.OFFLINE);
    };
  }

  private static DeviceStatus scan(Device device, Deadline deadline) throws DeviceException {
    String text = ((Scanner) device).scan(deadline).text();
    return text.startsWith("1") ? DeviceStatus.READY : DeviceStatus.unknown(Kind.BROKEN);
  }
}
