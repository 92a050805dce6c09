package yizhan.device.internal.ipp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes answers of printers byte by byte, by RFC 8010, without the driver's codec. */
final class IppBytes {
  static final int JOB = 0x02;
  static final int PRINTER = 0x04;
  static final int UNSUPPORTED = 0x05;
  private static final int INTEGER = 0x21;
  private static final int BOOLEAN = 0x22;
  private static final int ENUM = 0x23;
  private static final int OCTETS = 0x30;
  private static final int TEXT = 0x41;
  private static final int NAME = 0x42;
  private static final int KEYWORD = 0x44;
  private static final int URI = 0x45;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);

  /** Begins an answer with this status, by the request's number to be set later. */
  static IppBytes answer(int status) {
    IppBytes answer = new IppBytes();
    answer.raw(2, 0, status >> 8, status & 0xFF, 0, 0, 0, 0, 0x01);
    answer.value(0x47, "attributes-charset", "utf-8");
    answer.value(0x48, "attributes-natural-language", "en");
    return answer;
  }

  IppBytes group(int tag) {
    return raw(tag);
  }

  IppBytes keyword(String name, String... values) {
    return strings(KEYWORD, name, values);
  }

  IppBytes name(String name, String value) {
    return value(NAME, name, value);
  }

  IppBytes text(String name, String value) {
    return value(TEXT, name, value);
  }

  IppBytes uri(String name, String value) {
    return value(URI, name, value);
  }

  IppBytes octets(String name, String... values) {
    return strings(OCTETS, name, values);
  }

  IppBytes integer(String name, int value) {
    return number(INTEGER, name, value);
  }

  IppBytes enumeration(String name, int value) {
    return number(ENUM, name, value);
  }

  IppBytes truth(String name, boolean value) {
    return tagged(BOOLEAN, name, new byte[] {(byte) (value ? 1 : 0)});
  }

  /** The same both ways. */
  IppBytes dotsPerInch(String name, int dots) {
    byte[] value = ByteBuffer.allocate(9).putInt(dots).putInt(dots).put((byte) 3).array();
    return tagged(0x32, name, value);
  }

  /** One media-col value; an empty name adds it to the attribute before. */
  IppBytes media(String name, String source, int width, int length) {
    tagged(0x34, name, new byte[0]);
    member("media-size").tagged(0x34, "", new byte[0]);
    member("x-dimension").integer("", width);
    member("y-dimension").integer("", length);
    tagged(0x37, "", new byte[0]);
    member("media-source").keyword("", source);
    member("media-type").keyword("", "stationery");
    return tagged(0x37, "", new byte[0]);
  }

  IppBytes raw(int... values) {
    for (int value : values) bytes.write(value);
    return this;
  }

  /** The whole message, answering this request. */
  byte[] to(int requestId) {
    byte[] message = unended();
    for (int i = 0; i < 4; i++) message[4 + i] = (byte) (requestId >> (24 - 8 * i));
    byte[] whole = Arrays.copyOf(message, message.length + 1);
    whole[message.length] = 0x03;
    return whole;
  }

  /** Without its end, and for request 0. */
  byte[] unended() {
    return bytes.toByteArray();
  }

  private IppBytes member(String name) {
    return value(0x4A, "", name);
  }

  private IppBytes strings(int tag, String name, String... values) {
    for (int i = 0; i < values.length; i++) value(tag, i == 0 ? name : "", values[i]);
    return this;
  }

  /** In any syntax, also one that nobody knows. */
  IppBytes value(int tag, String name, String value) {
    return tagged(tag, name, value.getBytes(StandardCharsets.UTF_8));
  }

  private IppBytes number(int tag, String name, int value) {
    return tagged(
        tag,
        name,
        new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value});
  }

  private IppBytes tagged(int tag, String name, byte[] value) {
    try {
      byte[] nameBytes = name.getBytes(StandardCharsets.US_ASCII);
      out.writeByte(tag);
      out.writeShort(nameBytes.length);
      out.write(nameBytes);
      out.writeShort(value.length);
      out.write(value);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
