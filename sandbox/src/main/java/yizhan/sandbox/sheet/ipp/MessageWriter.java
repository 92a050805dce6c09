package yizhan.sandbox.sheet.ipp;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Writes messages as RFC 8010 section 3 lays them out, high byte first. */
public final class MessageWriter {
  private static final int LONGEST = 0xFFFF;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
  private final DataOutputStream out = new DataOutputStream(bytes);

  private MessageWriter() {}

  /** The bytes of a message, end-of-attributes included. */
  public static byte[] write(Message message) {
    MessageWriter writer = new MessageWriter();
    try {
      writer.message(message);
    } catch (IOException impossible) {
      throw new UncheckedIOException("an array takes what it is given", impossible);
    }
    return writer.bytes.toByteArray();
  }

  private void message(Message message) throws IOException {
    out.writeShort(message.version());
    out.writeShort(message.code());
    out.writeInt(message.requestId());
    for (Group group : message.groups()) {
      out.writeByte(group.tag());
      for (Attribute attribute : group.attributes()) attribute(attribute);
    }
    out.writeByte(Tag.END);
  }

  private void attribute(Attribute attribute) throws IOException {
    String name = attribute.name();
    for (Value value : attribute.values()) {
      value(name, value);
      name = "";
    }
  }

  private void value(String name, Value value) throws IOException {
    switch (value) {
      case Value.OutOfBand none -> field(none.tag(), name, new byte[0]);
      case Value.Whole whole -> field(whole.tag(), name, ints(whole.number()));
      case Value.Truth truth ->
          field(Tag.BOOLEAN, name, new byte[] {(byte) (truth.holds() ? 1 : 0)});
      case Value.Words words -> field(words.tag(), name, utf8(words.text()));
      case Value.Spoken spoken -> field(spoken.tag(), name, spoken(spoken));
      case Value.Range range -> field(Tag.RANGE, name, ints(range.low(), range.high()));
      case Value.Resolution resolution -> field(Tag.RESOLUTION, name, resolution(resolution));
      case Value.Raw raw -> field(raw.tag(), name, raw.bytes());
      case Value.Members members -> collection(name, members);
    }
  }

  private void collection(String name, Value.Members collection) throws IOException {
    field(Tag.BEGIN_COLLECTION, name, new byte[0]);
    for (Attribute member : collection.members()) {
      field(Tag.MEMBER_NAME, "", utf8(member.name()));
      for (Value value : member.values()) value("", value);
    }
    field(Tag.END_COLLECTION, "", new byte[0]);
  }

  private void field(int tag, String name, byte[] content) throws IOException {
    out.writeByte(tag);
    sized(utf8(name));
    sized(content);
  }

  private void sized(byte[] content) throws IOException {
    if (content.length > LONGEST)
      throw new IllegalArgumentException("longer than a length can say");
    out.writeShort(content.length);
    out.write(content);
  }

  private static byte[] spoken(Value.Spoken spoken) {
    byte[] language = utf8(spoken.language());
    byte[] text = utf8(spoken.text());
    return ByteBuffer.allocate(4 + language.length + text.length)
        .putShort((short) language.length)
        .put(language)
        .putShort((short) text.length)
        .put(text)
        .array();
  }

  private static byte[] resolution(Value.Resolution value) {
    return ByteBuffer.allocate(9)
        .putInt(value.cross())
        .putInt(value.feed())
        .put((byte) value.units())
        .array();
  }

  private static byte[] ints(int... numbers) {
    ByteBuffer buffer = ByteBuffer.allocate(4 * numbers.length);
    for (int number : numbers) buffer.putInt(number);
    return buffer.array();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
