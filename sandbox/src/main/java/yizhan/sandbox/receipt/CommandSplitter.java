package yizhan.sandbox.receipt;

import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts the stream of a host into commands and characters. Knows where each ends, not what it means.
 */
final class CommandSplitter {
  private static final int INCOMPLETE = -1;

  /** Longer pictures than this are a host gone mad; the head is then taken for an unknown one. */
  private static final int LONGEST = 4 << 20;

  private byte[] waiting = {};
  private int start;

  void add(byte[] bytes) {
    int left = waiting.length - start;
    byte[] all =
        Arrays.copyOf(Arrays.copyOfRange(waiting, start, waiting.length), left + bytes.length);
    System.arraycopy(bytes, 0, all, left, bytes.length);
    waiting = all;
    start = 0;
  }

  void clear() {
    waiting = new byte[0];
    start = 0;
  }

  int size() {
    return waiting.length - start;
  }

  /**
   * The next whole command.
   *
   * @param chinese whether bytes from 81 up begin a character of two or four
   */
  Optional<Command> next(boolean chinese) {
    if (size() == 0) return Optional.empty();
    int first = at(0);
    if (first >= 0x20) return character(chinese ? characterLength(first) : 1);
    if (first != CommandLengths.ESC
        && first != CommandLengths.FS
        && first != CommandLengths.GS
        && first != CommandLengths.DLE) return take(1, name(first), isControl(first));
    if (size() < 2) return Optional.empty();
    int second = at(1);
    int fixed = CommandLengths.of(first, second);
    int length = fixed > 0 ? fixed : variableLength(first, second);
    if (length == INCOMPLETE || length > size()) return Optional.empty();
    if (length == 0) return take(2, name(first) + " " + (char) second, false);
    String third = second == '(' || second == '8' ? " " + (char) at(2) : "";
    return take(length, name(first) + " " + (char) second + third, true);
  }

  private Optional<Command> character(int length) {
    if (length == INCOMPLETE || length > size()) return Optional.empty();
    return take(length, Command.CHARACTER, true);
  }

  private int characterLength(int first) {
    if (first < 0x81 || first == 0xFF) return 1;
    if (size() < 2) return INCOMPLETE;
    return at(1) >= 0x30 && at(1) <= 0x39 ? 4 : 2;
  }

  private static boolean isControl(int code) {
    return code == '\n' || code == '\r' || code == '\t' || code == '\f' || code == 0x18;
  }

  private static String name(int code) {
    return switch (code) {
      case CommandLengths.ESC -> "ESC";
      case CommandLengths.FS -> "FS";
      case CommandLengths.GS -> "GS";
      case CommandLengths.DLE -> "DLE";
      case '\n' -> "LF";
      default -> "control " + code;
    };
  }

  /** The whole length; {@link #INCOMPLETE} when it cannot be seen yet, 0 for an unknown command. */
  private int variableLength(int first, int second) {
    if (first == CommandLengths.DLE) return realTimeLength(second);
    if (first == CommandLengths.ESC && second == '*') {
      if (size() < 5) return INCOMPLETE;
      return 5 + shortAt(3) * (at(2) < 32 ? 1 : 3);
    }
    if (first == CommandLengths.ESC && second == 'D') return untilZero(2);
    if (first == CommandLengths.FS && second == '(')
      return size() < 5 ? INCOMPLETE : 5 + shortAt(3);
    if (first != CommandLengths.GS) return 0;
    return switch (second) {
      case '(' -> size() < 5 ? INCOMPLETE : 5 + shortAt(3);
      case '8' -> size() < 7 ? INCOMPLETE : limited(7L + shortAt(3) + ((long) shortAt(5) << 16));
      case 'V' -> size() < 3 ? INCOMPLETE : at(2) == 0 || at(2) == 1 || at(2) / 2 == 24 ? 3 : 4;
      case 'v' -> size() < 8 ? INCOMPLETE : limited(8L + (long) shortAt(4) * shortAt(6));
      case 'k' -> barCodeLength();
      case 'e' -> size() < 3 ? INCOMPLETE : at(2) == 3 ? 4 : 3;
      default -> 0;
    };
  }

  private int realTimeLength(int second) {
    if (size() < 3) return INCOMPLETE;
    return switch (second) {
      case 0x04 -> at(2) == 7 || at(2) == 8 ? 4 : 3;
      case 0x05 -> 3;
      case 0x14 -> at(2) == 8 ? 10 : 5;
      default -> 0;
    };
  }

  private int barCodeLength() {
    if (size() < 4) return INCOMPLETE;
    return at(2) <= 6 ? untilZero(3) : 4 + at(3);
  }

  private int untilZero(int from) {
    for (int i = from; i < size(); i++) if (at(i) == 0) return i + 1;
    return size() > 300 ? 0 : INCOMPLETE;
  }

  private static int limited(long length) {
    return length > LONGEST ? 0 : (int) length;
  }

  private int at(int index) {
    return waiting[start + index] & 0xFF;
  }

  private int shortAt(int index) {
    return at(index) | at(index + 1) << 8;
  }

  private Optional<Command> take(int length, String name, boolean known) {
    Command command = new Command(name, Arrays.copyOfRange(waiting, start, start + length), known);
    start += length;
    return Optional.of(command);
  }
}
