package yizhan.device.internal.transport;

import java.util.concurrent.atomic.AtomicBoolean;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.internal.record.Tape;

/** A line, and a tape of what passes on it. */
final class RecordingLine implements Line {
  private final Line line;
  private final Tape tape;
  private final AtomicBoolean ended = new AtomicBoolean();

  RecordingLine(Line line, Tape tape) {
    this.line = line;
    this.tape = tape;
  }

  @Override
  public int read(byte[] into) {
    int count = line.read(into);
    if (count > 0) tape.heard(into, count);
    if (count < 0 && ended.compareAndSet(false, true)) tape.lost();
    return count;
  }

  @Override
  public void awaitInput(long nanos) {
    line.awaitInput(nanos);
  }

  /** Kept before it is sent: an answer may be there before the write has returned. */
  @Override
  public void write(byte[] bytes, Deadline deadline) throws DeviceException {
    tape.said(bytes);
    line.write(bytes, deadline);
  }

  @Override
  public boolean tune(int baud) {
    tape.tuned(baud);
    return line.tune(baud);
  }

  @Override
  public void close() {
    if (ended.compareAndSet(false, true)) tape.closed();
    line.close();
  }
}
