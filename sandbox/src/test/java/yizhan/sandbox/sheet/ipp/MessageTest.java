package yizhan.sandbox.sheet.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The printer's codec against bytes written down elsewhere, and against bytes that lie. */
class MessageTest {
  /** The head of a Get-Printer-Attributes request, byte by byte from RFC 8010. */
  private static final String HEAD =
      "0200 000B 00000001 01"
          + " 47 0012 617474726962757465732D63686172736574 0005 7574662D38"
          + " 48 001B 617474726962757465732D6E61747572616C2D6C616E6775616765 0005 7A682D636E"
          + " 45 000B 7072696E7465722D757269 001E"
          + " 6970703A2F2F6C6F63616C686F73743A3836"
          + "33312F6970702F7072696E74";

  private static final String MEDIA_COL =
      "0101 0005 0000002A 02"
          + " 34 0009 6D656469612D636F6C 0000"
          + " 4A 0000 000A 6D656469612D73697A65"
          + " 34 0000 0000"
          + " 4A 0000 000B 782D64696D656E73696F6E 21 0000 0004 00007404"
          + " 4A 0000 000B 792D64696D656E73696F6E 21 0000 0004 0000A410"
          + " 37 0000 0000"
          + " 4A 0000 000C 6D656469612D736F75726365 44 0000 0006 747261792D31"
          + " 37 0000 0000 03";

  static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static Message read(byte[] bytes) throws IOException, MalformedMessage {
    return MessageReader.read(new ByteArrayInputStream(bytes));
  }

  @Test
  void readsAndWritesTheHeadOfARequest() throws Exception {
    byte[] wire = bytes(HEAD + " 03");
    Message message = read(wire);
    assertThat(message.version()).isEqualTo(0x0200);
    assertThat(message.code()).isEqualTo(Operation.GET_PRINTER_ATTRIBUTES.code());
    assertThat(message.requestId()).isEqualTo(1);
    Group operation = message.group(Tag.OPERATION);
    assertThat(operation.word("attributes-charset")).contains("utf-8");
    assertThat(operation.word("attributes-natural-language")).contains("zh-cn");
    assertThat(operation.word("printer-uri")).contains("ipp://localhost:8631/ipp/print");
    assertThat(MessageWriter.write(message)).isEqualTo(wire);
  }

  @Test
  void readsAndWritesACollectionInACollection() throws Exception {
    byte[] wire = bytes(MEDIA_COL);
    Message message = read(wire);
    Group column =
        message.group(Tag.JOB).find("media-col").flatMap(Attribute::members).orElseThrow();
    Group size = column.find("media-size").flatMap(Attribute::members).orElseThrow();
    assertThat(size.number("x-dimension")).hasValue(29_700);
    assertThat(size.number("y-dimension")).hasValue(42_000);
    assertThat(column.word("media-source")).contains("tray-1");
    assertThat(MessageWriter.write(message)).isEqualTo(wire);
  }

  @Test
  void leavesTheDocumentInTheStream() throws Exception {
    ByteArrayOutputStream wire = new ByteArrayOutputStream();
    wire.writeBytes(bytes(HEAD + " 03"));
    wire.writeBytes("%PDF-".getBytes(StandardCharsets.US_ASCII));
    ByteArrayInputStream stream = new ByteArrayInputStream(wire.toByteArray());
    MessageReader.read(stream);
    assertThat(stream.readAllBytes()).asString(StandardCharsets.US_ASCII).isEqualTo("%PDF-");
  }

  @Test
  void writesADateOfElevenBytes() {
    Attribute date = Attribute.dateTime("when", Instant.parse("2026-11-23T08:30:05.250Z"));
    assertThat(date.values().get(0))
        .isEqualTo(new Value.Raw(Tag.DATE_TIME, bytes("07EA 0B 17 08 1E 05 02 2B 00 00")));
  }

  @Test
  void carriesEveryKindOfValueThereAndBack() throws Exception {
    Message message =
        new Message(
            0x0200,
            0,
            9,
            List.of(
                new Group(
                    Tag.PRINTER,
                    List.of(
                        Attribute.integer("a", 1, -2, 3),
                        Attribute.truth("b", true),
                        Attribute.range("c", 1, 99),
                        Attribute.resolution("d", 300, 600),
                        Attribute.text("e", "打印机 𠮷"),
                        Attribute.of("f", new Value.Spoken(Tag.TEXT_WITH_LANGUAGE, "zh", "䶮")),
                        Attribute.outOfBand("g", Tag.NO_VALUE),
                        Attribute.octets("h", List.of("k=v;")),
                        Attribute.collection("i", List.of(List.of(), List.of()))))));
    assertThat(read(MessageWriter.write(message))).isEqualTo(message);
  }

  @Test
  void findsEveryTruncationMalformedAndKeepsTheHead() {
    byte[] wire = bytes(MEDIA_COL);
    for (int length = 0; length < wire.length; length++) {
      byte[] cut = Arrays.copyOf(wire, length);
      int requestId = length >= 8 ? 0x2A : 0;
      assertThatThrownBy(() -> read(cut))
          .as("cut at %d", length)
          .isInstanceOfSatisfying(
              MalformedMessage.class,
              malformed -> assertThat(malformed.head().requestId()).isEqualTo(requestId));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "21 0001 61 0003 000001 03", // an integer of three bytes
        "22 0001 61 0001 02 03", // a boolean that is neither
        "33 0001 61 0004 00000001 03", // half a range
        "32 0001 61 0008 0000012C0000012C 03", // a resolution without units
        "31 0001 61 000A 00000000000000000000 03", // a date of ten bytes
        "44 0001 61 FFFF 00 03", // more announced than comes
        "44 0000 0001 61 03", // a further value before any first
        "44 0001 61 0001 62 44 0001 61 0001 63 03", // the same name twice
        "37 0001 61 0000 03", // an end without a beginning
        "4A 0001 61 0001 62 03", // a member outside a collection
        "34 0001 61 0000 44 0000 0001 62 37 0000 0000 03", // a member without a name
        "34 0001 61 0000 4A 0000 0001 62 37 0000 0000 03", // a member without a value
        "34 0001 61 0000 4A 0001 62 0001 62 37 0000 0000 03", // a named member
        "35 0001 61 0004 0009 7A68 03", // a language longer than its field
        "44 0001 61 0001 FF 03" // not UTF-8
      })
  void findsWrongLengthsMalformed(String group) {
    assertThatThrownBy(() -> read(bytes("0200 000B 00000001 01 " + group)))
        .isInstanceOf(MalformedMessage.class);
  }

  @Test
  void findsValuesOutsideAGroupMalformed() {
    assertThatThrownBy(() -> read(bytes("0200 000B 00000001 44 0001 61 0001 62 03")))
        .isInstanceOf(MalformedMessage.class);
  }

  @Test
  void setsALimitToDepth() {
    String deep = "34 0001 61 0000 " + "4A 0000 0001 62 34 0000 0000 ".repeat(2000);
    assertThatThrownBy(() -> read(bytes("0200 000B 00000001 01 " + deep)))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("deep");
  }

  @Test
  void setsALimitToNumber() {
    String many = "21 0001 61 0004 00000001 " + "21 0000 0004 00000001 ".repeat(5000);
    assertThatThrownBy(() -> read(bytes("0200 000B 00000001 01 " + many + " 03")))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("too many values");
  }

  @Test
  void setsALimitToSize() {
    String big = "30 0000 FFFF " + "00".repeat(0xFFFF);
    String all = "30 0001 61 0000 " + (big + " ").repeat(20);
    assertThatThrownBy(() -> read(bytes("0200 000B 00000001 01 " + all + " 03")))
        .isInstanceOf(MalformedMessage.class)
        .hasMessageContaining("too many bytes");
  }

  static Stream<Long> seeds() {
    return LongStream.range(0, 40).boxed();
  }

  /** Whatever is flipped, it is read as some message or found malformed; nothing else is thrown. */
  @ParameterizedTest
  @MethodSource("seeds")
  void survivesFlippedBytes(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    int read = 0;
    for (int round = 0; round < 200; round++) {
      byte[] wire = bytes(random.nextBoolean() ? MEDIA_COL : HEAD + " 03");
      for (int flips = random.nextInt(1, 4); flips > 0; flips--)
        wire[random.nextInt(wire.length)] = (byte) random.nextInt(256);
      try {
        read(MessageWriter.write(read(wire)));
        read++;
      } catch (MalformedMessage malformed) {
        assertThat(malformed.head()).isNotNull();
      }
    }
    assertThat(read).as("some flips only change a letter").isPositive();
  }
}
