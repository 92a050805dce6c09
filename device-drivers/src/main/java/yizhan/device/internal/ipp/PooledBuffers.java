package yizhan.device.internal.ipp;

import okio.Buffer;

/**
 * What okio keeps for reuse: each thread's own few buffers, with parts of documents in them until
 * others come. Overwritten by the thread that used them (decision 0170).
 */
final class PooledBuffers {
  /** Twice what a thread's pool holds: a buffer that another thread has just taken is another. */
  private static final byte[] NOTHING = new byte[128 * 1024];

  private PooledBuffers() {}

  /** Takes them all, fills them with nothing, and gives them back. */
  static void overwrite() {
    try (Buffer all = new Buffer()) {
      all.write(NOTHING).clear();
    }
  }
}
