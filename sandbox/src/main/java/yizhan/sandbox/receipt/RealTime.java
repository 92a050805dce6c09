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

  /** {@code DLE DC4 8} and its signature: forget everything that was received. */
  private final Signature forget = new Signature(DLE, 0x14, 8, 1, 3, 20, 1, 6, 2, 8);

  /** The hardware reset of Custom's printers, heard even while busy. */
  private final Signature reset = new Signature(0x1C, 0xC0, 0x18, DLE, 0x14, 0x1A);

  private int before;
  private int last;

  /** What a host may want at once. */
  enum Kind {
    STATUS,
    RECOVER,
    FORGET,
    RESET
  }

  /**
   * One of them.
   *
   * @param n its parameter
   * @param end where it ends in the bytes it was heard in
   */
  record Request(Kind kind, int n, int end) {
    /** Whether what came before it is thrown away. */
    boolean clearsBuffer() {
      return kind == Kind.FORGET || kind == Kind.RESET || (kind == Kind.RECOVER && n == 2);
    }
  }

  List<Request> hear(byte[] bytes) {
    List<Request> found = new ArrayList<>();
    for (int i = 0; i < bytes.length; i++) {
      int now = bytes[i] & 0xFF;
      if (before == DLE && last == EOT && ((now >= 1 && now <= 4) || now == 20))
        found.add(new Request(Kind.STATUS, now, i + 1));
      if (before == DLE && last == ENQ && (now == 1 || now == 2))
        found.add(new Request(Kind.RECOVER, now, i + 1));
      if (forget.endsWith(now)) found.add(new Request(Kind.FORGET, 0, i + 1));
      if (reset.endsWith(now)) found.add(new Request(Kind.RESET, 0, i + 1));
      before = last;
      last = now;
    }
    return found;
  }

  /** A row of bytes that means something only as a whole. */
  private static final class Signature {
    private final int[] row;
    private int matched;

    Signature(int... row) {
      this.row = row;
    }

    boolean endsWith(int now) {
      if (now == row[matched]) matched++;
      else matched = now == row[0] ? 1 : 0;
      if (matched < row.length) return false;
      matched = 0;
      return true;
    }
  }
}
