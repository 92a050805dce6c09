package yizhan.device.internal.escpos;

import static yizhan.device.internal.escpos.EscPosBytes.DLE;
import static yizhan.device.internal.escpos.EscPosBytes.ESC;
import static yizhan.device.internal.escpos.EscPosBytes.FS;
import static yizhan.device.internal.escpos.EscPosBytes.GS;
import static yizhan.device.internal.escpos.EscPosBytes.LF;

import java.util.BitSet;
import yizhan.device.internal.record.Mask;

/**
 * Hides words, pictures and QR codes of a ticket, and shows the commands between them. From a
 * command on that the encoder does not send, nothing is shown. A printer's answers are about
 * itself.
 */
public final class EscPosMask implements Mask {
  private static final int SHORT = 2;
  private static final int USUAL = 3;
  private static final int RASTER_HEAD = 8;
  private static final int QR_HEAD = 8;
  private static final int ENQ = 0x05;
  private static final int EOT = 0x04;
  private static final int DC4 = 0x14;
  private static final int CLEAR_BUFFER_BYTES = 10;
  private static final int RESET_BYTES = 6;

  @Override
  public String what() {
    return "words, pictures and QR codes of tickets (written as ??)";
  }

  @Override
  public byte[] heard(byte[] run) {
    return run;
  }

  @Override
  public BitSet hidden(byte[] run) {
    BitSet hidden = new BitSet(run.length);
    int at = 0;
    while (at < run.length) {
      if ((run[at] & 0xFF) >= ' ') {
        hidden.set(at++);
        continue;
      }
      int shown = shown(run, at);
      int all = shown + data(run, at);
      if (shown == 0 || at + all > run.length) {
        hidden.set(at, run.length);
        return hidden;
      }
      hidden.set(at + shown, at + all);
      at += all;
    }
    return hidden;
  }

  /** How many bytes the command here has before its data; 0 when it is not known. */
  private static int shown(byte[] run, int at) {
    int second = byteAt(run, at + 1);
    return switch (run[at]) {
      case LF -> 1;
      case ESC ->
          switch (second) {
            case '@', 'i' -> SHORT;
            case 'a', '!', '3', 'd', 'E' -> USUAL;
            default -> 0;
          };
      case FS ->
          switch (second) {
            case '&' -> SHORT;
            case '!' -> USUAL;
            case 0xC0 -> RESET_BYTES;
            default -> 0;
          };
      case GS -> afterGs(run, at, second);
      case DLE ->
          switch (second) {
            case EOT, ENQ -> USUAL;
            case DC4 -> CLEAR_BUFFER_BYTES;
            default -> 0;
          };
      default -> 0;
    };
  }

  private static int afterGs(byte[] run, int at, int second) {
    return switch (second) {
      case '!', 'r' -> USUAL;
      case 'V' -> USUAL + 1;
      case 'e' -> byteAt(run, at + 2) == 3 ? USUAL + 1 : USUAL;
      case 'v' -> RASTER_HEAD;
      case '(' -> byteAt(run, at + 2) == 'k' ? qrShown(run, at) : 0;
      default -> 0;
    };
  }

  /** All of {@code GS ( k}, unless it stores what is to be read. */
  private static int qrShown(byte[] run, int at) {
    return storesCode(run, at) ? QR_HEAD : USUAL + 2 + qrLength(run, at);
  }

  private static int data(byte[] run, int at) {
    if (run[at] != GS) return 0;
    return switch (byteAt(run, at + 1)) {
      case 'v' -> word(run, at + 4) * word(run, at + 6);
      case '(' -> storesCode(run, at) ? Math.max(0, qrLength(run, at) - USUAL) : 0;
      default -> 0;
    };
  }

  private static boolean storesCode(byte[] run, int at) {
    return byteAt(run, at + 6) == 'P';
  }

  private static int qrLength(byte[] run, int at) {
    return word(run, at + 3);
  }

  private static int word(byte[] run, int at) {
    return byteAt(run, at) | byteAt(run, at + 1) << 8;
  }

  private static int byteAt(byte[] run, int at) {
    return at < run.length ? run[at] & 0xFF : 0;
  }
}
