package yizhan.device.internal.transport;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;

/**
 * Questions on a line of which nothing is known yet, and whatever comes back. The line stays open
 * from one speed to the next: opening it anew each time would drop DTR, which resets some devices.
 */
public final class Trial {
  /** Once something came, silence of this length ends it; USB converters hold bytes for 16 ms. */
  private static final Duration GAP = Duration.ofMillis(60);

  /** A few bytes fit into any buffer at once. */
  private static final Duration WRITE = Duration.ofSeconds(1);

  /** More than any answer that is waited for; the rest of a flood is not. */
  private static final int MOST = 4096;

  private final Transport line;
  private final Deadline deadline;
  private final byte[] chunk = new byte[512];
  private boolean heard;

  public Trial(Transport line, Deadline deadline) {
    this.line = line;
    this.deadline = deadline;
  }

  /** Opens the line, or changes the speed at which it is open; says nothing. */
  public void at(int baud) throws DeviceException {
    line.tune(baud, deadline);
  }

  /** Listens for so long, without a word. */
  public byte[] listen(Duration time) throws DeviceException {
    line.ready(deadline);
    return hear(time);
  }

  /** Asks, and hears what comes back; empty when nothing begins to within so long. */
  public byte[] ask(byte[] question, Duration patience) throws DeviceException {
    heard |= line.ready(deadline);
    line.write(question, deadline.atMost(WRITE));
    return hear(patience);
  }

  /** Whether anything was ever heard on this line. */
  public boolean heard() {
    return heard;
  }

  private byte[] hear(Duration patience) throws DeviceException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Deadline end = deadline.atMost(patience);
    int count = line.read(chunk, end);
    while (count > 0 && all.size() < MOST) {
      all.write(chunk, 0, count);
      count = line.read(chunk, end.atMost(GAP));
    }
    heard |= all.size() > 0;
    deadline.check("looking for a device at " + line.describe());
    return all.toByteArray();
  }
}
