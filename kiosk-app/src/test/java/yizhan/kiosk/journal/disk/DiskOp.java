package yizhan.kiosk.journal.disk;

/** What a program asked of the disk, or said, in the order in which it was done. */
sealed interface DiskOp {
  /** Bytes at a place of a file. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Write(String file, long at, byte[] bytes) implements DiskOp {}

  /** A file ends here now. */
  record Cut(String file, long size) implements DiskOp {}

  /** A file is made, empty. */
  record Make(String file) implements DiskOp {}

  /** A file has another name, in the place of what had it. */
  record Rename(String from, String to) implements DiskOp {}

  /** A file is gone. */
  record Remove(String file) implements DiskOp {}

  /** What was written to this file, or to this folder's list of names, lasts now. */
  record Sync(String file) implements DiskOp {}

  /** The program was told that this lasts. */
  record Said(Durable durable) implements DiskOp {}
}
