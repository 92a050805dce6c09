package yizhan.sandbox.usb;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import yizhan.sandbox.wire.GadgetWire;

/**
 * As much of a receipt printer as a slow guest can bear: answers how it is and that it got to the
 * end of a ticket, and draws nothing.
 */
final class TinyPrinter implements AutoCloseable {
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;
  private static final int GS = 0x1D;
  private static final int WELL = 0x12;
  private static final int OFFLINE_CAUSE = 2;
  private static final int PAPER = 4;
  private static final int STOPPED_FOR_PAPER = 0x32;
  private static final int PAPER_END = 0x72;
  private static final Duration SLICE = Duration.ofMillis(200);

  private final GadgetWire wire;
  private final Thread thread;
  private volatile boolean paper = true;
  private volatile boolean reads = true;
  private volatile boolean stops;
  private volatile boolean closed;
  private final AtomicInteger tickets = new AtomicInteger();

  TinyPrinter(GadgetWire wire) {
    this.wire = wire;
    this.thread = Thread.ofPlatform().name("tiny-printer").daemon().start(this::run);
  }

  void paper(boolean there) {
    paper = there;
  }

  /** Answers how it is once more, and takes nothing of what comes then. */
  void stopReadingAfterAStatus() {
    stops = true;
  }

  void readOn() {
    stops = false;
    reads = true;
  }

  int tickets() {
    return tickets.get();
  }

  @Override
  public void close() {
    closed = true;
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    byte[] buffer = new byte[4096];
    int[] last = new int[2];
    try {
      while (!closed) {
        int count = reads ? wire.read(buffer, SLICE) : rest();
        for (byte each : Arrays.copyOf(buffer, Math.max(0, count))) {
          int value = each & 0xFF;
          if (last[0] == DLE && last[1] == EOT) answer(value);
          if (last[0] == GS && last[1] == 'r') {
            tickets.incrementAndGet();
            wire.write(new byte[] {0});
          }
          last[0] = last[1];
          last[1] = value;
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private void answer(int question) throws IOException {
    int answer = WELL;
    if (!paper && question == OFFLINE_CAUSE) answer = STOPPED_FOR_PAPER;
    if (!paper && question == PAPER) answer = PAPER_END;
    wire.write(new byte[] {(byte) answer});
    if (stops && question == PAPER) reads = false;
  }

  private static int rest() {
    LockSupport.parkNanos(SLICE.toNanos());
    return 0;
  }
}
