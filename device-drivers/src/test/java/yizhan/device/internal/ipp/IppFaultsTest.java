package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static yizhan.device.internal.ipp.ScriptedPrinter.CANCEL_JOB;
import static yizhan.device.internal.ipp.ScriptedPrinter.CREATE_JOB;
import static yizhan.device.internal.ipp.ScriptedPrinter.GET_JOB;
import static yizhan.device.internal.ipp.ScriptedPrinter.GET_PRINTER;
import static yizhan.device.internal.ipp.ScriptedPrinter.SEND_DOCUMENT;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetSize;

/** What the driver makes of printers that fail, lie or talk nonsense. */
class IppFaultsTest {
  private static final SheetOrder ORDER = new SheetOrder("issue", SheetSize.A3, "tray-1");
  private static final SheetJob JOB = new SheetJob(7, "issue", "", 100);
  private static final byte[] PDF = Pdf.of(SheetSize.A3);

  private ScriptedPrinter script;
  private IppPrinter printer;

  @BeforeEach
  void open() throws IOException {
    script = new ScriptedPrinter();
    printer =
        new IppPrinter(script.address(), new Polling(Duration.ofMillis(1), Duration.ofMillis(5)));
  }

  @AfterEach
  void close() {
    printer.close();
    script.close();
  }

  static Stream<Arguments> nonsense() {
    byte[] whole = ScriptedPrinter.printer().to(1);
    return Stream.of(
        Arguments.of(
            "half a body",
            ScriptedPrinter.http(whole)
                .setHeader("Content-Length", 9999)
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)),
        Arguments.of(
            "a body cut at an attribute",
            ScriptedPrinter.http(ScriptedPrinter.printer().unended())),
        Arguments.of("zeros", ScriptedPrinter.http(new byte[64])),
        Arguments.of(
            "an answer to another request", ScriptedPrinter.http(ScriptedPrinter.printer().to(77))),
        Arguments.of(
            "a web page",
            new MockResponse.Builder().setHeader("Content-Type", "text/html").body("<html>")),
        Arguments.of("no type", new MockResponse.Builder().body(new Buffer().write(whole))),
        Arguments.of("HTTP 404", new MockResponse.Builder().code(404)),
        Arguments.of(
            "HTTP 401",
            new MockResponse.Builder().code(401).addHeader("WWW-Authenticate: Basic realm=x")),
        Arguments.of("HTTP 500", ScriptedPrinter.http(whole).code(500)),
        Arguments.of("no HTTP", new MockResponse.Builder().status("nonsense")),
        Arguments.of("5 MiB", ScriptedPrinter.http(new byte[5 << 20])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nonsense")
  void saysGarbled(String what, MockResponse.Builder answer) {
    script.next(GET_PRINTER, _ -> answer.build());
    assertThrows(Reason.GARBLED, () -> printer.trays(soon()));
    assertThat(printer.status(soon())).as("after %s", what).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void saysDisconnectedWhenNobodyListens() {
    script.close();
    assertThrows(Reason.DISCONNECTED, () -> printer.trays(soon()));
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.unknown(Kind.OFFLINE));
  }

  @Test
  void asksAgainOverAFreshConnectionWhenTheKeptOneIsDead() throws Exception {
    script.next(GET_PRINTER, ScriptedPrinter.printer());
    script.next(GET_PRINTER, _ -> dropped());
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.READY);
    assertThat(printer.trays(soon())).hasSize(1);
    assertThat(script.received(GET_PRINTER)).hasSize(3);
  }

  @Test
  void keepsToItsDeadlineWhenThePrinterIsSlow() {
    script.next(GET_PRINTER, _ -> stalled());
    long begun = System.nanoTime();
    assertThrows(Reason.TIMED_OUT, () -> printer.trays(Deadline.in(Duration.ofMillis(200))));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.READY);
  }

  @Test
  void stopsWaitingWhenCalledOffInterruptedOrClosed() throws Exception {
    script.next(SEND_DOCUMENT, _ -> stalled()).next(GET_JOB, _ -> stalled());
    Deadline calledOff = soon();
    assertEnds(
        Reason.CANCELLED,
        () -> printer.send(JOB, PDF, calledOff),
        GET_JOB,
        _ -> calledOff.cancel());
    assertEnds(
        Reason.CANCELLED, () -> printer.send(JOB, PDF, soon()), SEND_DOCUMENT, Thread::interrupt);
    script.always(GET_JOB, ScriptedPrinter.job("issue", 5, "job-printing"));
    assertEnds(
        Reason.DISCONNECTED,
        () -> printer.follow(JOB, _ -> {}, soon()),
        GET_JOB,
        _ -> printer.close());
    script.next(GET_PRINTER, ScriptedPrinter.printer());
    assertThat(printer.status(soon())).as("connects anew").isEqualTo(DeviceStatus.READY);
  }

  static Stream<Arguments> temptations() {
    return Stream.of(
        Arguments.of("408", new MockResponse.Builder().code(408)),
        Arguments.of(
            "503 at once", new MockResponse.Builder().code(503).addHeader("Retry-After: 0")),
        Arguments.of("307", new MockResponse.Builder().code(307).addHeader("Location: /ipp/print")),
        Arguments.of("308", new MockResponse.Builder().code(308).addHeader("Location: /ipp/print")),
        Arguments.of(
            "401",
            new MockResponse.Builder().code(401).addHeader("WWW-Authenticate: Basic realm=x")),
        Arguments.of("421", new MockResponse.Builder().code(421)),
        Arguments.of(
            "hang up", new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket())),
        Arguments.of("busy", ScriptedPrinter.http(IppBytes.answer(0x0507).to(3))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("temptations")
  void neverSendsADocumentAgain(String what, MockResponse.Builder answer) throws Exception {
    SheetJob job = printer.create(ORDER, soon());
    script.next(SEND_DOCUMENT, _ -> answer.build());
    assertThatThrownBy(() -> printer.send(job, PDF, soon()))
        .as(what)
        .isInstanceOf(DeviceException.class);
    assertThrows(Reason.REFUSED, () -> printer.send(job, PDF, soon()));
    assertThat(script.received(SEND_DOCUMENT)).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("temptations")
  void neverCreatesAJobAgain(String what, MockResponse.Builder answer) {
    script.next(CREATE_JOB, _ -> answer.build());
    assertThatThrownBy(() -> printer.create(ORDER, soon()))
        .as(what)
        .isInstanceOf(DeviceException.class);
    assertThat(script.received(CREATE_JOB)).hasSize(1);
  }

  @Test
  void sendsOneBufferOverOneKeptConnection() throws Exception {
    SheetJob job = printer.create(ORDER, soon());
    printer.send(job, PDF, soon());
    assertThat(script.received())
        .extracting(RecordedRequest::getConnectionIndex)
        .containsOnly(script.received().getFirst().getConnectionIndex());
    RecordedRequest document = script.received(SEND_DOCUMENT).getFirst();
    assertThat(document.getHeaders().get("Transfer-Encoding")).isNull();
    assertThat(document.getHeaders().get("Content-Length")).isEqualTo("" + document.getBodySize());
    assertThat(document.getHeaders().get("Content-Type")).isEqualTo("application/ipp");
    assertThat(Objects.requireNonNull(document.getBody()).toByteArray()).endsWith(PDF);
  }

  static Stream<Arguments> substitutions() {
    IppBytes made = IppBytes.answer(0x0001).group(IppBytes.JOB).integer("job-id", 7);
    IppBytes ignored =
        IppBytes.answer(0)
            .group(IppBytes.UNSUPPORTED)
            .keyword("print-scaling", "none")
            .group(IppBytes.JOB)
            .integer("job-id", 7);
    IppBytes job = IppBytes.answer(0).group(IppBytes.JOB).integer("job-id", 7);
    return Stream.of(
        Arguments.of("says so", made, ScriptedPrinter.job("issue", 4, "none")),
        Arguments.of("names it", ignored, ScriptedPrinter.job("issue", 4, "none")),
        Arguments.of(
            "made another",
            job,
            ScriptedPrinter.job("issue", 4, "none").media("media-col", "tray-2", 29_700, 42_000)),
        Arguments.of("cuts the name", job, ScriptedPrinter.job("iss", 4, "none")),
        Arguments.of("lost it", job, IppBytes.answer(0x0406)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("substitutions")
  void takesBackAJobThatIsNotAsOrdered(String what, IppBytes created, IppBytes readBack) {
    script.next(CREATE_JOB, created).next(GET_JOB, readBack);
    assertThrows(Reason.REFUSED, () -> printer.create(ORDER, soon()));
    assertThat(script.received(CANCEL_JOB)).as(what).hasSize(1);
    assertThat(script.received(SEND_DOCUMENT)).isEmpty();
  }

  @Test
  void followsUntilNothingMovesAnyMore() throws Exception {
    script.next(
        GET_JOB,
        ScriptedPrinter.job("issue", 5, "job-printing"),
        ScriptedPrinter.job("issue", 5, "job-printing"),
        ScriptedPrinter.job("issue", 7, "processing-to-stop-point"),
        ScriptedPrinter.job("issue", 7, "job-canceled-by-user"));
    List<State> seen = new ArrayList<>();
    JobReport last = printer.follow(JOB, report -> seen.add(report.state()), soon());
    assertThat(last.reasons()).containsExactly("job-canceled-by-user");
    assertThat(last.impressionsCompleted()).isEmpty();
    assertThat(seen).containsExactly(State.PROCESSING, State.CANCELED, State.CANCELED);
  }

  @Test
  void doesNotTakeAJobHandedOnForOnePrinted() {
    script.always(GET_JOB, ScriptedPrinter.job("issue", 9, "queued-in-device"));
    assertThrows(
        Reason.TIMED_OUT, () -> printer.follow(JOB, _ -> {}, Deadline.in(Duration.ofMillis(50))));
  }

  static Stream<Arguments> strangers() {
    return Stream.of(
        Arguments.of("another name", ScriptedPrinter.job("other", 9, "job-completed-successfully")),
        Arguments.of("an earlier clock", ScriptedPrinter.job("issue", 9, "none", 99)),
        Arguments.of(
            "another uuid", ScriptedPrinter.job("issue", 9, "none").uri("job-uuid", "urn:uuid:2")),
        Arguments.of("not found", IppBytes.answer(0x0406)),
        Arguments.of("gone", IppBytes.answer(0x0407)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("strangers")
  void neverTakesAnotherJobForItsOwn(String what, IppBytes answer) throws Exception {
    script.always(GET_JOB, answer);
    SheetJob job = new SheetJob(7, "issue", "urn:uuid:1", 100);
    assertThat(printer.follow(job, _ -> {}, soon()).state()).as(what).isEqualTo(State.FORGOTTEN);
    assertThrows(Reason.REFUSED, () -> printer.send(job, PDF, soon()));
    assertThat(script.received(SEND_DOCUMENT)).isEmpty();
  }

  @Test
  void cancelsNobodyElsesJob() throws Exception {
    script.always(GET_JOB, ScriptedPrinter.job("other", 5, "job-printing"));
    assertThat(printer.cancel(JOB, soon()).state()).isEqualTo(State.FORGOTTEN);
    assertThat(script.received(CANCEL_JOB)).isEmpty();
  }

  @Test
  void reportsTheEndOfAJobThatWasTooLateToCancel() throws Exception {
    script
        .next(GET_JOB, ScriptedPrinter.job("issue", 5, "job-printing"))
        .next(CANCEL_JOB, IppBytes.answer(0x0404))
        .next(GET_JOB, ScriptedPrinter.job("issue", 9, "job-completed-successfully"));
    assertThat(printer.cancel(JOB, soon()).state()).isEqualTo(State.COMPLETED);
  }

  static Stream<Arguments> filledJobs() {
    return Stream.of(
        Arguments.of(ScriptedPrinter.job("issue", 4, "none").integer("number-of-documents", 1)),
        Arguments.of(
            ScriptedPrinter.job("issue", 3, "none").integer("job-impressions-completed", 1)),
        Arguments.of(ScriptedPrinter.job("issue", 5, "job-printing")),
        Arguments.of(ScriptedPrinter.job("issue", 6, "printer-stopped")),
        Arguments.of(ScriptedPrinter.job("issue", 9, "job-completed-successfully")));
  }

  @ParameterizedTest
  @MethodSource("filledJobs")
  void sendsNothingToAJobThatMayHaveADocument(IppBytes job) {
    script.always(GET_JOB, job);
    assertThrows(Reason.REFUSED, () -> printer.send(JOB, PDF, soon()));
    assertThat(script.received(SEND_DOCUMENT)).isEmpty();
  }

  @Test
  void sendsToAJobThatIsProcessedButWaits() throws Exception {
    script.always(GET_JOB, ScriptedPrinter.job("issue", 5, "job-incoming"));
    printer.send(JOB, PDF, soon());
    assertThat(script.received(SEND_DOCUMENT)).hasSize(1);
  }

  @Test
  void leavesAJobAloneWhoseDocumentWasRefused() {
    script.next(SEND_DOCUMENT, IppBytes.answer(0x0404));
    assertThrows(Reason.REFUSED, () -> printer.send(JOB, PDF, soon()));
    assertThat(script.received(CANCEL_JOB)).isEmpty();
  }

  @Test
  void keepsToOnePageCounter() throws Exception {
    script.next(
        GET_PRINTER,
        ScriptedPrinter.printer()
            .integer("printer-impressions-completed", 41)
            .integer("printer-media-sheets-completed", 40),
        ScriptedPrinter.printer().integer("printer-impressions-completed", 42),
        ScriptedPrinter.printer().integer("printer-media-sheets-completed", -2),
        ScriptedPrinter.printer().integer("printer-media-sheets-completed", 41));
    assertThat(printer.pageCounter(soon())).hasValue(40);
    assertThat(printer.pageCounter(soon())).isEmpty();
    assertThat(printer.pageCounter(soon())).isEmpty();
    assertThat(printer.pageCounter(soon())).hasValue(41);
    assertThat(printer.evidence().pageCounter()).isTrue();
  }

  @Test
  void leavesNoThreadAndNoConnection() throws Exception {
    printer.status(soon());
    assertThat(threads()).isNotEmpty();
    printer.close();
    Awaitility.await().until(() -> threads().isEmpty());
  }

  private static List<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("sheet-printer"))
        .toList();
  }

  /** Runs this on another thread until the printer hears of it, does that, and sees it end. */
  private void assertEnds(
      Reason reason, ThrowingCallable doing, int operation, Consumer<Thread> then)
      throws InterruptedException {
    int before = script.received(operation).size();
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    Thread visit =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
            .start(() -> assertThrows(reason, doing));
    Awaitility.await()
        .pollInterval(Duration.ofMillis(2))
        .until(() -> script.received(operation).size() > before);
    then.accept(visit);
    assertThat(visit.join(Duration.ofSeconds(10))).isTrue();
    assertThat(failures).isEmpty();
  }

  private static MockResponse dropped() {
    return new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build();
  }

  private static MockResponse stalled() {
    return new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build();
  }

  private static void assertThrows(Reason reason, ThrowingCallable doing) {
    assertThatThrownBy(doing)
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(5));
  }
}
