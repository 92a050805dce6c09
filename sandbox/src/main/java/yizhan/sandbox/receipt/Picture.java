package yizhan.sandbox.receipt;

/**
 * A picture in the bytes of a command: rows from the top, most significant bit left, 1 is black.
 *
 * @param from where its first byte stands
 * @param stride bytes in a row
 * @param across times as wide when printed
 * @param down times as high when printed
 */
@SuppressWarnings("ArrayRecordComponent") // a view of a command's bytes; never compared
record Picture(byte[] bytes, int from, int stride, int rows, int across, int down) {
  /** Burns its black dots. What was announced but not sent is white. */
  void burn(Paper paper, int left, int top) {
    for (int y = 0; y < rows * down; y++)
      for (int x = 0; x < stride * 8 * across; x++)
        if (black(x / across, y / down)) paper.dot(left + x, top + y);
  }

  private boolean black(int x, int y) {
    int index = from + y * stride + x / 8;
    return index < bytes.length && (bytes[index] & 0x80 >> (x & 7)) != 0;
  }
}
