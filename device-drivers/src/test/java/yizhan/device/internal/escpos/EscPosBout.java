package yizhan.device.internal.escpos;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import yizhan.device.Bout;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.Fault;
import yizhan.device.internal.transport.Transport;
import yizhan.device.internal.transport.UsbWire;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPaper;
import yizhan.device.printer.ReceiptPresenter;
import yizhan.device.printer.ReceiptPrinter;

/**
 * The receipt printer on a hostile wire; most answers are single bytes, of which none can be half.
 */
public final class EscPosBout implements Bout {
  private static final Receipt RECEIPT = new Receipt(List.of(Receipt.Text.of("回执")));
  private static final Duration ANSWER = Duration.ofMillis(700);

  private static final byte[] IDLE = {0x10, 0x0F, 0, 0, 0, 0};

  private final Dialect dialect;
  private final boolean relayed;
  private final IntFunction<Transport> line;

  private EscPosBout(String dialect, boolean relayed, IntFunction<Transport> line) {
    this.relayed = relayed;
    this.dialect = Dialect.named(dialect).orElseThrow();
    this.line = line;
  }

  /** As most printers are. */
  public static EscPosBout generic() {
    return new EscPosBout("generic", false, port -> Transport.tcp("127.0.0.1", port));
  }

  /** The same on USB, where it comes back under another number each time. */
  public static EscPosBout usb() {
    return new EscPosBout("generic", true, UsbWire::to);
  }

  /** With a mouth, and a status of six bytes, of which three can be half. */
  public static EscPosBout kiosk() {
    return new EscPosBout("custom-kpm", false, port -> Transport.tcp("127.0.0.1", port));
  }

  @Override
  public String driver() {
    return EscPosPrinter.class.getSimpleName();
  }

  @Override
  public boolean isRelayed() {
    return relayed;
  }

  @Override
  public Device open(int port) {
    return new EscPosPrinter(
        line.apply(port),
        ANSWER,
        new EscPosEncoder(ReceiptPaper.MM_80, dialect, new BlockPainter()),
        dialect);
  }

  @Override
  public Map<String, Operation> operations() {
    Map<String, Operation> all =
        new HashMap<>(Map.of("status", Device::status, "print", EscPosBout::print));
    if (dialect.presents()) {
      all.put("ticketWaits", (device, until) -> ready(!mouth(device).ticketWaits(until)));
      all.put("eject", (device, until) -> moved(() -> mouth(device).eject(until)));
      all.put("retract", (device, until) -> moved(() -> mouth(device).retract(until)));
    }
    return all;
  }

  /** Answers {@code DLE EOT n} and {@code GS r 1}; the rest is a ticket, and is printed. */
  @Override
  public byte @Nullable [] answer(InputStream in) throws IOException {
    int before = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      if (before == 0x10 && next == 0x04)
        return switch (in.read()) {
          case -1 -> null;
          case 20 -> IDLE;
          default -> new byte[] {0x12};
        };
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
    ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
    if (fault == Fault.EXTRA_PREAMBLE) spoilt.writeBytes(new byte[] {(byte) 0xFF, 0x41});
    else spoilt.write(answer[0] ^ 0x80);
    int from = fault == Fault.EXTRA_PREAMBLE ? 0 : 1;
    spoilt.write(answer, from, answer.length - from);
    return spoilt.toByteArray();
  }

  @Override
  public DeviceStatus expected(String operation, Fault fault) {
    boolean partsOfAnswers = dialect.question() == Dialect.Question.FULL_STATUS;
    return switch (fault) {
      case NONE, RESET, ANSWER_TWICE, EXTRA_PREAMBLE -> DeviceStatus.READY;
      case HALF_AN_ANSWER, ONE_BYTE_A_SECOND ->
          DeviceStatus.unknown(partsOfAnswers ? Kind.GARBLED : Kind.OFFLINE);
      case MUTE, DEAF, VANISH -> DeviceStatus.unknown(Kind.OFFLINE);
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

  private static ReceiptPresenter mouth(Device device) {
    return ((ReceiptPrinter) device).presenter().orElseThrow();
  }

  /** A movement of a ticket. */
  private interface Movement {
    void make() throws DeviceException;
  }

  private static DeviceStatus moved(Movement movement) throws DeviceException {
    movement.make();
    return DeviceStatus.READY;
  }

  private static DeviceStatus ready(boolean asItShould) {
    return asItShould ? DeviceStatus.READY : DeviceStatus.unknown(Kind.BROKEN);
  }
}
