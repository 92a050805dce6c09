package yizhan.device.internal.escpos;

import java.io.ByteArrayOutputStream;

/** Bytes for a printer, put down one command after the other. */
final class EscPosBytes {
  static final int ESC = 0x1B;
  static final int FS = 0x1C;
  static final int GS = 0x1D;
  static final int DLE = 0x10;
  static final int LF = 0x0A;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

  /** Puts down these bytes, each 0 to 255. */
  EscPosBytes put(int... values) {
    for (int value : values) bytes.write(value);
    return this;
  }

  EscPosBytes put(byte[] values) {
    bytes.writeBytes(values);
    return this;
  }

  byte[] toByteArray() {
    return bytes.toByteArray();
  }
}
