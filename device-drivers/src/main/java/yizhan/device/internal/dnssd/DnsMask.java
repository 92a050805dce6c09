package yizhan.device.internal.dnssd;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import yizhan.device.internal.record.Likeness;
import yizhan.device.internal.record.Mask;

/**
 * Leaves of DNS-SD the frames, the kinds of service and the models; names of printers and machines
 * and what is said of where they stand become others of their shape, addresses one that is nobody's
 * (RFC 5737). What cannot be read becomes noise.
 */
public final class DnsMask implements Mask {
  private static final byte NO_WORD = 0x55;
  private static final byte[] NOBODYS = {(byte) 192, 0, 2, 1};

  /** What a printer says of its make, and of what it takes (Bonjour Printing 1.2.1, 9). */
  private static final Set<String> OF_THE_PRINTER = Set.of("ty", "pdl", "txtvers", "qtotal");

  private static final int HEAD_BYTES = 12;

  @Override
  public String what() {
    return "names and words (questions: ??, answers: others of their shape), addresses";
  }

  @Override
  public boolean ofDatagrams() {
    return true;
  }

  @Override
  public BitSet hidden(byte[] run) {
    return new Walk(run.clone()).through();
  }

  @Override
  public byte[] heard(byte[] run) {
    byte[] masked = run.clone();
    var _ = new Walk(masked).through();
    return masked;
  }

  /** Goes through a message and masks it where it stands. */
  private static final class Walk {
    private final byte[] message;
    private final BitSet masked = new BitSet();
    private int at = HEAD_BYTES;

    Walk(byte[] message) {
      this.message = message;
    }

    /** Thrown within, when a message ends or leads nowhere. */
    private static final class Torn extends Exception {
      private static final long serialVersionUID = 1;
    }

    /** Which bytes were masked. */
    BitSet through() {
      try {
        int questions = count(4);
        int records = count(6) + count(8) + count(10);
        for (int i = 0; i < questions; i++) {
          name();
          step(4);
        }
        for (int i = 0; i < records; i++) record();
      } catch (Torn _) {
        // the rest is read by nobody
      }
      if (at < message.length) noise(at, message.length);
      return masked;
    }

    private int count(int place) throws Torn {
      if (message.length < HEAD_BYTES) {
        at = 0;
        throw new Torn();
      }
      return (message[place] & 0xFF) << 8 | (message[place + 1] & 0xFF);
    }

    private void record() throws Torn {
      name();
      int type = byte8() << 8 | byte8();
      step(6); // class, and how long it holds
      int length = byte8() << 8 | byte8();
      int end = at + length;
      if (end > message.length) throw new Torn();
      switch (type) {
        case DnsQuestion.POINTER -> name();
        case DnsQuestion.SERVICE -> {
          step(6);
          name();
        }
        case DnsQuestion.TEXT -> {
          while (at < end) word(byte8());
        }
        case DnsQuestion.ADDRESS -> address(end);
        default -> noise(at, end);
      }
      if (at > end) throw new Torn();
      if (at < end) noise(at, end);
      at = end;
    }

    private void address(int end) {
      if (end - at != NOBODYS.length) return;
      System.arraycopy(NOBODYS, 0, message, at, NOBODYS.length);
      masked.set(at, end);
      at = end;
    }

    /** Labels up to the empty one or a pointer; what that leads to is masked where it stands. */
    private void name() throws Torn {
      for (int length = byte8(); length > 0; length = byte8()) {
        if ((length & 0xC0) == 0xC0) {
          step(1);
          return;
        }
        if (length > 63 || at + length > message.length) throw new Torn();
        String label = text(at, length);
        if (!label.startsWith("_") && !label.equalsIgnoreCase("local")) words(at, at + length);
        at += length;
      }
    }

    /** {@code key=value}. */
    private void word(int length) throws Torn {
      if (at + length > message.length) throw new Torn();
      String word = text(at, length);
      int equals = word.indexOf('=');
      String key = word.substring(0, Math.max(equals, 0)).toLowerCase(Locale.ROOT);
      boolean plain = OF_THE_PRINTER.contains(key) || word.equals("rp=ipp/print");
      if (!plain) words(at + equals + 1, at + length);
      at += length;
    }

    private String text(int from, int length) {
      return new String(message, from, length, StandardCharsets.ISO_8859_1);
    }

    private void words(int from, int to) {
      byte[] like = Likeness.of(Arrays.copyOfRange(message, from, to), StandardCharsets.UTF_8);
      if (like.length == to - from) System.arraycopy(like, 0, message, from, like.length);
      else Arrays.fill(message, from, to, NO_WORD); // it was no UTF-8
      masked.set(from, to);
    }

    private void noise(int from, int to) {
      Arrays.fill(message, from, to, NO_WORD);
      masked.set(from, to);
    }

    private void step(int bytes) throws Torn {
      if (at + bytes > message.length) throw new Torn();
      at += bytes;
    }

    private int byte8() throws Torn {
      if (at >= message.length) throw new Torn();
      return message[at++] & 0xFF;
    }
  }
}
