package yizhan.device.internal.modbus;

import java.util.Arrays;
import java.util.Optional;

/**
 * Modbus RTU, the few telegrams that a lamp board needs (MODBUS Application Protocol 1.1b3, 6.1,
 * 6.5; MODBUS over Serial Line 1.02, 2.5.1.2): unit, function, data, and a CRC-16 over all before
 * it, low byte first. Numbers in data are big-endian.
 */
final class ModbusCodec {
  static final int READ_COILS = 0x01;
  static final int WRITE_COIL = 0x05;

  /** Set in the function of an answer that says no. */
  private static final int EXCEPTION = 0x80;

  private static final int ON = 0xFF;
  private static final int POLYNOMIAL = 0xA001;
  private static final int REQUEST_BYTES = 8;
  private static final int EXCEPTION_BYTES = 5;

  /** Unit, function, count of bytes, check. */
  private static final int AROUND_COILS = 5;

  private ModbusCodec() {}

  /** What a board answers. */
  sealed interface Answer {
    /** It did or told what it was asked. */
    record Done() implements Answer {}

    /** It says no, by this code (1: no such function, 2: no such output, 3: no such value, …). */
    record Refused(int code) implements Answer {}
  }

  /** Switches one output. */
  static byte[] writeCoil(int unit, int coil, boolean on) {
    return request(unit, WRITE_COIL, coil, on ? ON << 8 : 0);
  }

  /** Asks how so many outputs are, from the first. */
  static byte[] readCoils(int unit, int count) {
    return request(unit, READ_COILS, 0, count);
  }

  private static byte[] request(int unit, int function, int first, int second) {
    byte[] telegram = new byte[REQUEST_BYTES];
    telegram[0] = (byte) unit;
    telegram[1] = (byte) function;
    telegram[2] = (byte) (first >> 8);
    telegram[3] = (byte) first;
    telegram[4] = (byte) (second >> 8);
    telegram[5] = (byte) second;
    int check = check(telegram, 0, REQUEST_BYTES - 2);
    telegram[6] = (byte) check;
    telegram[7] = (byte) (check >> 8);
    return telegram;
  }

  /** CRC-16 of the bytes from {@code from} (inclusive) to {@code to} (exclusive). */
  static int check(byte[] bytes, int from, int to) {
    int check = 0xFFFF;
    for (int at = from; at < to; at++) {
      check ^= bytes[at] & 0xFF;
      for (int bit = 0; bit < 8; bit++)
        check = (check & 1) == 0 ? check >> 1 : (check >> 1) ^ POLYNOMIAL;
    }
    return check;
  }

  /**
   * Finds the answer to a request in what was heard, whatever stands before it: lines that are
   * switched between talking and listening begin with noise.
   *
   * @param heard the first {@code end} bytes of it count
   */
  static Optional<Answer> answer(byte[] request, byte[] heard, int end) {
    for (int at = 0; at < end; at++) {
      if (heard[at] != request[0]) continue;
      if (fits(heard, at, end, EXCEPTION_BYTES)
          && (heard[at + 1] & 0xFF) == ((request[1] & 0xFF) | EXCEPTION))
        return Optional.of(new Answer.Refused(heard[at + 2] & 0xFF));
      if (answers(request, heard, at, end)) return Optional.of(new Answer.Done());
    }
    return Optional.empty();
  }

  private static boolean answers(byte[] request, byte[] heard, int at, int end) {
    if (request[1] == WRITE_COIL)
      return end - at >= REQUEST_BYTES
          && Arrays.equals(request, 0, REQUEST_BYTES, heard, at, at + REQUEST_BYTES);
    int bytes = ((request[5] & 0xFF) + 7) / 8;
    return fits(heard, at, end, AROUND_COILS + bytes)
        && heard[at + 1] == request[1]
        && heard[at + 2] == bytes;
  }

  /** Whether so many bytes are there and their check is right. */
  private static boolean fits(byte[] heard, int at, int end, int length) {
    if (end - at < length) return false;
    int check = check(heard, at, at + length - 2);
    return (heard[at + length - 2] & 0xFF) == (check & 0xFF)
        && (heard[at + length - 1] & 0xFF) == check >> 8;
  }
}
