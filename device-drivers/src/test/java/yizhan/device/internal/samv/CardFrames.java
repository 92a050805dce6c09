package yizhan.device.internal.samv;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import yizhan.device.Vectors;

/** Answers of a module, built for tests by hand and not with the driver's codec. */
final class CardFrames {
  static final Vectors VECTORS = Vectors.of("samv.properties");
  static final byte[] FOUND = Vectors.hex("AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97");
  static final byte[] NO_CARD = Vectors.hex("AA AA AA 96 69 00 04 00 00 80 84");
  static final byte[] SELECTED =
      Vectors.hex("AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C");
  static final byte[] SELECT_FAILED = Vectors.hex("AA AA AA 96 69 00 04 00 00 81 85");
  static final byte[] OK = Vectors.hex("AA AA AA 96 69 00 04 00 00 90 94");
  static final byte[] ITEM_EMPTY = Vectors.hex("AA AA AA 96 69 00 04 00 00 91 95");
  static final byte[] READ_FAILED = Vectors.hex("AA AA AA 96 69 00 04 00 00 41 45");
  static final byte[] SELF_TEST_FAILED = Vectors.hex("AA AA AA 96 69 00 04 00 00 60 64");
  static final byte[] UNAUTHORISED = Vectors.hex("AA AA AA 96 69 00 04 00 00 66 62");
  static final byte[] UNKNOWN_CARD = Vectors.hex("AA AA AA 96 69 00 04 00 00 40 44");

  /** 70 bytes: an invented address of nine characters, padded. */
  static final byte[] ADDED_ADDRESS = frame("00 00 90", "测试市新样例路二号".getBytes(UTF_16LE), blanks(26));

  private CardFrames() {}

  static byte[] blanks(int units) {
    return " ".repeat(units).getBytes(UTF_16LE);
  }

  /** An answer without data. */
  static byte[] status(int sw3) {
    return Vectors.hex("AA AA AA 96 69 00 04 00 00 %02X %02X".formatted(sw3, 4 ^ sw3));
  }

  /** The 30 01 answer of an invented card; its check byte is the one of the vector. */
  static byte[] read(String card) {
    return frame("00 00 90 01 00 04 00", VECTORS.bytes("text-" + card), new byte[1024]);
  }

  /** A frame with this head, text and photo. */
  static byte[] frame(String head, byte[] text, byte[] tail) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(Vectors.hex(head));
    body.writeBytes(text);
    body.writeBytes(tail);
    int length = body.size() + 1;
    int check = (length >> 8) ^ (length & 0xFF);
    for (byte each : body.toByteArray()) check ^= each;
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.writeBytes(Vectors.hex("AA AA AA 96 69 %04X".formatted(length)));
    frame.writeBytes(body.toByteArray());
    frame.write(check);
    return frame.toByteArray();
  }

  static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) all.writeBytes(part);
    return all.toByteArray();
  }

  static byte[] head(byte[] bytes, int count) {
    return Arrays.copyOf(bytes, count);
  }
}
