package yizhan.sandbox.sheet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.fault.Faults;
import yizhan.sandbox.sheet.http.HttpAnswer;
import yizhan.sandbox.sheet.http.HttpAnswer.Manner;
import yizhan.sandbox.sheet.http.HttpAsk;
import yizhan.sandbox.sheet.http.HttpSite;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.MalformedMessage;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.MessageReader;
import yizhan.sandbox.sheet.ipp.MessageWriter;
import yizhan.sandbox.sheet.ipp.Operation;
import yizhan.sandbox.sheet.ipp.Status;
import yizhan.sandbox.sheet.ipp.Tag;

/** IPP over HTTP: the frame of each request, its operation, and the faults of the wire. */
final class IppService implements HttpSite {
  private static final Logger LOG = LoggerFactory.getLogger(IppService.class);

  private final JobDesk desk;
  private final Enquiries enquiries;
  private final Faults faults;
  private final String base;
  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile Duration slowness = Duration.ofSeconds(2);

  /**
   * @param base {@code //host:port}
   */
  IppService(JobDesk desk, Enquiries enquiries, Faults faults, String base) {
    this.desk = desk;
    this.enquiries = enquiries;
    this.faults = faults;
    this.base = base;
  }

  void setSlowness(Duration late) {
    slowness = late;
  }

  /** Lets go of whoever is waiting to be slow. */
  void close() {
    closing.countDown();
  }

  @Override
  public HttpAnswer answer(HttpAsk ask) throws IOException {
    if (ask.method().equals("GET") || ask.method().equals("HEAD")) return page();
    if (!ask.method().equals("POST")) return text(405, "only POST");
    if (!ask.path().equals("/ipp/print") && !ask.path().startsWith("/ipp/print/"))
      return text(404, "nothing here");
    if (!ask.type().equals("application/ipp")) return text(415, "only application/ipp");
    Optional<Fault> fault = faults.take();
    if (fault.equals(Optional.of(Fault.MUTE))) return text(200, "").in(Manner.SILENT);
    if (fault.equals(Optional.of(Fault.GARBAGE))) return text(200, "").in(Manner.GARBAGE);
    byte[] reply = MessageWriter.write(handle(ask, fault.equals(Optional.of(Fault.LIE))));
    HttpAnswer answer = HttpAnswer.plain(200, "application/ipp", reply);
    if (fault.equals(Optional.of(Fault.SLOW))) beSlow();
    return fault.map(f -> answer.in(manner(f))).orElse(answer);
  }

  /** Faults that come after the deed: the printer has done what the client does not hear of. */
  private static Manner manner(Fault fault) {
    return switch (fault) {
      case HALF -> Manner.HALF;
      case VANISH -> Manner.CUT;
      case WRONG_LENGTH -> Manner.WRONG_LENGTH;
      case JUNK_BEFORE -> Manner.JUNK_BEFORE;
      case MUTE -> Manner.SILENT;
      case GARBAGE, WRONG_CHECKSUM -> Manner.GARBAGE;
      case SLOW, LIE -> Manner.PLAIN;
    };
  }

  private void beSlow() {
    try {
      if (closing.await(slowness.toNanos(), TimeUnit.NANOSECONDS)) LOG.debug("slow to the end");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpAnswer page() {
    String page =
        "<!DOCTYPE html><title>样张</title><p>A simulated printer. See sandbox/README.md.\n";
    return HttpAnswer.plain(200, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
  }

  private static HttpAnswer text(int status, String words) {
    return HttpAnswer.plain(status, "text/plain", words.getBytes(StandardCharsets.UTF_8));
  }

  private Message handle(HttpAsk http, boolean lie) throws IOException {
    try {
      Message message = MessageReader.read(http.body());
      IppAsk ask = new IppAsk(message, http.body(), base, lie);
      Optional<IppReply> wrong = wrongFrame(ask);
      return (wrong.isPresent() ? wrong.get() : dispatch(ask)).answering(message);
    } catch (MalformedMessage malformed) {
      LOG.debug("no IPP: {}", malformed.getMessage());
      return IppReply.no(Status.BAD_REQUEST, "not an IPP message").answering(malformed.head());
    }
  }

  /** RFC 8011 section 4.1: what must be right about every request. */
  private static Optional<IppReply> wrongFrame(IppAsk ask) {
    Message message = ask.message();
    int major = message.version() >> 8;
    if (major < 1 || major > 2)
      return Optional.of(IppReply.no(Status.VERSION_NOT_SUPPORTED, "IPP/1.1 or 2.0"));
    if (message.requestId() < 1) return bad("a request-id is at least 1");
    List<Group> groups = message.groups();
    if (groups.isEmpty() || groups.get(0).tag() != Tag.OPERATION) return bad("no operation group");
    List<Attribute> first = groups.get(0).attributes();
    if (first.size() < 2
        || !first.get(0).name().equals("attributes-charset")
        || !first.get(1).name().equals("attributes-natural-language"))
      return bad("charset and language come first");
    String charset = first.get(0).word().orElse("");
    if (!charset.equalsIgnoreCase("utf-8") && !charset.equalsIgnoreCase("us-ascii"))
      return Optional.of(IppReply.no(Status.CHARSET_NOT_SUPPORTED, "utf-8"));
    if (groups.stream().filter(g -> g.tag() == Tag.OPERATION).count() > 1)
      return bad("two operation groups");
    Group operation = ask.operation();
    if (operation.word("printer-uri").isEmpty() && operation.word("job-uri").isEmpty())
      return bad("no target");
    if (!ask.meetsTarget()) return Optional.of(IppReply.no(Status.NOT_FOUND, "not this printer"));
    return Optional.empty();
  }

  private static Optional<IppReply> bad(String why) {
    return Optional.of(IppReply.no(Status.BAD_REQUEST, why));
  }

  private IppReply dispatch(IppAsk ask) throws IOException {
    Optional<Operation> operation = Operation.of(ask.message().code());
    if (operation.isEmpty()) return IppReply.no(Status.OPERATION_NOT_SUPPORTED, "not this one");
    try {
      return switch (operation.get()) {
        case PRINT_JOB -> desk.printJob(ask);
        case VALIDATE_JOB -> desk.validateJob(ask);
        case CREATE_JOB -> desk.createJob(ask);
        case SEND_DOCUMENT -> desk.sendDocument(ask);
        case CANCEL_JOB -> desk.cancelJob(ask);
        case CANCEL_MY_JOBS -> desk.cancelMyJobs(ask);
        case CLOSE_JOB -> desk.closeJob(ask);
        case GET_JOB_ATTRIBUTES -> enquiries.jobAttributes(ask);
        case GET_JOBS -> enquiries.jobs(ask);
        case GET_PRINTER_ATTRIBUTES -> enquiries.printerAttributes(ask);
        case IDENTIFY_PRINTER -> enquiries.identify();
      };
    } catch (RuntimeException bug) {
      LOG.error("an operation broke", bug);
      return IppReply.no(Status.INTERNAL, "the simulated printer is wrong");
    }
  }
}
