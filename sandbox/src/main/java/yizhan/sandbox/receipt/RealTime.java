package yizhan.sandbox.receipt;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds real-time commands the moment they arrive, before what stands in the buffer. Like the
 * firmware it does not know what a command is: bytes within a picture that look like one count too.
 */
final class RealTime {
  private static final int DLE = 0x10;
  private static final int EOT = 0x04;
  private static final int ENQ = 0x05;

  private int before;
  private int last;

  /** What a host may want at once. */
  enum Kind {
    STATUS,
    RECOVER
  }

  /**
   * One of them.
   *
   * @param n its parameter
   */
  record Request(Kind kind, int n) {}

  List<Request> hear(byte[] bytes) {
    List<Request> found = new ArrayList<>();
    for (byte b : bytes) {
      int now = b & 0xFF;
      if (before == DLE && last == EOT && now >= 1 && now <= 4)
        found.add(new Request(Kind.STATUS, now));
      if (before == DLE && last == ENQ && (now == 1 || now == 2))
        found.add(new Request(Kind.RECOVER, now));
      before = last;
      last = now;
    }
    return found;
  }
}
