package yizhan.sandbox.sheet.ipp;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attributes of one message off a stream and leaves the stream at the document's first
 * byte. Trusts nothing: each length is held against the syntax, each count against a limit.
 */
public final class MessageReader {
  /** Attributes, members and values in one message; a printer's full answer holds under 400. */
  private static final int MOST_VALUES = 4096;

  /** Bytes of all names and values together. */
  private static final int MOST_BYTES = 1 << 20;

  /** Collections within collections; the deepest in use is three. */
  private static final int DEEPEST = 8;

  private final DataInputStream in;
  private int version;
  private int code;
  private int requestId;
  private int values;
  private int bytes;

  private MessageReader(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /**
   * Reads one message.
   *
   * @throws MalformedMessage when the bytes are no message, with as much of its head as was read
   * @throws IOException when the stream fails otherwise than by ending
   */
  public static Message read(InputStream in) throws IOException, MalformedMessage {
    MessageReader reader = new MessageReader(in);
    try {
      return reader.message();
    } catch (EOFException endsEarly) {
      throw reader.malformed("the message ends early");
    }
  }

  private Message message() throws IOException, MalformedMessage {
    version = in.readUnsignedShort();
    code = in.readUnsignedShort();
    requestId = in.readInt();
    List<Group> groups = new ArrayList<>();
    int tag = in.readUnsignedByte();
    while (tag != Tag.END) {
      if (tag == 0 || tag >= Tag.FIRST_VALUE) throw malformed("a value stands outside any group");
      int delimiter = tag;
      List<Attribute> attributes = new ArrayList<>();
      tag = attributes(attributes);
      groups.add(new Group(delimiter, attributes));
    }
    return new Message(version, code, requestId, groups);
  }

  /** Reads a group's attributes; returns the delimiter that ended it. */
  private int attributes(List<Attribute> into) throws IOException, MalformedMessage {
    Set<String> seen = new HashSet<>();
    @Nullable String name = null;
    List<Value> found = new ArrayList<>();
    while (true) {
      int tag = in.readUnsignedByte();
      boolean delimits = tag < Tag.FIRST_VALUE;
      String next = delimits ? "" : string(take(in.readUnsignedShort()));
      if (delimits || !next.isEmpty()) {
        if (name != null) into.add(new Attribute(name, found));
        if (delimits) return tag;
        if (!seen.add(next)) throw malformed("an attribute comes twice");
        name = next;
        found = new ArrayList<>();
      } else if (name == null) {
        throw malformed("a further value comes before any first one");
      }
      found.add(value(tag, take(in.readUnsignedShort()), 0));
    }
  }

  private Value value(int tag, byte[] content, int depth) throws IOException, MalformedMessage {
    if (++values > MOST_VALUES) throw malformed("too many values");
    ByteBuffer buffer = ByteBuffer.wrap(content);
    if (tag <= Tag.LAST_OUT_OF_BAND) return new Value.OutOfBand(tag);
    return switch (tag) {
      case Tag.INTEGER, Tag.ENUM -> new Value.Whole(tag, sized(buffer, 4).getInt());
      case Tag.BOOLEAN -> truth(sized(buffer, 1).get());
      case Tag.RANGE -> new Value.Range(sized(buffer, 8).getInt(), buffer.getInt());
      case Tag.RESOLUTION ->
          new Value.Resolution(sized(buffer, 9).getInt(), buffer.getInt(), buffer.get());
      case Tag.DATE_TIME -> new Value.Raw(tag, sized(buffer, 11).array());
      case Tag.TEXT_WITH_LANGUAGE, Tag.NAME_WITH_LANGUAGE -> spoken(tag, buffer);
      case Tag.BEGIN_COLLECTION -> collection(depth + 1);
      case Tag.END_COLLECTION, Tag.MEMBER_NAME, Tag.EXTENSION ->
          throw malformed("a tag stands where it has no meaning");
      default ->
          tag > Tag.TEXT - 1 && tag <= Tag.LAST_STRING
              ? new Value.Words(tag, string(content))
              : new Value.Raw(tag, content);
    };
  }

  /** The members of a collection whose opening has been read, to its end. */
  private Value.Members collection(int depth) throws IOException, MalformedMessage {
    if (depth > DEEPEST) throw malformed("collections lie too deep");
    List<Attribute> members = new ArrayList<>();
    @Nullable String name = null;
    List<Value> found = new ArrayList<>();
    while (true) {
      int tag = in.readUnsignedByte();
      if (in.readUnsignedShort() != 0) throw malformed("a member carries an attribute's name");
      byte[] content = take(in.readUnsignedShort());
      if (tag == Tag.MEMBER_NAME || tag == Tag.END_COLLECTION) {
        if (name != null && found.isEmpty()) throw malformed("a member has no value");
        if (name != null) members.add(new Attribute(name, found));
        if (tag == Tag.END_COLLECTION) return new Value.Members(members);
        name = string(content);
        found = new ArrayList<>();
        if (++values > MOST_VALUES) throw malformed("too many values");
      } else {
        if (name == null || tag < Tag.FIRST_VALUE) throw malformed("a member has no name");
        found.add(value(tag, content, depth));
      }
    }
  }

  private Value.Spoken spoken(int tag, ByteBuffer buffer) throws MalformedMessage {
    String language = part(buffer);
    String text = part(buffer);
    if (buffer.hasRemaining()) throw malformed("a text with language is too long");
    return new Value.Spoken(tag, language, text);
  }

  private String part(ByteBuffer buffer) throws MalformedMessage {
    if (buffer.remaining() < 2) throw malformed("a text with language is too short");
    int length = Short.toUnsignedInt(buffer.getShort());
    if (buffer.remaining() < length) throw malformed("a text with language is too short");
    byte[] content = new byte[length];
    buffer.get(content);
    return string(content);
  }

  private Value truth(byte content) throws MalformedMessage {
    if (content < 0 || content > 1) throw malformed("a boolean is neither 0 nor 1");
    return new Value.Truth(content == 1);
  }

  private ByteBuffer sized(ByteBuffer buffer, int size) throws MalformedMessage {
    if (buffer.remaining() != size) throw malformed("a value is not as long as its syntax");
    return buffer;
  }

  private byte[] take(int length) throws IOException, MalformedMessage {
    bytes += length;
    if (bytes > MOST_BYTES) throw malformed("too many bytes");
    byte[] content = new byte[length];
    in.readFully(content);
    return content;
  }

  private String string(byte[] content) throws MalformedMessage {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    } catch (CharacterCodingException broken) {
      throw malformed("a string is not UTF-8");
    }
  }

  private MalformedMessage malformed(String what) {
    return new MalformedMessage(what, version, code, requestId);
  }
}
