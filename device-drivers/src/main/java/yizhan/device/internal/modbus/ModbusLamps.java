package yizhan.device.internal.modbus;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import yizhan.device.Condition;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.internal.modbus.ModbusCodec.Answer;
import yizhan.device.internal.transport.Transport;
import yizhan.device.sign.GuideLights;

/** A board of relays or lamps that speaks Modbus RTU. */
public final class ModbusLamps implements GuideLights {
  /** A board answers within some milliseconds; USB and RS-485 adapters add some. */
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /** Longer than a pause within a telegram may be (3.5 characters), shorter than people notice. */
  private static final Duration GAP = Duration.ofMillis(100);

  private static final int ATTEMPTS = 2;
  private static final int MOST_HEARD = 256;

  private final Transport transport;
  private final int unit;
  private final int outputs;
  private final byte[] heard = new byte[MOST_HEARD];
  private final byte[] chunk = new byte[MOST_HEARD];

  /**
   * @param unit its number on the line
   * @param outputs how many are used, from the first
   */
  public ModbusLamps(Transport transport, int unit, int outputs) {
    this.transport = transport;
    this.unit = unit;
    this.outputs = outputs;
  }

  @Override
  public String describe() {
    return "Modbus RTU unit " + unit + " on " + transport.describe();
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    try {
      return switch (ask(ModbusCodec.readCoils(unit, outputs), deadline)) {
        case Answer.Done _ -> DeviceStatus.READY;
        case Answer.Refused _ -> DeviceStatus.of(List.of(Condition.of(Kind.NEEDS_ATTENTION)));
      };
    } catch (DeviceException failed) {
      return failed.status();
    }
  }

  @Override
  public void set(int lamp, boolean on, Deadline deadline) throws DeviceException {
    switch (ask(ModbusCodec.writeCoil(unit, lamp, on), deadline)) {
      case Answer.Done _ -> {}
      case Answer.Refused(int code) ->
          throw new DeviceException(
              Reason.REFUSED, describe() + ": output " + lamp + ", code " + code);
    }
  }

  @Override
  public void close() {
    transport.close();
  }

  /** Asks, and asks once more: whatever a lamp is told twice it does once. */
  private Answer ask(byte[] request, Deadline deadline) throws DeviceException {
    boolean[] something = {false};
    try {
      for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
        boolean repeated = attempt > 1;
        Optional<Answer> answer =
            transport.ask(
                unasked -> {
                  something[0] |= repeated && unasked;
                  return attempt(request, something, deadline);
                },
                deadline);
        if (answer.isPresent()) return answer.get();
      }
      deadline.check(describe());
      throw new DeviceException(Reason.TIMED_OUT, describe() + " does not answer");
    } catch (DeviceException e) {
      if (e.reason() != Reason.TIMED_OUT || !something[0]) throw e;
      throw new DeviceException(Reason.GARBLED, describe() + " answers nonsense", e);
    }
  }

  private Optional<Answer> attempt(byte[] request, boolean[] something, Deadline deadline)
      throws DeviceException {
    transport.write(request, deadline);
    int end = 0;
    while (end < MOST_HEARD) {
      int count = transport.read(chunk, deadline.atMost(end == 0 ? PATIENCE : GAP));
      if (count == 0) break;
      something[0] = true;
      int taken = Math.min(count, MOST_HEARD - end);
      System.arraycopy(chunk, 0, heard, end, taken);
      end += taken;
      Optional<Answer> answer = ModbusCodec.answer(request, heard, end);
      if (answer.isPresent()) return answer;
    }
    return Optional.empty();
  }
}
