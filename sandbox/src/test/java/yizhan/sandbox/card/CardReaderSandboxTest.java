package yizhan.sandbox.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.wire.TcpLine;

/** The simulated reader by itself: bytes in, bytes out, against the data sheet and the vectors. */
@ExtendWith(NothingLeftOpen.class)
class CardReaderSandboxTest {
  private static final String FIND = "20 01 22";
  private static final String SELECT = "20 02 21";
  private static final String READ = "30 01 32";
  private static final String FOUND = "AA AA AA 96 69 00 08 00 00 9F 00 00 00 00 97";
  private static final String SELECTED = "AA AA AA 96 69 00 0C 00 00 90 00 00 00 00 00 00 00 00 9C";

  private CardReaderSandbox reader;
  private Socket host;

  @BeforeEach
  void switchOn() throws IOException {
    TcpLine line = TcpLine.open(0);
    reader = new CardReaderSandbox(line, ReaderModule.prompt());
    String[] address = reader.address().split(":", 2);
    host = new Socket(address[0], Integer.parseInt(address[1]));
    host.setSoTimeout(5000);
  }

  @AfterEach
  void switchOff() throws IOException {
    host.close();
    reader.close();
  }

  @Test
  void answersTheSmallCommands() throws IOException {
    assertThat(ask("11 FF ED", 11)).isEqualTo("AA AA AA 96 69 00 04 00 00 90 94");
    assertThat(ask("10 FF EC", 11)).isEqualTo("AA AA AA 96 69 00 04 00 00 90 94");
    assertThat(ask("12 FF EE", 27))
        .isEqualTo(
            "AA AA AA 96 69 00 14 00 00 90 05 00 01 00 31 A1 33 01 87 D6 12 00 59 00 00 00 38");
    assertThat(ask("12 FF EF", 11)).as("wrong checksum").endsWith("10 14");
    assertThat(ask("77 01 75", 11)).as("unknown").endsWith("21 25");
  }

  @ParameterizedTest
  @CsvSource({"citizen,37", "citizen-longterm,98", "J,F9", "I,2B", "Y,4E"})
  void readsEachLayoutAsInTheVectors(String name, String checksum) throws IOException {
    reader.lay(card(name));
    assertThat(ask(FIND, 15)).isEqualTo(FOUND);
    assertThat(ask(SELECT, 19)).isEqualTo(SELECTED);
    String answer = ask(READ, 1295);
    List<String> lines = CardTextTest.vectors();
    String text = lines.get(lines.indexOf(name + " text 256 bytes (hex):") + 1);
    assertThat(answer.replace(" ", ""))
        .startsWith("AAAAAA966905080000900100" + "0400" + text)
        .endsWith("00" + checksum);
    assertThat(reader.reads()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"0,1297,05 0A,35", "1,1809,07 0A,35", "2,2321,09 0A,3D"})
  void readsFingerprintsWithALongerHead(int count, int size, String length, String checksum)
      throws IOException {
    reader.lay(card("citizen").withFingerprints(count));
    ask(FIND, 15);
    ask(SELECT, 19);
    assertThat(ask("30 10 23", size))
        .startsWith("AA AA AA 96 69 " + length + " 00 00 90 01 00 04 00 0" + 2 * count + " 00 4B")
        .endsWith(checksum);
  }

  @Test
  void insistsOnTheOrderOfASession() throws IOException {
    assertThat(ask(FIND, 11)).as("no card").endsWith("80 84");
    reader.lay(card("citizen"));
    assertThat(ask(SELECT, 11)).as("select before find").endsWith("21 25");
    assertThat(ask(READ, 11)).as("read before select").endsWith("21 25");
    ask(FIND, 15);
    ask(SELECT, 19);
    ask(READ, 1295);
    assertThat(ask(FIND, 15)).as("still lies there").isEqualTo(FOUND);
    assertThat(ask(SELECT, 11)).as("already selected").endsWith("81 85");
    reader.lift();
    assertThat(ask(FIND, 11)).endsWith("80 84");
    reader.lay(card("citizen"));
    ask(FIND, 15);
    assertThat(ask(SELECT, 19)).isEqualTo(SELECTED);
  }

  @Test
  void handsOutALaterAddressOrSaysThereIsNone() throws IOException {
    reader.lay(card("citizen"));
    ask(FIND, 15);
    ask(SELECT, 19);
    assertThat(ask("30 03 30", 11)).isEqualTo("AA AA AA 96 69 00 04 00 00 91 95");
    reader.lay(card("citizen").withNewAddress("新址"));
    ask(FIND, 15);
    ask(SELECT, 19);
    assertThat(ask("30 03 30", 81)).startsWith("AA AA AA 96 69 00 4A 00 00 90 B0 65 40 57 20 00");
    assertThat(ask("30 05 36", 35)).startsWith("AA AA AA 96 69 00 1C 00 00 90");
  }

  @ParameterizedTest
  @CsvSource({
    "NOT_AN_ID_CARD,40 44",
    "TWO_AT_ONCE,81 85",
    "NO_RANDOM_NUMBER,47 43",
  })
  void someCardsCannotBeSelected(Chip chip, String end) throws IOException {
    reader.lay(card("citizen").withChip(chip));
    ask(FIND, 15);
    assertThat(ask(SELECT, 11)).endsWith(end);
  }

  @ParameterizedTest
  @CsvSource({
    "UNREADABLE,41 45",
    "REFUSES_MODULE,31 35",
    "REFUSED_BY_MODULE,32 36",
    "ALTERED,33 37",
  })
  void someCardsCannotBeRead(Chip chip, String end) throws IOException {
    reader.lay(card("citizen").withChip(chip));
    ask(FIND, 15);
    ask(SELECT, 19);
    assertThat(ask(READ, 11)).endsWith(end);
    assertThat(reader.reads()).isZero();
  }

  @Test
  void aCardLiftedInMidReadIsNotRead() throws IOException {
    reader.lay(card("citizen"));
    ask(FIND, 15);
    ask(SELECT, 19);
    reader.liftDuringNextRead();
    assertThat(ask(READ, 11)).endsWith("41 45");
    assertThat(ask(FIND, 11)).endsWith("80 84");
  }

  @Test
  void aSickModuleRefusesEverything() throws IOException {
    reader.health(Health.SELF_TEST_FAILED);
    assertThat(ask("11 FF ED", 11)).isEqualTo("AA AA AA 96 69 00 04 00 00 60 64");
    reader.health(Health.NOT_AUTHORISED);
    assertThat(ask(FIND, 11)).isEqualTo("AA AA AA 96 69 00 04 00 00 66 62");
  }

  @Test
  void misbehavesAsTold() throws IOException {
    String good = "AA AA AA 96 69 00 04 00 00 90 94";
    reader.faults().failNext(Fault.WRONG_CHECKSUM);
    assertThat(ask("11 FF ED", 11)).isEqualTo("AA AA AA 96 69 00 04 00 00 90 CE");
    reader.faults().failNext(Fault.WRONG_LENGTH);
    assertThat(ask("11 FF ED", 11)).isEqualTo("AA AA AA 96 69 00 0D 00 00 90 94");
    reader.faults().failNext(Fault.JUNK_BEFORE);
    assertThat(ask("11 FF ED", 15)).isEqualTo("00 96 F8 AA " + good);
    reader.faults().failNext(Fault.HALF);
    assertThat(ask("11 FF ED", 5)).isEqualTo("AA AA AA 96 69");
    reader.faults().failNext(Fault.GARBAGE);
    assertThat(ask("11 FF ED", 40)).doesNotContain("AA AA AA 96 69");
    reader.faults().failNext(Fault.LIE);
    assertThat(ask(FIND, 15)).isEqualTo(FOUND);
    reader.faults().failNext(Fault.MUTE);
    send("11 FF ED");
    assertThat(ask("11 FF ED", 11)).as("only the second is answered").isEqualTo(good);
    reader.faults().failNext(Fault.VANISH);
    send("11 FF ED");
    assertThat(host.getInputStream().read()).isEqualTo(-1);
  }

  @Test
  void findsARequestInNoiseAndInPieces() throws IOException {
    String noise = "12 AA 96 AA AA ";
    for (byte b : bytes(noise + "AA AA AA 96 69 00 03 11 FF ED")) host.getOutputStream().write(b);
    assertThat(receive(11)).endsWith("90 94");
    send("11 FF ED AA AA AA 96 69 00 03 20 01 22");
    assertThat(receive(22)).as("two in one piece").endsWith("80 84");
  }

  private String ask(String request, int size) throws IOException {
    send(request);
    return receive(size);
  }

  private void send(String request) throws IOException {
    host.getOutputStream().write(bytes("AA AA AA 96 69 00 03 " + request));
  }

  /** Exactly so many bytes: fewer in time or more at once fail. */
  private String receive(int size) throws IOException {
    InputStream in = host.getInputStream();
    byte[] answer = new byte[size];
    int have = 0;
    try {
      for (int n = 0; have < size && n >= 0; have += n) n = in.read(answer, have, size - have);
    } catch (SocketTimeoutException e) {
      throw new IOException("only " + HexFormat.of().formatHex(Arrays.copyOf(answer, have)), e);
    }
    assertThat(in.available()).isZero();
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(answer, 0, have);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  /** The photo of the vectors is empty. */
  private static SandboxCard card(String name) {
    return SandboxCard.of(CardTextTest.person(name)).withPhoto(new byte[SandboxCard.PHOTO_SIZE]);
  }
}
