package yizhan.device.internal.samv;

import java.util.Arrays;
import java.util.Optional;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.internal.transport.Transport;

/** One question, one answer, with the patience and the repeats that the wire needs. */
final class SamvConversation implements AutoCloseable {
  private static final int ATTEMPTS = 2;

  private final Transport transport;
  private final SamvPace pace;
  private final SamvReceiver receiver = new SamvReceiver();
  private final byte[] chunk = new byte[2048];

  /** What came of a question, when no answer did; what was heard once is damage, not silence. */
  private enum Miss {
    SILENCE,
    DAMAGE
  }

  private Miss miss = Miss.SILENCE;

  SamvConversation(Transport transport, SamvPace pace) {
    this.transport = transport;
    this.pace = pace;
  }

  /** Where the reader is, for people. */
  String place() {
    return transport.describe();
  }

  /**
   * Asks, and asks once more if the question or the answer was damaged or got lost. A read that met
   * with silence is not repeated: it takes seconds, and the card's state is unknown by then.
   *
   * @throws DeviceException TIMED_OUT for silence, GARBLED for what is not an answer
   */
  SamvAnswer ask(SamvCommand command, Deadline deadline) throws DeviceException {
    miss = Miss.SILENCE;
    try {
      return askTwice(command, deadline);
    } catch (DeviceException e) {
      // What was heard until then was no answer: that is known, however little time was left.
      if (e.reason() != Reason.TIMED_OUT || miss == Miss.SILENCE) throw e;
      throw new DeviceException(Reason.GARBLED, place() + " answered nonsense to " + command, e);
    }
  }

  private SamvAnswer askTwice(SamvCommand command, Deadline deadline) throws DeviceException {
    for (int attempt = 1; ; attempt++) {
      boolean repeated = attempt > 1;
      Optional<SamvAnswer> answer =
          transport.ask(
              unasked -> {
                if (repeated && unasked) miss = Miss.DAMAGE;
                return attempt(command, deadline);
              },
              deadline);
      boolean last = attempt == ATTEMPTS;
      if (answer.isPresent()) {
        if (last || !notUnderstood(answer.get())) return answer.get();
      } else if (last || (miss == Miss.SILENCE && command == SamvCommand.READ)) {
        throw missed(command, deadline);
      }
    }
  }

  /** Forgets what came from the wire, which may be a person. */
  void wipe() {
    receiver.clear();
    Arrays.fill(chunk, (byte) 0);
  }

  @Override
  public void close() {
    transport.close();
  }

  private static boolean notUnderstood(SamvAnswer answer) {
    SamvStatus status = answer.meaning();
    return status == SamvStatus.BAD_CHECKSUM || status == SamvStatus.BAD_LENGTH;
  }

  private Optional<SamvAnswer> attempt(SamvCommand command, Deadline deadline)
      throws DeviceException {
    receiver.clear();
    transport.write(command.request(), deadline);
    Deadline patience = deadline.atMost(pace.patience(command));
    Deadline end = deadline.atMost(pace.patience(command).plus(SamvPace.LONGEST_ANSWER));
    boolean heard = false;
    while (true) {
      int count = transport.read(chunk, receiver.midFrame() ? end.atMost(pace.gap()) : patience);
      if (count == 0) {
        if (heard) miss = Miss.DAMAGE;
        return Optional.empty();
      }
      heard = true;
      receiver.feed(chunk, count);
      Optional<SamvAnswer> answer = receiver.next();
      while (answer.isPresent() && !command.fits(answer.get())) answer = receiver.next();
      if (answer.isPresent()) return answer;
      if (receiver.damaged() && !receiver.midFrame()) {
        miss = Miss.DAMAGE;
        awaitQuiet(end);
        return Optional.empty();
      }
    }
  }

  /** A broken frame may have a tail, which must not be taken for the next answer. */
  private void awaitQuiet(Deadline end) throws DeviceException {
    int count = 1;
    while (count > 0) count = transport.read(chunk, end.atMost(pace.quiet()));
  }

  private DeviceException missed(SamvCommand command, Deadline deadline) throws DeviceException {
    deadline.check("waiting for the card reader");
    return new DeviceException(Reason.TIMED_OUT, place() + " did not answer " + command);
  }
}
