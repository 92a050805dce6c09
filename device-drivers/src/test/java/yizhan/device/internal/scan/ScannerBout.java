package yizhan.device.internal.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
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
  private static final int COMMAND_BYTES = 3;
  private static final int LOOK = 'T';

  /** Codes that are held up without a pause are not read twice, so no two are alike. */
  private final AtomicInteger codes = new AtomicInteger(1000);

  @Override
  public String driver() {
    return SerialScanner.class.getSimpleName();
  }

  @Override
  public Device open(int port) {
    return new SerialScanner(Transport.tcp("127.0.0.1", port), ScannerDialect.HONEYWELL);
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("status", Device::status, "scan", ScannerBout::scan);
  }

  @Override
  public byte @Nullable [] answer(InputStream in) throws IOException {
    byte[] command = in.readNBytes(COMMAND_BYTES);
    if (command.length < COMMAND_BYTES) return null;
    if (command[1] != LOOK) return new byte[0];
    return (codes.incrementAndGet() + "\r").getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public Set<Fault> without() {
    return Set.of(Fault.WRONG_CHECKSUM, Fault.WRONG_LENGTH);
  }

  @Override
  public byte[] spoil(Fault fault, byte[] answer) {
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
      case NONE, HALF_AN_ANSWER, ONE_BYTE_A_SECOND, ANSWER_TWICE, EXTRA_PREAMBLE ->
          DeviceStatus.READY;
      case MUTE, DEAF, VANISH, GARBAGE, ENDLESS_STREAM, WRONG_CHECKSUM, WRONG_LENGTH ->
          DeviceStatus.unknown(Kind.OFFLINE);
    };
  }

  private static DeviceStatus scan(Device device, Deadline deadline) throws DeviceException {
    String text = ((Scanner) device).scan(deadline).text();
    return text.startsWith("1") ? DeviceStatus.READY : DeviceStatus.unknown(Kind.BROKEN);
  }
}
