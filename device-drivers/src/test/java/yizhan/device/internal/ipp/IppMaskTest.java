package yizhan.device.internal.ipp;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of what passes to and from a sheet printer, nobody's name, word, address or document is kept. */
class IppMaskTest {
  private static final IppBytes ANSWER =
      IppBytes.answer(0)
          .group(IppBytes.PRINTER)
          .text("printer-make-and-model", "Model 12")
          .text("printer-location", "测试市 Room 12")
          .uri("printer-uuid", "urn:uuid:1a-[2%3F]")
          .octets("printer-input-tray", "type=sheetFeed;name=tray-1;")
          .octets("job-password", "secret")
          .group(IppBytes.JOB)
          .name("job-name", "测试用户/T0001")
          .keyword("job-state-reasons", "job-printing");

  @Test
  void keepsWhatAPrinterSaysOfItselfAndNobodysNames() throws Exception {
    byte[] body = ANSWER.to(7);
    byte[] masked = new IppMask().heard(http("HTTP/1.1 200 OK", body));
    String text = new String(masked, UTF_8);
    assertThat(text)
        .startsWith("HTTP/1.1 200 OK\r\nServer: Xxxxxxxx 0\r\nContent-Length: " + body.length)
        .contains("Model 12", "样样样 Xxxx 00", "aaa:aaaa:0a-[0%0A]", "name=tray-1", "样样样样/X0000")
        .contains("job-printing", "attributes-charset")
        .doesNotContain("测", "secret", "T0001");
    byte[] message = Arrays.copyOfRange(masked, masked.length - body.length, masked.length);
    assertThat(Answer.parse(message, 7).firstJob().string("job-name")).hasValue("样样样样/X0000");
  }

  @Test
  void showsOfARequestOnlyItsFrameAndKeywords() {
    Requests requests = new Requests(URI.create("ipp://printer.example:631/ipp/print"));
    byte[] body = requests.sendDocument(4, "application/pdf").encode(3);
    byte[] whole = http("POST /ipp/print HTTP/1.1", body);
    assertThat(shown(whole))
        .startsWith("POST \2\0\0\6\0\0\0\3\1")
        .contains("printer-uri", "application/pdf", "job-id")
        .doesNotContain("printer.example", Requests.USER, "/ipp");
  }

  /** Out of band, reserved, and of days to come; also under a name that is the printer's own. */
  @ParameterizedTest
  @ValueSource(ints = {0x10, 0x1F, 0x20, 0x2F, 0x38, 0x3F, 0x40, 0x43, 0x4B, 0x7F, 0xFF})
  void leavesNothingInASyntaxThatItDoesNotKnow(int syntax) {
    byte[] body =
        IppBytes.answer(0)
            .group(IppBytes.PRINTER)
            .value(syntax, "printer-supply", "Zhang San")
            .keyword("printer-state-reasons", "none")
            .to(7);
    byte[] heard = new IppMask().heard(http("HTTP/1.1 200 OK", body));
    assertThat(new String(heard, UTF_8)).contains("printer-supply\0\11" + "\0".repeat(9), "none");
    byte[] sent = http("POST /ipp/print HTTP/1.1", body);
    assertThat(shown(sent)).contains("printer-supply", "none").doesNotContain("Zhang");
  }

  /** Numbers, keywords and frames of collections of a length or with characters that none has. */
  @ParameterizedTest
  @ValueSource(
      ints = {0x21, 0x22, 0x23, 0x31, 0x32, 0x33, 0x34, 0x37, 0x44, 0x46, 0x47, 0x48, 0x49, 0x4A})
  void leavesNothingThatOnlyCallsItselfANumberOrAKeyword(int syntax) {
    byte[] body =
        IppBytes.answer(0)
            .group(IppBytes.PRINTER)
            .value(syntax, "printer-supply", "Zhang San Feng")
            .value(syntax, "printer-alert", "zhang".repeat(60))
            .keyword("printer-state-reasons", "none")
            .to(7);
    byte[] heard = new IppMask().heard(http("HTTP/1.1 200 OK", body));
    assertThat(new String(heard, UTF_8)).contains("printer-supply", "none").doesNotContain("hang");
    byte[] sent = http("POST /ipp/print HTTP/1.1", body);
    assertThat(shown(sent)).contains("printer-supply", "none").doesNotContain("hang");
  }

  @Test
  void hidesADocument() {
    byte[] message = {2, 0, 0, 6, 0, 0, 0, 1, 1, 3, '%', 'P', 'D', 'F'};
    byte[] whole = http("POST /ipp/print HTTP/1.1", message);
    assertThat(new IppMask().hidden(whole).nextClearBit(whole.length - 4)).isEqualTo(whole.length);
    assertThat(new IppMask().hidden(whole).get(whole.length - 5)).isFalse();
  }

  @Test
  void readsAnAnswerThatComesInChunks() {
    byte[] body = ANSWER.to(7);
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    run.writeBytes("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(UTF_8));
    for (int at = 0; at < body.length; at += 10) {
      int length = Math.min(10, body.length - at);
      run.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(UTF_8));
      run.write(body, at, length);
      run.writeBytes("\r\n".getBytes(UTF_8));
    }
    run.writeBytes("0\r\n\r\n".getBytes(UTF_8));
    String masked = new String(new IppMask().heard(run.toByteArray()), UTF_8);
    assertThat(masked).startsWith("HTTP/1.1 200 OK").endsWith("0\r\n\r\n").contains("\r\na\r\n");
    assertThat(masked.replaceAll("\r\na\r\n", "")).contains("job-name");
    assertThat(masked).doesNotContain("测", "secret", "T0001");
  }

  @Test
  void leavesNothingOfWhatItCannotRead() {
    byte[] noise = "\0~}|{ Zhang San 110101\r\n".getBytes(UTF_8);
    assertThat(new String(new IppMask().heard(noise), UTF_8)).matches("\0U{21}\r\n");
    assertThat(new IppMask().hidden(noise)).isEqualTo(range(noise.length));
  }

  private static String shown(byte[] request) {
    BitSet hidden = new IppMask().hidden(request);
    StringBuilder shown = new StringBuilder();
    for (int at = 0; at < request.length; at++)
      if (!hidden.get(at)) shown.append((char) (request[at] & 0xFF));
    return shown.toString();
  }

  private static BitSet range(int length) {
    BitSet all = new BitSet();
    all.set(0, length);
    return all;
  }

  private static byte[] http(String first, byte[] body) {
    ByteArrayOutputStream run = new ByteArrayOutputStream();
    String head = first + "\r\nServer: Printing 2\r\nContent-Length: " + body.length + "\r\n\r\n";
    run.writeBytes(head.getBytes(UTF_8));
    run.writeBytes(body);
    return run.toByteArray();
  }
}
