package yizhan.device.internal.snmp;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import yizhan.device.internal.record.Mask;

/**
 * Leaves of SNMPv1 (RFC 1157, 4) what was asked for and the numbers that came back. Community and
 * the number of a question are not written down, words become zeros, and so does what is no such
 * message.
 */
public final class SnmpMask implements Mask {
  private static final int INTEGER = 0x02;
  private static final int OCTETS = 0x04;
  private static final int NAME = 0x06;
  private static final int SEQUENCE = 0x30;

  /** INTEGER, NULL, Counter32, Gauge32, TimeTicks. */
  private static final Set<Integer> NUMBERS = Set.of(INTEGER, 0x05, 0x41, 0x42, 0x43);

  /** A counter of 32 bits and its sign. */
  private static final int LONGEST_NUMBER = 5;

  private static final int LONGEST_NAME = 128;

  @Override
  public String what() {
    return "community and numbers of questions (??), words (zeros)";
  }

  @Override
  public boolean ofDatagrams() {
    return true;
  }

  @Override
  public BitSet hidden(byte[] run) {
    Walk walk = new Walk(run);
    BitSet hidden = walk.ofWhoAsks;
    hidden.or(walk.words);
    if (!walk.whole()) hidden.set(0, run.length);
    return hidden;
  }

  @Override
  public BitSet repeated(byte[] run) {
    Walk walk = new Walk(run);
    return walk.whole() ? walk.ofWhoAsks : new BitSet();
  }

  @Override
  public byte[] heard(byte[] run) {
    byte[] masked = run.clone();
    Walk walk = new Walk(run);
    if (!walk.whole()) Arrays.fill(masked, (byte) 0);
    walk.words.stream().forEach(at -> masked[at] = 0);
    return masked;
  }

  /** Goes through a message; what is torn is none. */
  private static final class Walk {
    private final byte[] message;
    private final BitSet ofWhoAsks = new BitSet();
    private final BitSet words = new BitSet();
    private int at;
    private boolean torn;

    Walk(byte[] message) {
      this.message = message;
      into(SEQUENCE);
      number();
      mark(OCTETS, ofWhoAsks);
      into(-1); // the kind of message
      mark(INTEGER, ofWhoAsks);
      number(); // error-status
      number(); // error-index
      into(SEQUENCE);
      while (!torn && at < message.length) {
        into(SEQUENCE);
        name();
        value();
      }
    }

    boolean whole() {
      return !torn && at == message.length;
    }

    private void number() {
      skip(content(INTEGER, LONGEST_NUMBER));
    }

    private void name() {
      skip(content(NAME, LONGEST_NAME));
    }

    private void value() {
      int tag = at < message.length ? message[at] & 0xFF : -1;
      int length = content(-1, message.length);
      if (!NUMBERS.contains(tag) || length > LONGEST_NUMBER) words.set(at, at + length);
      at += length;
    }

    private void skip(int length) {
      at += length;
    }

    private void mark(int tag, BitSet marked) {
      int length = content(tag, message.length);
      marked.set(at, at + length);
      at += length;
    }

    private void into(int tag) {
      var _ = content(tag, message.length);
    }

    /**
     * Steps over tag and length.
     *
     * @param wanted -1 for any
     * @return bytes that follow; 0 when they are not there
     */
    private int content(int wanted, int most) {
      int tag = next();
      int length = next();
      if (length >= 0x80) {
        int bytes = length - 0x80;
        torn |= bytes == 0; // of no length: not in SNMP
        length = 0;
        for (int i = 0; i < bytes && !torn; i++) length = Math.min(length << 8 | next(), 1 << 20);
      }
      torn |= (wanted >= 0 && tag != wanted) || length > most || length > message.length - at;
      return torn ? 0 : length;
    }

    private int next() {
      if (at < message.length) return message[at++] & 0xFF;
      torn = true;
      return 0;
    }
  }
}
