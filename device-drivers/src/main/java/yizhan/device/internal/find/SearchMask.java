package yizhan.device.internal.find;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.regex.MatchResult;
import yizhan.device.internal.record.Mask;
import yizhan.device.internal.samv.SamvMask;
import yizhan.device.internal.scan.ScanMask;
import yizhan.device.internal.scan.ScannerProbe;

/**
 * Masks what anything may say when it is asked what it is: where a card reader's frame is heard,
 * all as a reader's, else all as if it were a code that somebody held up just then. Questions stay,
 * and scanners' answers to them, also beside a frame: they are about nobody.
 */
public final class SearchMask implements Mask {
  /** The last two bytes of a SAM-V preamble, which no printer and no scanner sends by itself. */
  private static final byte[] FRAME = {(byte) 0x96, 0x69};

  private final Mask reader = new SamvMask();
  private final Mask others = new ScanMask();

  @Override
  public String what() {
    return "numbers, names and codes (each character by one of its kind)";
  }

  /** One byte is about nobody, and how a printer is: one without paper says a letter. */
  @Override
  public byte[] heard(byte[] run) {
    if (run.length == 1) return run.clone();
    List<MatchResult> answers =
        ScannerProbe.answers(new String(run, StandardCharsets.ISO_8859_1)).toList();
    byte[] masked = (ofAReader(run) ? reader : others).heard(run);
    for (MatchResult answer : answers) {
      int length = answer.end() - answer.start();
      System.arraycopy(run, answer.start(), masked, answer.start(), length);
    }
    return masked;
  }

  @Override
  public BitSet hidden(byte[] run) {
    return new BitSet();
  }

  private static boolean ofAReader(byte[] run) {
    for (int at = 0; at + 1 < run.length; at++)
      if (run[at] == FRAME[0] && run[at + 1] == FRAME[1]) return true;
    return false;
  }
}
