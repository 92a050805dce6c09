package yizhan.device.internal.escpos;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yizhan.device.Bout;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.Fault;
import yizhan.device.internal.transport.Transport;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPrinter;

/**
 * The receipt printer on a hostile wire; its answers are single bytes, of which none can be half.
 */
public final class EscPosBout implements Bout {
  private static final Receipt RECEIPT = new Receipt(List.of(Receipt.Text.of("回执")));
  private static final Duration ANSWER = Duration.ofMillis(700);

  @Override
  public String driver() {
    return EscPosPrinter.class.getSimpleName();
  }

  @Override
  public Device open(int port) {
    return new EscPosPrinter(
        Transport.tcp("127.0.0.1", port),
        ANSWER,
        new EscPosEncoder(
            ReceiptPaper.MM_80, Dialect.named("generic").orElseThrow(), new BlockPainter()),
        Dialect.named("generic").orElseThrow());
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("status", Device::status, "print", EscPosBout::print);
  }

  /** Answers {@code DLE EOT n} and {@code GS r 1}; the rest is a ticket, and is printed. */
  @Override
  public byte @Nullable [] answer(InputStream in) throws IOException {
    int before = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (before == 0x10 && next == 0x04) return in.read() < 0 ? null : new byte[] {0x12};
      if (before == 0x1D && next == 0x72) return in.read() < 0 ? null : new byte[] {0};
      before = next;
    }
    return null;
  }

  @Override
  public Set<Fault> without() {
    return Set.of(Fault.WRONG_LENGTH);
  }

  /** There is no checksum, but there are four fixed bits. */
  @Override
  public byte[] spoil(Fault fault, byte[] answer) {
    return fault == Fault.EXTRA_PREAMBLE
        ? new byte[] {(byte) 0xFF, 0x41, answer[0]}
        : new byte[] {(byte) (answer[0] ^ 0x80)};
  }

  @Override
  public DeviceStatus expected(String operation, Fault fault) {
    return switch (fault) {
      case NONE, ANSWER_TWICE, EXTRA_PREAMBLE -> DeviceStatus.READY;
      case MUTE, HALF_AN_ANSWER, ONE_BYTE_A_SECOND, DEAF, VANISH ->
          DeviceStatus.unknown(Kind.OFFLINE);
      case GARBAGE, ENDLESS_STREAM, WRONG_CHECKSUM, WRONG_LENGTH ->
          DeviceStatus.unknown(Kind.GARBLED);
    };
  }

  private static DeviceStatus print(Device device, Deadline deadline) throws DeviceException {
    return switch (((ReceiptPrinter) device).print(RECEIPT, deadline)) {
      case ReceiptOutcome.Printed _ -> DeviceStatus.READY;
      case ReceiptOutcome.NotStarted(DeviceStatus status) -> status;
      case ReceiptOutcome.Interrupted(DeviceStatus status) -> status;
    };
  }
}
