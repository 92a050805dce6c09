package yizhan.sandbox.sheet.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** A body in chunks (RFC 9112 section 7.1); chunk extensions and trailers are passed over. */
final class ChunkedBody extends InputStream {
  private static final int LONGEST_LINE = 256;

  private final InputStream in;
  private final long most;
  private long total;
  private long left;
  private boolean begun;
  private boolean ended;

  ChunkedBody(InputStream in, long most) {
    this.in = in;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) return 0;
    if (left == 0 && !ended) nextChunk();
    if (ended) return -1;
    int got = in.read(into, offset, (int) Math.min(length, left));
    if (got < 0) throw new EOFException("a chunk ends early");
    left -= got;
    return got;
  }

  private void nextChunk() throws IOException {
    if (begun && !line().isEmpty()) throw new HttpTrouble(400, "a chunk longer than it said");
    begun = true;
    String line = line();
    int extension = line.indexOf(';');
    left = size((extension < 0 ? line : line.substring(0, extension)).strip());
    total += left;
    if (total > most) throw new HttpTrouble(413, "a body too long");
    if (left > 0) return;
    ended = true;
    for (int trailers = 0; !line().isEmpty(); trailers++)
      if (trailers == 20) throw new HttpTrouble(431, "too many trailers");
  }

  private static long size(String digits) throws HttpTrouble {
    if (digits.isEmpty() || digits.length() > 8) throw new HttpTrouble(400, "no chunk size");
    long size = 0;
    for (int i = 0; i < digits.length(); i++) {
      int value = Character.digit(digits.charAt(i), 16);
      if (value < 0) throw new HttpTrouble(400, "no chunk size");
      size = size * 16 + value;
    }
    return size;
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (true) {
      int next = in.read();
      if (next < 0) throw new EOFException("the body ends between chunks");
      if (next == '\n') return line.toString().stripTrailing();
      if (line.length() == LONGEST_LINE) throw new HttpTrouble(400, "a chunk line too long");
      line.append((char) next);
    }
  }
}
