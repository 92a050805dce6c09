package yizhan.device.internal.samv;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.internal.transport.Transport;

/**
 * The speed of a module's serial line: finds out which it has, and gives it another (command 60).
 * Whether it keeps that one without power is not known.
 */
public final class SamvSpeeds {
  /** All that there are, bits per second, the delivered one first. */
  private static final List<Integer> ALL = List.of(115_200, 9_600, 19_200, 38_400, 57_600);

  /** A module answers about its state at once; at a wrong speed it never does. */
  private static final SamvPace PACE =
      new SamvPace(
          Duration.ZERO,
          Duration.ofMillis(250),
          Duration.ofMillis(250),
          Duration.ofMillis(100),
          Duration.ofMillis(30));

  private SamvSpeeds() {}

  /**
   * The speed at which a module answers, looked for at all five in at most 3 s.
   *
   * @return empty when none answers at any
   * @throws DeviceException DISCONNECTED or BUSY as the port is, CANCELLED, TIMED_OUT
   */
  public static OptionalInt find(String port, Deadline deadline) throws DeviceException {
    for (int baud : ALL) {
      deadline.check("looking for a module's speed");
      if (answers(port, baud, deadline)) return OptionalInt.of(baud);
    }
    return OptionalInt.empty();
  }

  /**
   * Gives it another speed, and sees that it has it.
   *
   * @throws IllegalArgumentException for a speed that modules do not have
   * @throws DeviceException REFUSED when it says no, GARBLED when it then does not answer at the
   *     new speed
   */
  public static void change(String port, int from, int to, Deadline deadline)
      throws DeviceException {
    SamvCommand command = SamvCommand.speed(to);
    try (SamvConversation now = new SamvConversation(Transport.serial(port, from), PACE)) {
      SamvStatus status = now.ask(command, deadline).meaning();
      if (status != SamvStatus.OK)
        throw new DeviceException(Reason.REFUSED, port + " answered " + status + " to " + command);
    }
    if (!answers(port, to, deadline))
      throw new DeviceException(Reason.GARBLED, port + " does not answer at " + to);
  }

  private static boolean answers(String port, int baud, Deadline deadline) throws DeviceException {
    try (SamvConversation there = new SamvConversation(Transport.serial(port, baud), PACE)) {
      return there.ask(SamvCommand.STATUS, deadline).meaning() != SamvStatus.UNDOCUMENTED;
    } catch (DeviceException e) {
      if (e.reason() == Reason.TIMED_OUT || e.reason() == Reason.GARBLED) return false;
      throw e;
    }
  }
}
