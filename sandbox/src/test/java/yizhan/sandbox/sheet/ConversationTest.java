package yizhan.sandbox.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.MessageReader;
import yizhan.sandbox.sheet.ipp.MessageWriter;
import yizhan.sandbox.sheet.ipp.Operation;
import yizhan.sandbox.sheet.ipp.Status;
import yizhan.sandbox.sheet.ipp.Tag;

/** Raw bytes said to the printer, and what comes back. */
@ExtendWith(NothingLeftOpen.class)
class ConversationTest {
  private static final String HEAD =
      "POST /ipp/print HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/ipp\r\n";
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

  @TempDir Path out;
  private SheetPrinterSandbox printer;
  private Caller caller;

  @SuppressWarnings("NullAway.Init") // JUnit calls switchOn before each test
  ConversationTest() {}

  @BeforeEach
  void switchOn() throws IOException {
    printer =
        SheetPrinterSandbox.open(
            SheetPrinterSettings.into(out)
                .withTimePerSheet(Duration.ZERO)
                .withPatience(Duration.ofSeconds(2)));
    caller = new Caller(printer);
  }

  @AfterEach
  void switchOff() {
    printer.close();
  }

  private byte[] question() {
    return MessageWriter.write(
        new Message(
            0x0200,
            Operation.GET_PRINTER_ATTRIBUTES.code(),
            5,
            List.of(new Group(Tag.OPERATION, caller.operation()))));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) all.writeBytes(part);
    return all.toByteArray();
  }

  private String say(byte[]... parts) throws IOException {
    return new String(caller.say(join(parts)), StandardCharsets.ISO_8859_1);
  }

  @Test
  void answersTwoQuestionsOnOneConnection() throws Exception {
    byte[] body = question();
    byte[] request = join(ascii(HEAD + "Content-Length: " + body.length + "\r\n\r\n"), body);
    String answers = say(request, request);
    assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
  }

  @Test
  void takesABodyInChunks() throws Exception {
    byte[] body = question();
    String answer =
        say(
            ascii(HEAD + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\n"),
            Arrays.copyOf(body, 3),
            ascii("\r\n" + Integer.toHexString(body.length - 3) + "\r\n"),
            Arrays.copyOfRange(body, 3, body.length),
            ascii("\r\n0\r\nTrailer: t\r\n\r\n"));
    assertThat(answer).startsWith("HTTP/1.1 200 OK").contains("printer-state");
  }

  @Test
  void saysContinueBeforeTheBodyComes() throws Exception {
    byte[] body = question();
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), printer.port())) {
      socket.setSoTimeout((int) LONG_ENOUGH.toMillis());
      OutputStream to = socket.getOutputStream();
      to.write(ascii(HEAD + "Expect: 100-continue\r\nContent-Length: " + body.length + "\r\n\r\n"));
      InputStream from = socket.getInputStream();
      assertThat(from.readNBytes(25)).asString().isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      to.write(body);
      assertThat(from.readNBytes(15)).asString().isEqualTo("HTTP/1.1 200 OK");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nonsense\r\n\r\n|400",
        "POST /ipp/print HTTP/1.1\r\nno colon\r\n\r\n|400",
        "POST /ipp/print HTTP/1.1\r\n\r\n|411",
        "POST /ipp/print HTTP/1.1\r\nContent-Length: -1\r\n\r\n|400",
        "POST /ipp/print HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n|413",
        "POST /ipp/print HTTP/1.1\r\nContent-Length: 900000000\r\n\r\n|413",
        "POST /ipp/print HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n|501",
        "POST /elsewhere HTTP/1.1\r\nContent-Length: 0\r\n\r\n|404",
        "POST /ipp/print HTTP/1.1\r\nContent-Length: 0\r\n\r\n|415",
        "PUT /ipp/print HTTP/1.1\r\nContent-Length: 0\r\n\r\n|405",
        "GET / HTTP/1.1\r\n\r\n|200"
      })
  void answersOtherHttpAsHttpDoes(String request) throws Exception {
    String[] parts = request.split("\\|", -1);
    assertThat(say(ascii(parts[0]))).startsWith("HTTP/1.1 " + parts[1] + " ");
  }

  @Test
  void setsALimitToTheHead() throws Exception {
    assertThat(say(ascii("POST /" + "a".repeat(20_000)))).startsWith("HTTP/1.1 431 ");
    assertThat(say(ascii("GET / HTTP/1.1\r\n"), ascii(fields(200)))).startsWith("HTTP/1.1 431 ");
  }

  private static String fields(int count) {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < count; i++) fields.append("F").append(i).append(": x\r\n");
    return fields.toString();
  }

  @Test
  void answersBadRequestToEveryTruncation() throws Exception {
    byte[] whole = question();
    for (int length = 0; length < whole.length; length++) {
      byte[] answer = caller.post(Arrays.copyOf(whole, length));
      Message message = MessageReader.read(new ByteArrayInputStream(answer));
      assertThat(message.code()).as("cut at %d", length).isEqualTo(Status.BAD_REQUEST.code());
    }
  }

  @Test
  void answersBadRequestWhenTheClientLeavesInMidMessage() throws Exception {
    byte[] body = question();
    String answer =
        say(
            ascii(HEAD + "Content-Length: " + body.length + "\r\n\r\n"),
            Arrays.copyOf(body, body.length - 5));
    assertThat(answer).startsWith("HTTP/1.1 200 ");
    byte[] ipp =
        answer.substring(answer.indexOf("\r\n\r\n") + 4).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(MessageReader.read(new ByteArrayInputStream(ipp)).code())
        .isEqualTo(Status.BAD_REQUEST.code());
  }

  static Stream<Long> seeds() {
    return LongStream.range(0, 20).boxed();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void neverBreaksOnFlippedBytes(long seed) throws Exception {
    SplittableRandom random = new SplittableRandom(seed);
    Operation[] operations = Operation.values();
    for (int round = 0; round < 20; round++) {
      Operation operation = operations[random.nextInt(operations.length)];
      byte[] body =
          MessageWriter.write(
              new Message(
                  0x0200,
                  operation.code(),
                  5,
                  List.of(
                      new Group(Tag.OPERATION, caller.operation(Attribute.integer("job-id", 1))),
                      new Group(Tag.JOB, Caller.order(Size.A3, "tray-1")))));
      for (int flips = random.nextInt(1, 4); flips > 0; flips--)
        body[random.nextInt(body.length)] = (byte) random.nextInt(256);
      Message answer = MessageReader.read(new ByteArrayInputStream(caller.post(body)));
      assertThat(answer.code()).isNotEqualTo(Status.INTERNAL.code());
    }
    assertThat(caller.call(Operation.GET_PRINTER_ATTRIBUTES).code()).isEqualTo(Status.OK.code());
  }

  @Test
  void neverPrintsADocumentThatBreaksOff() throws Exception {
    Message made = caller.call(Operation.CREATE_JOB);
    int job = made.group(Tag.JOB).number("job-id").orElseThrow();
    byte[] send =
        MessageWriter.write(
            new Message(
                0x0200,
                Operation.SEND_DOCUMENT.code(),
                5,
                List.of(
                    new Group(
                        Tag.OPERATION,
                        caller.operation(
                            Attribute.integer("job-id", job),
                            Attribute.truth("last-document", true))))));
    byte[] pdf = SamplePdf.a3();
    String answer =
        say(
            ascii(HEAD + "Content-Length: " + (send.length + pdf.length) + "\r\n\r\n"),
            send,
            Arrays.copyOf(pdf, pdf.length / 2));
    assertThat(answer).startsWith("HTTP/1.1 200 ");
    assertThat(caller.job(job).number("job-state")).hasValue(JobState.ABORTED.number());
    assertThat(caller.job(job).find("job-state-reasons").orElseThrow().words())
        .contains("submission-interrupted");
    assertThat(printer.sheets()).isEmpty();
  }

  @Test
  void unpacksDocuments() throws Exception {
    byte[] pdf = SamplePdf.a3();
    ByteArrayOutputStream gzip = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(gzip)) {
      packing.write(pdf);
    }
    ByteArrayOutputStream deflate = new ByteArrayOutputStream();
    Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (DeflaterOutputStream packing = new DeflaterOutputStream(deflate, raw)) {
      packing.write(pdf);
    } finally {
      raw.end();
    }
    assertThat(printPacked("gzip", gzip.toByteArray())).isEqualTo(Status.OK.code());
    assertThat(printPacked("deflate", deflate.toByteArray())).isEqualTo(Status.OK.code());
    assertThat(printPacked("gzip", pdf)).isEqualTo(Status.COMPRESSION_ERROR.code());
    assertThat(printPacked("lzw", pdf)).isEqualTo(Status.COMPRESSION_NOT_SUPPORTED.code());
    assertThat(printer.await(v -> v.sheets().size() == 2, LONG_ENOUGH)).isPresent();
    for (Sheet sheet : printer.sheets()) assertThat(sheet.document()).hasBinaryContent(pdf);
  }

  private int printPacked(String compression, byte[] packed) throws Exception {
    return caller
        .call(Operation.PRINT_JOB, List.of(), packed, Attribute.keyword("compression", compression))
        .code();
  }

  @Test
  void breaksTheWireInEveryWay() throws Exception {
    byte[] body = question();
    byte[] request = join(ascii(HEAD + "Content-Length: " + body.length + "\r\n\r\n"), body);
    printer.faults().failNext(Fault.GARBAGE);
    assertThat(say(request)).doesNotContain("HTTP/");
    printer.faults().failNext(Fault.HALF);
    String half = say(request);
    String whole = say(request);
    assertThat(half).startsWith("HTTP/1.1 200 ").hasSizeLessThan(whole.length() * 2 / 3);
    printer.faults().failNext(Fault.VANISH);
    assertThat(say(request)).isEmpty();
    printer.faults().failNext(Fault.JUNK_BEFORE);
    assertThat(say(request)).doesNotStartWith("HTTP/").contains("HTTP/1.1 200 ");
    printer.faults().failNext(Fault.LIE);
    printer.openDoor();
    assertThat(say(request)).doesNotContain("door-open");
    assertThat(say(request)).contains("door-open-error");
  }

  @Test
  void isMuteUntilTheClientLeaves() throws Exception {
    byte[] body = question();
    printer.faults().failNext(Fault.MUTE);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), printer.port())) {
      socket.setSoTimeout(200);
      socket
          .getOutputStream()
          .write(join(ascii(HEAD + "Content-Length: " + body.length + "\r\n\r\n"), body));
      assertThatThrownBy(() -> socket.getInputStream().read())
          .isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void closesAtOnceThoughSlowAndMuteAnswersAreOwed() throws Exception {
    printer.setSlowness(Duration.ofMinutes(5));
    byte[] body = question();
    byte[] request = join(ascii(HEAD + "Content-Length: " + body.length + "\r\n\r\n"), body);
    printer.faults().failNext(Fault.SLOW);
    printer.faults().failNext(Fault.MUTE);
    try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), printer.port());
        Socket mute = new Socket(InetAddress.getLoopbackAddress(), printer.port())) {
      slow.getOutputStream().write(request);
      mute.getOutputStream().write(request);
      org.awaitility.Awaitility.await()
          .atMost(LONG_ENOUGH)
          .until(() -> printer.faults().peek().isEmpty());
      long start = System.nanoTime();
      printer.close();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG_ENOUGH);
    }
  }

  @Test
  void refusesConnectionsWhileUnpluggedAndTakesThemAgain() throws Exception {
    printer.unplug();
    assertThatThrownBy(() -> caller.call(Operation.GET_JOBS)).isInstanceOf(IOException.class);
    printer.plugIn();
    assertThat(caller.call(Operation.GET_JOBS).code()).isEqualTo(Status.OK.code());
  }

  @Test
  void refusesFramesThatAreWrong() throws Exception {
    Group good = new Group(Tag.OPERATION, caller.operation());
    int code = Operation.GET_PRINTER_ATTRIBUTES.code();
    assertThat(status(new Message(0x0300, code, 5, List.of(good))))
        .isEqualTo(Status.VERSION_NOT_SUPPORTED.code());
    assertThat(status(new Message(0x0200, code, 0, List.of(good))))
        .isEqualTo(Status.BAD_REQUEST.code());
    assertThat(status(new Message(0x0200, code, 5, List.of(good, good))))
        .isEqualTo(Status.BAD_REQUEST.code());
    assertThat(status(new Message(0x0200, 0x4001, 5, List.of(good))))
        .isEqualTo(Status.OPERATION_NOT_SUPPORTED.code());
    Group elsewhere =
        new Group(
            Tag.OPERATION,
            List.of(
                good.attributes().get(0),
                good.attributes().get(1),
                Attribute.uri("printer-uri", "ipp://127.0.0.1/printers/other")));
    assertThat(status(new Message(0x0200, code, 5, List.of(elsewhere))))
        .isEqualTo(Status.NOT_FOUND.code());
    assertThat(caller.call(Operation.CANCEL_JOB, Attribute.integer("job-id", 9)).code())
        .isEqualTo(Status.NOT_FOUND.code());
  }

  private int status(Message request) throws Exception {
    return caller.call(request, new byte[0]).code();
  }
}
