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

  /** Forget all that was received ({@code DLE DC4 8}). */
  static final byte[] DISCARD = {DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8};

  private final Transport transport;
  private final Duration answerTime;
  private final EscPosReplyParser parser = new EscPosReplyParser();
  private final byte[] chunk = new byte[256];
  private boolean marked;

  EscPosConversation(Transport transport, Duration answerTime) {
    this.transport = transport;
    this.answerTime = answerTime;
  }

  /** Connects, if need be, and forgets what came in unasked. */
  void begin(Deadline deadline) throws DeviceException {
    transport.ready(deadline);
    parser.clear();
    marked = false;
  }

  /**
   * Asks {@code DLE EOT} 1 to 4, one after the other, as their answers carry no number.
   *
   * @throws DeviceException TIMED_OUT for silence, GARBLED for what is no answer
   */
  EscPosStatus status(Deadline deadline) throws DeviceException {
    int[] answers = new int[5];
    for (int which = 1; which <= 4; which++) answers[which] = realTime(which, deadline);
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

  /** Tells it to forget what it has not printed. */
  void discard(Deadline deadline) throws DeviceException {
    transport.write(DISCARD, deadline.atMost(CHUNK));
  }

  private int realTime(int which, Deadline deadline) throws DeviceException {
    transport.write(new byte[] {DLE, 0x04, (byte) which}, deadline);
    Deadline patience = deadline.atMost(answerTime);
    boolean heard = false;
    while (true) {
      int count = transport.read(chunk, patience);
      if (count == 0) throw missed(which, heard);
      heard = true;
      int answer = -1;
      for (int i = 0; i < count; i++)
        if (judge(chunk[i] & 0xFF) == EscPosReplyParser.Kind.REAL_TIME) answer = chunk[i] & 0xFF;
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
