package yizhan.sandbox.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A device that is none of ours, at the end of a line: remembers every byte that it heard, and says
 * what it is told to say.
 */
public final class Stranger implements AutoCloseable {
  private final Wire wire;
  private final String answer;
  private final List<byte[]> telegrams = new ArrayList<>();
  private final DeviceThread thread;

  /**
   * Switches it on. It owns the wire from now on.
   *
   * @param answer to whatever it hears; nothing when empty
   */
  public Stranger(Wire wire, String answer) {
    this.wire = wire;
    this.answer = answer;
    this.thread = new DeviceThread("sandbox-stranger", wire, this::hear);
  }

  /** Where a driver finds it. */
  public String address() {
    return wire.address();
  }

  /** All that was ever said to it, as it understood it. */
  public byte[] heard() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    telegrams().forEach(all::writeBytes);
    return all.toByteArray();
  }

  /** The same, parted where there was silence. */
  public List<byte[]> telegrams() {
    synchronized (telegrams) {
      return List.copyOf(telegrams);
    }
  }

  /** Speaks unasked. */
  public void say(String words) throws IOException {
    wire.write(words.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    thread.close();
  }

  private void hear(byte[] bytes) throws IOException {
    synchronized (telegrams) {
      telegrams.add(bytes);
    }
    if (!answer.isEmpty()) say(answer);
  }
}
