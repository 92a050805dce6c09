package yizhan.device.internal.escpos;

import static yizhan.device.internal.escpos.EscPosBytes.DLE;
import static yizhan.device.internal.escpos.EscPosBytes.GS;

import java.time.Duration;
import java.util.Arrays;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.internal.transport.Transport;

/** Asks a printer how it is, sends it tickets, and listens for the mark that it got to the end. */
final class EscPosConversation {
  /** A printer answers in real time, whatever else it does. */
  static final Duration ANSWER = Duration.ofSeconds(1);

  /** A chunk that the line does not take for so long will not be taken. */
  private static final Duration CHUNK = Duration.ofSeconds(5);

  /** Small enough to be called off between two, large enough for few calls. */
  private static final int CHUNK_BYTES = 512;

  private static final byte[] MARK = {GS, 'r', 1};

  private static final int EOT = 0x04;
  private static final int FULL_STATUS = 20;

  private final Transport transport;
  private final Duration answerTime;
  private final Dialect dialect;
  private final EscPosReplyParser parser;
  private final byte[] chunk = new byte[256];
  private boolean marked;

  EscPosConversation(Transport transport, Duration answerTime, Dialect dialect) {
    this.transport = transport;
    this.dialect = dialect;
    this.parser = new EscPosReplyParser(dialect.question());
    this.answerTime = answerTime;
  }

  /**
   * Begins anew: connects, if need be, forgets what came in unasked, and asks how it is. What
   * follows goes out on a line that has just been heard.
   *
   * @throws DeviceException as {@link #status} does
   */
  PrinterState begin(Deadline deadline) throws DeviceException {
    return transport.ask(
        _ -> {
          parser.clear();
          marked = false;
          return status(deadline);
        },
        deadline);
  }

  /**
   * Asks how it is, in the way of its dialect.
   *
   * @throws DeviceException TIMED_OUT for silence, GARBLED for what is no answer
   */
  PrinterState status(Deadline deadline) throws DeviceException {
    return switch (dialect.question()) {
      case FOUR_BYTES -> fourBytes(deadline);
      case FULL_STATUS -> {
        ask(FULL_STATUS, EscPosReplyParser.Kind.FULL_STATUS, deadline);
        yield CustomStatus.parse(parser.full());
      }
    };
  }

  /** One after the other, as the answers carry no number. */
  private EscPosStatus fourBytes(Deadline deadline) throws DeviceException {
    int[] answers = new int[5];
    for (int which = 1; which <= 4; which++)
      answers[which] = ask(which, EscPosReplyParser.Kind.REAL_TIME, deadline);
    return new EscPosStatus(answers[1], answers[2], answers[3], answers[4]);
  }

  /** Sends a ticket and the mark after it. */
  void send(byte[] ticket, Deadline deadline) throws DeviceException {
    // Noise, or the late mark of a ticket before, came in with the status: it is not this one's.
    marked = false;
    for (int from = 0; from < ticket.length; from += CHUNK_BYTES) {
      int to = Math.min(from + CHUNK_BYTES, ticket.length);
      transport.write(Arrays.copyOfRange(ticket, from, to), deadline.atMost(CHUNK));
    }
    transport.write(MARK, deadline.atMost(CHUNK));
  }

  /** Whether the mark has come back by then, or came while something else was asked. */
  boolean marked(Deadline deadline) throws DeviceException {
    while (!marked) {
      int count = transport.read(chunk, deadline);
      if (count == 0) return false;
      for (int i = 0; i < count; i++) judge(chunk[i] & 0xFF);
    }
    return true;
  }

  /** Tells it to forget what it has not printed, if it can be told. */
  void discard(Deadline deadline) throws DeviceException {
    byte[] command = dialect.forget().command();
    if (command.length > 0) command(command, deadline);
  }

  /** Sends a command that has no answer. */
  void command(byte[] command, Deadline deadline) throws DeviceException {
    transport.write(command, deadline.atMost(CHUNK));
  }

  /** The last byte of the answer. */
  private int ask(int which, EscPosReplyParser.Kind wanted, Deadline deadline)
      throws DeviceException {
    command(new byte[] {DLE, EOT, (byte) which}, deadline);
    Deadline patience = deadline.atMost(answerTime);
    boolean heard = false;
    while (true) {
      int count = transport.read(chunk, patience);
      if (count == 0) throw missed(which, heard);
      heard = true;
      int answer = -1;
      for (int i = 0; i < count; i++)
        if (judge(chunk[i] & 0xFF) == wanted) answer = chunk[i] & 0xFF;
      if (answer >= 0) return answer;
    }
  }

  private EscPosReplyParser.Kind judge(int value) {
    EscPosReplyParser.Kind kind = parser.next(value);
    if (kind == EscPosReplyParser.Kind.PAPER) marked = true;
    return kind;
  }

  private DeviceException missed(int which, boolean heard) {
    return heard
        ? new DeviceException(
            Reason.GARBLED, transport.describe() + " answered nonsense to DLE EOT " + which)
        : new DeviceException(
            Reason.TIMED_OUT, transport.describe() + " did not answer DLE EOT " + which);
  }
}
