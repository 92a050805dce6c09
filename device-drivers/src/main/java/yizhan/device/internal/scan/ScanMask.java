package yizhan.device.internal.scan;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.charset.Charset;
import java.util.BitSet;
import java.util.Optional;
import yizhan.device.internal.record.Likeness;
import yizhan.device.internal.record.Mask;

/**
 * Puts another character of its kind and length for each of a code; AIM identifiers, line ends and
 * answers to commands stay. Two codes of one shape become the same.
 */
public final class ScanMask implements Mask {
  private static final byte IN_NO_CHARSET = (byte) 0xFF;

  @Override
  public String what() {
    return "codes (each character by one of its kind)";
  }

  @Override
  public BitSet hidden(byte[] run) {
    return new BitSet(); // commands only
  }

  @Override
  public byte[] heard(byte[] run) {
    byte[] masked = run.clone();
    ScanAssembler assembler = new ScanAssembler();
    int begin = 0;
    for (int at = 0; at < run.length; at++) {
      boolean ended = assembler.next(run[at]).isPresent();
      if (ended) code(masked, begin, at);
      if (ended || !assembler.underWay()) begin = at + 1;
    }
    code(masked, begin, run.length);
    assembler.clear();
    return masked;
  }

  private static void code(byte[] masked, int from, int to) {
    byte[] code = new byte[to - from];
    System.arraycopy(masked, from, code, 0, code.length);
    Optional<Charset> charset = ScanParser.charset(code);
    byte[] nobodys = charset.isPresent() ? Likeness.of(code, charset.get()) : bytes(code);
    int kept = ScanParser.identified(new String(code, ISO_8859_1)) ? ScanParser.AIM_CHARACTERS : 0;
    System.arraycopy(nobodys, kept, masked, from + kept, code.length - kept);
  }

  private static byte[] bytes(byte[] code) {
    byte[] masked = new byte[code.length];
    for (int at = 0; at < code.length; at++)
      masked[at] = code[at] < 0 ? IN_NO_CHARSET : Likeness.of(code[at]);
    return masked;
  }
}
