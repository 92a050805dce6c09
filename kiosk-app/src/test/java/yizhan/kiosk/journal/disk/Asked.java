package yizhan.kiosk.journal.disk;

/**
 * Something asked of the disk.
 *
 * @param content the file that it is about, whatever it is called at that time
 * @param lastsFrom the point from which it lasts, or never
 */
record Asked(DiskOp op, int content, int lastsFrom) {
  static final int NEVER = Integer.MAX_VALUE;
}
