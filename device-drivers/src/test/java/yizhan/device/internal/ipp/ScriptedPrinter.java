package yizhan.device.internal.ipp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okio.Buffer;

/**
 * A printer whose answers are written down beforehand, for faults that no real one can be asked
 * for. It listens on IPv4 alone, as printers do.
 */
final class ScriptedPrinter extends Dispatcher implements AutoCloseable {
  static final int CREATE_JOB = 0x0005;
  static final int SEND_DOCUMENT = 0x0006;
  static final int CANCEL_JOB = 0x0008;
  static final int GET_JOB = 0x0009;
  static final int GET_JOBS = 0x000A;
  static final int GET_PRINTER = 0x000B;

  private final MockWebServer server = new MockWebServer();
  private final Map<Integer, Queue<IntFunction<MockResponse>>> scripts = new HashMap<>();
  private final Map<Integer, IntFunction<MockResponse>> usual = new HashMap<>();
  private final List<RecordedRequest> received = new CopyOnWriteArrayList<>();

  ScriptedPrinter() throws IOException {
    server.setServerSocketFactory(new PromptServerSockets());
    server.setDispatcher(this);
    server.start(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0);
    always(GET_PRINTER, printer());
    always(CREATE_JOB, IppBytes.answer(0).group(IppBytes.JOB).integer("job-id", 7));
    always(SEND_DOCUMENT, IppBytes.answer(0));
    always(CANCEL_JOB, IppBytes.answer(0));
    always(GET_JOB, job("issue", 4, "none"));
    always(GET_JOBS, IppBytes.answer(0));
  }

  URI address() {
    return URI.create("ipp://localhost:" + server.getPort() + "/ipp/print");
  }

  /** What a printer says that holds A3 in its first tray. */
  static IppBytes printer() {
    return IppBytes.answer(0)
        .group(IppBytes.PRINTER)
        .text("printer-make-and-model", "Scripted")
        .enumeration("printer-state", 3)
        .keyword("printer-state-reasons", "none")
        .media("media-col-ready", "tray-1", 29_700, 42_000)
        .keyword("print-scaling-supported", "auto", "none");
  }

  /** What a printer says of job 7. */
  static IppBytes job(String name, int state, String reason) {
    return job(name, state, reason, 100);
  }

  static IppBytes job(String name, int state, String reason, int upTime) {
    return IppBytes.answer(0)
        .group(IppBytes.JOB)
        .integer("job-id", 7)
        .name("job-name", name)
        .enumeration("job-state", state)
        .keyword("job-state-reasons", reason)
        .integer("job-printer-up-time", upTime);
  }

  /** Answers this operation so, whenever nothing else is scripted. */
  ScriptedPrinter always(int operation, IppBytes answer) {
    usual.put(operation, ipp(answer));
    return this;
  }

  /** Answers the next such operations so, one after the other. */
  ScriptedPrinter next(int operation, IppBytes... answers) {
    for (IppBytes answer : answers) next(operation, ipp(answer));
    return this;
  }

  ScriptedPrinter next(int operation, IntFunction<MockResponse> answer) {
    scripts.computeIfAbsent(operation, _ -> new ArrayDeque<>()).add(answer);
    return this;
  }

  /** All requests of this operation so far. */
  List<RecordedRequest> received(int operation) {
    return received.stream().filter(request -> operation(request) == operation).toList();
  }

  List<RecordedRequest> received() {
    return received;
  }

  static MockResponse.Builder http(byte[] body) {
    return new MockResponse.Builder()
        .setHeader("Content-Type", "application/ipp")
        .body(new Buffer().write(body));
  }

  @Override
  public MockResponse dispatch(RecordedRequest request) {
    received.add(request);
    int operation = operation(request);
    Queue<IntFunction<MockResponse>> script = scripts.get(operation);
    IntFunction<MockResponse> scripted = script == null ? null : script.poll();
    IntFunction<MockResponse> answer = scripted == null ? usual.get(operation) : scripted;
    if (answer == null) return new MockResponse.Builder().code(404).build();
    return answer.apply(bytes(request).getInt(4));
  }

  @Override
  public void close() {
    server.close();
  }

  private static IntFunction<MockResponse> ipp(IppBytes answer) {
    return requestId -> http(answer.to(requestId)).build();
  }

  private static int operation(RecordedRequest request) {
    return bytes(request).getShort(2);
  }

  private static ByteBuffer bytes(RecordedRequest request) {
    return request.getBody() == null
        ? ByteBuffer.allocate(8)
        : ByteBuffer.wrap(request.getBody().toByteArray());
  }
}
