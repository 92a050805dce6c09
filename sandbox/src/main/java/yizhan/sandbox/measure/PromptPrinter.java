package yizhan.sandbox.measure;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import yizhan.sandbox.wire.DeviceThread;
import yizhan.sandbox.wire.TcpLine;

/**
 * A receipt printer that is always well and draws nothing: all that is measured with it is the
 * driver's time and that of the line.
 */
final class PromptPrinter implements AutoCloseable {
  private static final byte[] WELL = {0x12};
  private static final byte[] PRINTED = {0x00};
  private static final int DLE_EOT = 0x1004;
  private static final int GS_R = 0x1D72;
  private static final int LAST_QUESTION = 4;

  private final TcpLine line;
  private final DeviceThread thread;
  private final AtomicLong bytes = new AtomicLong();
  private int lastTwo;

  PromptPrinter() throws IOException {
    line = TcpLine.open(0);
    thread = new DeviceThread("sandbox-prompt-printer", line, this::hear);
  }

  int port() {
    return Integer.parseInt(line.address().substring(line.address().indexOf(':') + 1));
  }

  /** How many have come so far. */
  long bytes() {
    return bytes.get();
  }

  private void hear(byte[] heard) {
    for (byte each : heard) {
      int value = each & 0xFF;
      if (lastTwo == DLE_EOT && value >= 1 && value <= LAST_QUESTION) line.write(WELL);
      if (lastTwo == GS_R && value == 1) line.write(PRINTED);
      lastTwo = (lastTwo << 8 | value) & 0xFFFF;
    }
    bytes.addAndGet(heard.length);
  }

  @Override
  public void close() {
    thread.close();
  }
}
