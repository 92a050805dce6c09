package yizhan.sandbox.together;

/** The check of Modbus RTU, after which a board takes what it heard for a telegram. */
final class Modbus {
  private Modbus() {}

  /**
   * Whether the last two bytes are the CRC-16 of those before (polynomial A001, low byte first).
   */
  static boolean checks(byte[] telegram) {
    if (telegram.length < 4) return false;
    int crc = 0xFFFF;
    for (int i = 0; i < telegram.length - 2; i++) {
      crc ^= telegram[i] & 0xFF;
      for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
    }
    return (telegram[telegram.length - 2] & 0xFF) == (crc & 0xFF)
        && (telegram[telegram.length - 1] & 0xFF) == crc >> 8;
  }
}
