package yizhan.sandbox.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.wire.TcpLine;

/** The simulated printer by itself: bytes in, paper and status out. */
@ExtendWith(NothingLeftOpen.class)
class ReceiptPrinterSandboxTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String CUT = "1D 56 42 00";
  private static final String ALL_STATUS = "10 04 01 10 04 02 10 04 03 10 04 04";

  @TempDir Path out;
  private ReceiptPrinterSandbox printer;
  private Socket host;

  @BeforeEach
  void switchOn() throws IOException {
    printer = new ReceiptPrinterSandbox(TcpLine.open(0), PrinterKind.WIDE, Optional.of(out));
    connect();
  }

  private void connect() throws IOException {
    String[] address = printer.address().split(":", 2);
    host = new Socket(address[0], Integer.parseInt(address[1]));
    host.setSoTimeout(5000);
  }

  @AfterEach
  void switchOff() throws IOException {
    host.close();
    printer.close();
  }

  @Test
  void tellsItsStatusAsInTheVectors() throws IOException {
    assertThat(ask(ALL_STATUS, 4)).isEqualTo("12 12 12 12");
    printer.paperLow();
    assertThat(ask("10 04 04", 1)).isEqualTo("1E");
    printer.paperOut();
    assertThat(ask(ALL_STATUS, 4)).isEqualTo("1A 32 12 7E");
    printer.loadPaper();
    printer.openCover();
    assertThat(ask("10 04 02", 1)).isEqualTo("16");
    printer.closeCover();
    assertThat(ask(ALL_STATUS, 4)).isEqualTo("12 12 12 12");
  }

  @Test
  void sendsStatusByItselfWhenAsked() throws IOException {
    assertThat(ask("1D 61 0F", 4)).isEqualTo("10 00 00 00");
    printer.paperOut();
    assertThat(receive(4)).isEqualTo("18 00 0F 00");
    printer.loadPaper();
    assertThat(receive(4)).isEqualTo("10 00 00 00");
    printer.openCover();
    assertThat(receive(4)).isEqualTo("38 00 00 00");
  }

  @Test
  void printsTextInTheCharactersItHas() throws IOException {
    send("1B 40", "营业执照 ABC 12\n", "1B 61 01 1D 21 11 1B 45 01", "小票\n", CUT);
    Ticket ticket = nextTicket();
    assertThat(ticket.text()).isEqualTo("营业执照 ABC 12\n小票\n");
    assertThat(ticket.picture().getWidth()).isEqualTo(576);
    assertThat(inked(ticket.picture(), 0, 0, 204, 30)).as("first line").isTrue();
    assertThat(inked(ticket.picture(), 210, 0, 366, 30)).as("right of it").isFalse();
    assertThat(inked(ticket.picture(), 240, 30, 96, 48)).as("second, centred").isTrue();
    assertThat(printer.unknownCommands()).isEmpty();
  }

  @Test
  void printsABoxForWhatItsMemoryLacks() throws IOException {
    send("1B 40", "䶮㛃𠮷𬭚·一\n", CUT);
    assertThat(nextTicket().text())
        .as("one box for a character of four bytes")
        .isEqualTo("䶮□□□·一\n");
    assertThat(printer.substitutes()).isEqualTo(3);
    send("1C 2E D2 BB 1C 26 D2 BB 0A", CUT);
    assertThat(nextTicket().text()).as("two bytes, then one character").isEqualTo("□□一\n");
  }

  @Test
  void drawsAQrCodeThatCanBeRead() throws Exception {
    String content = "https://样例.example/r?n=1";
    byte[] utf8 = content.getBytes(UTF_8);
    String store = String.format("1D 28 6B %02X 00 31 50 30 ", utf8.length + 3);
    send(
        "1B 40 1B 61 01 1D 28 6B 04 00 31 41 32 00 1D 28 6B 03 00 31 43 06 1D 28 6B 03 00 31 45 31");
    send(store + HexFormat.of().formatHex(utf8), "1D 28 6B 03 00 31 51 30 0A 0A", CUT);
    assertThat(PaperQr.read(nextTicket().picture())).isEqualTo(content);
  }

  @Test
  void drawsARaster() throws IOException {
    send("1B 40 1D 76 30 00 01 00 08 00 FF FF FF FF FF FF FF FF 1D 76 30 03 01 00 01 00 80", CUT);
    BufferedImage picture = nextTicket().picture();
    for (int y = 0; y < 8; y++)
      for (int x = 0; x < 16; x++) assertThat(black(picture, x, y)).isEqualTo(x < 8);
    assertThat(black(picture, 1, 9)).as("doubled both ways").isTrue();
    assertThat(black(picture, 2, 9)).isFalse();
  }

  @Test
  void drawsKeptGraphicsAndMovesAsOtherHostsDo() throws IOException {
    send("1B 40 1D 28 4C 0B 00 30 70 30 01 01 31 08 00 01 00 80 1D 28 4C 02 00 30 32", CUT);
    BufferedImage picture = nextTicket().picture();
    assertThat(black(picture, 0, 0)).isTrue();
    assertThat(black(picture, 1, 0)).isFalse();
    send("1B 24 30 00", "执", "1B 5C 18 00", "照\n", "1C 2E 1B 74 01 95 95 0A", CUT);
    assertThat(nextTicket().text()).isEqualTo("    执  照\n──\n");
    assertThat(printer.unknownCommands()).isEmpty();
  }

  @Test
  void answersInTheMiddleOfARasterAndLosesNoRow() throws IOException {
    send("1B 40 1D 76 30 00 03 00 02 00 10 04 01");
    assertThat(receive(1)).isEqualTo("12");
    send("FF FF FF", CUT);
    assertThat(black(nextTicket().picture(), 3, 0)).isTrue();
  }

  @Test
  void stopsWhenThePaperEndsAndGoesOnAfterANewRoll() throws IOException {
    printer.paperEndsAfter(60);
    send("1B 40", "一\n二\n三\n四\n", "1D 72 01", CUT);
    await().until(() -> printer.unfinished().equals("一\n二\n"));
    assertThat(ask("10 04 04", 1)).as("answered though nothing is printed").isEqualTo("7E");
    assertThat(printer.cut()).isZero();
    printer.loadPaper();
    assertThat(receive(1)).as("the marker, at last").isEqualTo("00");
    assertThat(nextTicket().text()).isEqualTo("一\n二\n三\n四\n");
  }

  @Test
  void aStuckCutterKeepsTheTicket() throws IOException {
    printer.jamCutter();
    send("1B 40", "一\n", CUT);
    await().until(() -> printer.unfinished().equals("一\n"));
    assertThat(ask("10 04 02 10 04 03", 2)).isEqualTo("52 1A");
    assertThat(printer.cut()).isZero();
  }

  @Test
  void forgetsTheRestOfATicketWhenTold() throws IOException {
    printer.paperEndsAfter(60);
    send("1B 40", "一\n二\n三\n四\n", CUT);
    await().until(() -> printer.unfinished().equals("一\n二\n"));
    assertThat(ask("10 14 08 01 03 14 01 06 02 08", 3)).isEqualTo("37 25 00");
    printer.loadPaper();
    send("1B 40", "五\n", CUT);
    assertThat(nextTicket().text())
        .as("one paper, with the beginning on it")
        .isEqualTo("一\n二\n五\n");
  }

  @Test
  void handsBackAProcessId() throws IOException {
    assertThat(ask("1D 28 48 06 00 30 30 41 42 43 44", 7)).isEqualTo("37 22 41 42 43 44 00");
    assertThat(ask("1D 49 42", 8)).isEqualTo("5F 59 49 5A 48 41 4E 00");
  }

  @Test
  void remembersCommandsThatItDoesNotKnow() throws IOException {
    send("1B 40 1B 7F", "一\n", CUT);
    assertThat(nextTicket().text()).isEqualTo("一\n");
    assertThat(printer.unknownCommands()).containsExactly("1B 7F");
  }

  @Test
  void understandsBytesThatComeOneByOne() throws IOException {
    for (byte b : bytes("1B 40", "执照\n", "1D 76 30 00 01 00 01 00 FF", CUT))
      host.getOutputStream().write(b);
    assertThat(nextTicket().text()).isEqualTo("执照\n");
    assertThat(out.resolve("01.png")).exists();
    assertThat(out.resolve("01.bin"))
        .hasBinaryContent(bytes("1B 40", "执照\n", "1D 76 30 00 01 00 01 00 FF", CUT));
  }

  @Test
  void misbehavesAsTold() throws IOException {
    printer.paperOut();
    printer.faults().failNext(Fault.LIE);
    assertThat(ask("10 04 04", 1)).isEqualTo("12");
    printer.faults().failNext(Fault.MUTE);
    assertThat(ask("10 04 01 10 04 04", 1)).as("the second only").isEqualTo("7E");
    printer.faults().failNext(Fault.GARBAGE);
    assertThat(ask("10 04 01", 4)).isEqualTo("FF FD 81 C3");
    printer.faults().failNext(Fault.VANISH);
    send("10 04 01");
    assertThat(host.getInputStream().read()).isEqualTo(-1);
    host.close();
    printer.plugIn();
    connect();
    assertThat(ask("10 04 04", 1)).isEqualTo("7E");
  }

  private Ticket nextTicket() throws IOException {
    // The marker is answered when all before it is done: no need to wait for the cut otherwise.
    assertThat(ask("1D 72 01", 1)).isEqualTo("00");
    return printer.tickets().getLast();
  }

  private String ask(String request, int size) throws IOException {
    send(request);
    return receive(size);
  }

  private void send(String... parts) throws IOException {
    host.getOutputStream().write(bytes(parts));
  }

  private String receive(int size) throws IOException {
    byte[] answer = host.getInputStream().readNBytes(size);
    return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(answer);
  }

  /** Hex where it is hex, text in GB18030 elsewhere. */
  private static byte[] bytes(String... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String part : parts)
      all.writeBytes(
          part.matches("[0-9A-Fa-f ]+")
              ? HexFormat.of().parseHex(part.replace(" ", ""))
              : part.getBytes(GB18030));
    return all.toByteArray();
  }

  private static boolean black(BufferedImage picture, int x, int y) {
    return (picture.getRGB(x, y) & 0xFFFFFF) == 0;
  }

  private static boolean inked(BufferedImage picture, int left, int top, int width, int height) {
    for (int y = top; y < top + height; y++)
      for (int x = left; x < left + width; x++) if (black(picture, x, y)) return true;
    return false;
  }
}
