package yizhan.device.internal.ipp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import yizhan.device.Bout;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.Fault;
import yizhan.device.internal.snmp.CountedPrinter;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;

/**
 * The sheet printer on a hostile wire: HTTP by hand, as the driver's library is not to be trusted.
 */
public final class IppBout implements Bout {
  private static final String LENGTH = "content-length:";
  private static final SheetJob JOB = new SheetJob(7, "issue", "", 100);
  private static final Polling OFTEN = new Polling(Duration.ofMillis(1), Duration.ofMillis(5));

  private final String driver;
  private final Optional<PrinterKeys> keys;
  private final Function<SheetPrinter, SheetPrinter> counting;

  private IppBout(
      Class<?> driver, Optional<PrinterKeys> keys, Function<SheetPrinter, SheetPrinter> counting) {
    this.driver = driver.getSimpleName();
    this.keys = keys;
    this.counting = counting;
  }

  public static IppBout plain() {
    return new IppBout(IppPrinter.class, Optional.empty(), printer -> printer);
  }

  /**
   * Over TLS, with a certificate of the printer's own; who does not answer greets nobody either.
   */
  public static IppBout secure() {
    return new IppBout(IppPrinter.class, Optional.of(PrinterKeys.madeBySelf()), printer -> printer);
  }

  /**
   * Passes IPP on to the plain one; datagrams that get lost are {@code SnmpPageCounterTest}'s
   * affair.
   */
  public static IppBout counted() {
    return new IppBout(
        CountedPrinter.class,
        Optional.empty(),
        printer -> new CountedPrinter(printer, "127.0.0.1", 161, "public"));
  }

  @Override
  public String driver() {
    return driver;
  }

  @Override
  public String toString() {
    return driver() + (keys.isPresent() ? " over TLS" : "");
  }

  @Override
  public Socket wrapped(Socket accepted) throws IOException {
    return keys.isPresent() ? keys.get().wrapped(accepted) : accepted;
  }

  @Override
  public Device open(int port) {
    String scheme = keys.isPresent() ? "ipps" : "ipp";
    URI place = URI.create(scheme + "://127.0.0.1:" + port + "/ipp/print");
    Optional<String> certificate = keys.map(PrinterKeys::certificate);
    return counting.apply(
        new IppPrinter(place, certificate, Optional.empty(), OFTEN, Optional.empty()));
  }

  /** Sending is not among them: it is done once, so there is no next good one. */
  @Override
  public Map<String, Operation> operations() {
    if (driver.equals(CountedPrinter.class.getSimpleName()))
      return Map.of("status", Device::status);
    return Map.of(
        "status", Device::status,
        "trays", (device, until) -> ready(!printer(device).trays(until).isEmpty()),
        "create", IppBout::create,
        "follow", (device, until) -> ready(printer(device).follow(JOB, _ -> {}, until).ended()),
        "find", (device, until) -> ready(printer(device).find("none", until).isEmpty()),
        "cancel", (device, until) -> ready(printer(device).cancel(JOB, until).ended()));
  }

  @Override
  public byte @Nullable [] answer(InputStream in) throws IOException {
    int length = -1;
    for (String line = line(in); !line.isEmpty(); line = line(in))
      if (line.startsWith(LENGTH))
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
    if (length < 0) return null;
    byte[] body = in.readNBytes(length);
    int operation = body[3];
    int request = (body[6] & 0xFF) << 8 | (body[7] & 0xFF);
    return http(answerTo(operation).to(request), 0);
  }

  @Override
  public Set<Fault> without() {
    return Set.of(Fault.WRONG_CHECKSUM);
  }

  @Override
  public byte[] spoil(Fault fault, byte[] answer) {
    String text = new String(answer, StandardCharsets.ISO_8859_1);
    if (fault == Fault.EXTRA_PREAMBLE)
      return ("HTTP/1.1 100 Continue\r\n\r\n" + text).getBytes(StandardCharsets.ISO_8859_1);
    String body = text.substring(text.indexOf("\r\n\r\n") + 4);
    return http(body.getBytes(StandardCharsets.ISO_8859_1), -3);
  }

  @Override
  public DeviceStatus expected(String operation, Fault fault) {
    return switch (fault) {
      case NONE, RESET, EXTRA_PREAMBLE -> DeviceStatus.READY;
      // The second answer is taken for one to the next request: a question is asked again, an
      // order is not.
      case ANSWER_TWICE ->
          operation.equals("create") ? DeviceStatus.unknown(Kind.GARBLED) : DeviceStatus.READY;
      // HTTP waits for the end of a line: garbage without one is silence, or a broken connection.
      case MUTE, DEAF, VANISH, HALF_AN_ANSWER, ONE_BYTE_A_SECOND, GARBAGE, ENDLESS_STREAM ->
          DeviceStatus.unknown(Kind.OFFLINE);
      case WRONG_CHECKSUM, WRONG_LENGTH -> DeviceStatus.unknown(Kind.GARBLED);
    };
  }

  private static IppBytes answerTo(int operation) {
    return switch (operation) {
      case ScriptedPrinter.GET_PRINTER -> ScriptedPrinter.printer();
      case ScriptedPrinter.CREATE_JOB ->
          IppBytes.answer(0).group(IppBytes.JOB).integer("job-id", 7);
      case ScriptedPrinter.GET_JOB -> ScriptedPrinter.job("issue", 9, "job-completed-successfully");
      default -> IppBytes.answer(0);
    };
  }

  private static byte[] http(byte[] body, int more) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    String head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nContent-Length: "
            + (body.length + more)
            + "\r\n\r\n";
    whole.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    whole.writeBytes(body);
    return whole.toByteArray();
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next >= 0 && next != '\n'; next = in.read())
      if (next != '\r') line.append((char) next);
    return line.toString().toLowerCase(Locale.ROOT);
  }

  private static DeviceStatus create(Device device, Deadline deadline) throws DeviceException {
    SheetOrder order = new SheetOrder("issue", SheetSize.A3, "tray-1");
    return ready(printer(device).create(order, deadline).id() == 7);
  }

  private static SheetPrinter printer(Device device) {
    return (SheetPrinter) device;
  }

  private static DeviceStatus ready(boolean asItShould) {
    return asItShould ? DeviceStatus.READY : DeviceStatus.unknown(Kind.BROKEN);
  }
}
