package yizhan.device.internal.modbus;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
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
import yizhan.device.internal.transport.Transport;
import yizhan.device.sign.GuideLights;

/** The lamp board on a hostile wire. */
public final class ModbusBout implements Bout {
  private static final int REQUEST_BYTES = 8;
  private static final byte[] THREE_ARE_OFF = Vectors.hex("01 01 01 00 51 88");

  @Override
  public String driver() {
    return ModbusLamps.class.getSimpleName();
  }

  @Override
  public Device open(int port) {
    return new ModbusLamps(Transport.tcp("127.0.0.1", port), 1, 3);
  }

  @Override
  public Map<String, Operation> operations() {
    return Map.of("status", Device::status, "set", ModbusBout::set);
  }

  @Override
  public byte @Nullable [] answer(InputStream in) throws IOException {
    byte[] request = in.readNBytes(REQUEST_BYTES);
    if (request.length < REQUEST_BYTES) return null;
    return request[1] == ModbusCodec.WRITE_COIL ? request : THREE_ARE_OFF;
  }

  @Override
  public Set<Fault> without() {
    return Set.of();
  }

  @Override
  public byte[] spoil(Fault fault, byte[] answer) {
    byte[] spoilt = answer.clone();
    switch (fault) {
      case EXTRA_PREAMBLE -> {
        spoilt = new byte[answer.length + 2];
        System.arraycopy(answer, 0, spoilt, 2, answer.length);
      }
      case WRONG_LENGTH -> spoilt = Arrays.copyOfRange(answer, 1, answer.length);
      default -> spoilt[spoilt.length - 1] ^= 1;
    }
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

  private static DeviceStatus set(Device device, Deadline deadline) throws DeviceException {
    ((GuideLights) device).set(2, true, deadline);
    return DeviceStatus.READY;
  }
}
