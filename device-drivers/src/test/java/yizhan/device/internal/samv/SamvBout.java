package yizhan.device.internal.samv;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
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
import yizhan.device.Vectors;
import yizhan.device.card.CardReader;
import yizhan.device.card.CardReading;
import yizhan.device.internal.transport.Transport;

/** The card reader on a hostile wire. */
public final class SamvBout implements Bout {
  private static final int REQUEST_BYTES = 10;
  private static final int LENGTH_LOW = 6;

  /** Impatient enough that two attempts fit into the shortest deadline. */
  private static final SamvPace PACE =
      new SamvPace(
          Duration.ofMillis(5),
          Duration.ofMillis(350),
          Duration.ofMillis(350),
          Duration.ofMillis(120),
          Duration.ofMillis(20));

  @Override
  public String driver() {
    return SamvReader.class.getSimpleName();
  }

  @Override
  public Device open(int port) {
    return new SamvReader(Transport.tcp("127.0.0.1", port), PACE);
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of(
        "status", Device::status,
        "securityModule", SamvBout::securityModule,
        "cardPresent", SamvBout::cardPresent,
        "addedAddress", SamvBout::addedAddress,
        "selfTest", (device, until) -> ((CardReader) device).selfTest(until),
        "read", SamvBout::read);
  }

  @Override
  public byte @Nullable [] answer(InputStream in) throws IOException {
    byte[] request = in.readNBytes(REQUEST_BYTES);
    if (request.length < REQUEST_BYTES) return null;
    return switch (request[7] & 0xFF) {
      case 0x12 -> CardFrames.VECTORS.bytes("module-answer");
      case 0x20 -> request[8] == 1 ? CardFrames.FOUND : CardFrames.SELECTED;
      case 0x30 -> request[8] == 1 ? CardFrames.read("citizen") : CardFrames.ADDED_ADDRESS;
      default -> CardFrames.OK;
    };
  }

  @Override
  public Set<Fault> without() {
    return Set.of();
  }

  @Override
  public byte[] spoil(Fault fault, byte[] answer) {
    if (fault == Fault.EXTRA_PREAMBLE)
      return CardFrames.join(Vectors.hex("00 AA AA 96 AA"), answer);
    byte[] spoilt = answer.clone();
    if (fault == Fault.WRONG_CHECKSUM) spoilt[spoilt.length - 1] ^= 1;
    else spoilt[LENGTH_LOW] ^= 2;
    return spoilt;
  }

  @Override
  public DeviceStatus expected(String operation, Fault fault) {
    return switch (fault) {
      case NONE, RESET, ANSWER_TWICE, EXTRA_PREAMBLE -> DeviceStatus.READY;
      case MUTE, DEAF, VANISH -> DeviceStatus.unknown(Kind.OFFLINE);
      case GARBAGE,
          HALF_AN_ANSWER,
          ONE_BYTE_A_SECOND,
          ENDLESS_STREAM,
          WRONG_CHECKSUM,
          WRONG_LENGTH ->
          DeviceStatus.unknown(Kind.GARBLED);
    };
  }

  private static DeviceStatus securityModule(Device device, Deadline deadline)
      throws DeviceException {
    String id = ((CardReader) device).securityModule(deadline);
    return ready(id.equals(CardFrames.VECTORS.text("module-id")));
  }

  private static DeviceStatus addedAddress(Device device, Deadline deadline)
      throws DeviceException {
    return ready(((CardReader) device).addedAddress(deadline).isPresent());
  }

  private static DeviceStatus cardPresent(Device device, Deadline deadline) throws DeviceException {
    return ready(((CardReader) device).cardPresent(deadline));
  }

  private static DeviceStatus read(Device device, Deadline deadline) throws DeviceException {
    CardReading reading = ((CardReader) device).read(deadline);
    return ready(reading instanceof CardReading.Read(var card) && card.name().equals("测试用户"));
  }

  private static DeviceStatus ready(boolean asItShould) {
    return asItShould ? DeviceStatus.READY : DeviceStatus.unknown(Kind.BROKEN);
  }
}
