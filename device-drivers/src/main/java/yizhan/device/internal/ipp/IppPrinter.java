package yizhan.device.internal.ipp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.internal.pwg.RasterDocument;
import yizhan.device.internal.pwg.RasterForm;
import yizhan.device.internal.record.Tape;
import yizhan.device.printer.Evidence;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPainter;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.Tray;

/**
 * A sheet printer spoken to over IPP/2.0 (RFC 8010, RFC 8011, PWG 5100.12), with no spooler
 * between. Before a document is sent the job is looked at once more; after that nothing is ever
 * sent again.
 */
public final class IppPrinter implements SheetPrinter {
  private static final byte[] NO_DOCUMENT = {};

  /** A licence is some 50 kB; nothing larger than this is meant for this printer. */
  private static final int MAX_DOCUMENT = 32 << 20;

  /** How soon a cancelled pause ends. */
  private static final Duration SLICE = Duration.ofMillis(20);

  private final Requests requests;
  private final Supplier<IppConnection> connections;
  private final Optional<SheetPainter> painter;
  private final Polling polling;
  private volatile Line line;
  private volatile String description;
  private volatile Evidence evidence = Evidence.NONE;
  private volatile Optional<String> identity = Optional.empty();
  private @Nullable SheetJob sent;
  private @Nullable String counter;
  private @Nullable Made made;

  /**
   * Opens nothing yet.
   *
   * @param printer {@code ipp://host:port/ipp/print}
   */
  public IppPrinter(URI printer, Polling polling) {
    this(printer, Optional.empty(), Optional.empty(), polling, Optional.empty());
  }

  /**
   * The same, believing one certificate only.
   *
   * @param certificate {@code sha256:} and 64 digits; empty: what the JDK believes
   * @param painter draws documents for a printer that takes no PDF; empty: it gets none
   * @param tape keeps what passes
   */
  public IppPrinter(
      URI printer,
      Optional<String> certificate,
      Optional<SheetPainter> painter,
      Polling polling,
      Optional<Tape> tape) {
    PrinterAddress address = PrinterAddress.of(printer);
    Optional<PrinterTrust> trust = certificate.map(PrinterTrust::in);
    this.painter = painter;
    this.description = "IPP " + address.ipp();
    this.requests = new Requests(address.ipp());
    this.connections = () -> new IppConnection(address, trust, tape);
    this.line = opening();
    this.polling = polling;
  }

  @Override
  public String describe() {
    return description;
  }

  @Override
  public Evidence evidence() {
    return evidence;
  }

  @Override
  public Optional<String> identity() {
    return identity;
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    return look(deadline).status();
  }

  @Override
  public Look look(Deadline deadline) {
    try {
      PrinterFacts facts = printer(deadline);
      int mostPages = DocumentForm.mostPages(facts.all(), painter.isPresent(), MAX_DOCUMENT);
      return new Look(StatusMeaning.of(facts), facts.trays(), mostPages);
    } catch (DeviceException e) {
      return Look.none(e.status());
    }
  }

  @Override
  public List<Tray> trays(Deadline deadline) throws DeviceException {
    return printer(deadline).trays();
  }

  @Override
  public OptionalLong pageCounter(Deadline deadline) throws DeviceException {
    Map<String, Integer> counters = printer(deadline).counters();
    // The first counter seen is kept to: two different ones would make a difference of no meaning.
    if (counter == null && !counters.isEmpty()) counter = counters.keySet().iterator().next();
    Integer counted = counter == null ? null : counters.get(counter);
    return counted == null ? OptionalLong.empty() : OptionalLong.of(counted);
  }

  @Override
  public SheetJob create(SheetOrder order, Deadline deadline) throws DeviceException {
    JobTicket ticket = JobTicket.of(order, printer(deadline), painter.isPresent());
    Answer answer = ask(requests.createJob(order.jobName(), ticket.attributes()), deadline);
    if (!answer.succeeded()) throw answer.refusal("Create-Job");
    int id = answer.firstJob().integer("job-id").orElse(0);
    if (id <= 0) throw new DeviceException(Reason.GARBLED, "a job without a number");
    try {
      if (!answer.toTheLetter()) throw answer.refusal("Create-Job");
      SheetJob job = asOrdered(order, ticket, id, deadline);
      made = new Made(job, ticket.form());
      return job;
    } catch (DeviceException e) {
      takeBack(id, deadline, e);
      throw e;
    }
  }

  @Override
  public void send(SheetJob job, byte[] pdf, Deadline deadline) throws DeviceException {
    if (pdf.length == 0 || pdf.length > MAX_DOCUMENT)
      throw new IllegalArgumentException("a document of " + pdf.length + " bytes");
    Document document = wholeOrNone(job, pdf, deadline);
    Optional<JobFacts> now = facts(job, deadline);
    if (now.isEmpty() || now.get().restartedSince(job))
      throw new DeviceException(Reason.REFUSED, "the printer has forgotten the job");
    if (job.equals(sent) || !now.get().waitsForDocument())
      throw new DeviceException(Reason.REFUSED, "the job has had its document, or is over");
    deadline.check("Send-Document");
    sent = job;
    Request request = requests.sendDocument(job.id(), document.mimeType());
    Answer answer = line.connection.ask(request, document.bytes(), deadline);
    if (answer.toTheLetter()) return;
    DeviceException refusal = answer.refusal("Send-Document");
    // Taken, but not as demanded. A flat no changed nothing, and may be about a job that prints.
    if (answer.succeeded()) takeBack(job.id(), deadline, refusal);
    throw refusal;
  }

  @Override
  public JobReport follow(SheetJob job, Consumer<JobReport> progress, Deadline deadline)
      throws DeviceException {
    CountDownLatch closed = line.closed;
    JobReport last = report(job, deadline);
    progress.accept(last);
    Duration pause = polling.first();
    while (!last.ended()) {
      pause(pause, closed, deadline);
      JobReport next = report(job, deadline);
      pause = next.equals(last) ? polling.after(pause) : polling.first();
      if (!next.equals(last)) progress.accept(next);
      last = next;
    }
    return last;
  }

  @Override
  public Optional<JobReport> find(String jobName, Deadline deadline) throws DeviceException {
    return new JobSearch(requests, request -> ask(request, deadline)).named(jobName);
  }

  @Override
  public JobReport cancel(SheetJob job, Deadline deadline) throws DeviceException {
    Optional<JobFacts> now = facts(job, deadline);
    if (now.isEmpty()) return JobFacts.forgotten(job);
    if (now.get().report(job).ended()) return now.get().report(job);
    Answer answer = ask(requests.cancelJob(job.id()), deadline);
    boolean tooLate = answer.status() == Answer.NOT_POSSIBLE || answer.unknownThing();
    if (!answer.succeeded() && !tooLate) throw answer.refusal("Cancel-Job");
    return facts(job, deadline).map(facts -> facts.report(job)).orElse(JobFacts.forgotten(job));
  }

  /**
   * What is under way ends; whoever asks after that, as after a watchdog's close, connects anew.
   */
  @Override
  public synchronized void close() {
    Line open = line;
    line = opening();
    open.closed.countDown();
    open.connection.close();
  }

  /** Drawn before anything is sent. A job that cannot have its document is not waited for. */
  private Document wholeOrNone(SheetJob job, byte[] pdf, Deadline deadline) throws DeviceException {
    try {
      return document(job, pdf, deadline);
    } catch (DeviceException e) {
      takeBack(job.id(), deadline, e);
      throw e;
    }
  }

  /** A document as this printer takes it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Document(String mimeType, byte[] bytes) {}

  /** The job that was made last, and the form that was chosen for its document. */
  private record Made(SheetJob job, DocumentForm form) {}

  private DocumentForm formOf(SheetJob job, Deadline deadline) throws DeviceException {
    Made last = made;
    return last != null && last.job().equals(job)
        ? last.form()
        : DocumentForm.of(printer(deadline).all(), painter.isPresent());
  }

  private Document document(SheetJob job, byte[] pdf, Deadline deadline) throws DeviceException {
    DocumentForm form = formOf(job, deadline);
    return switch (form) {
      case DocumentForm.Pdf _ -> new Document(form.mimeType(), pdf);
      case DocumentForm.Dots(RasterForm dots) ->
          new Document(
              form.mimeType(),
              RasterDocument.of(pdf, painter.orElseThrow(), dots, MAX_DOCUMENT, deadline));
    };
  }

  /** What lasts until the next close; opens nothing before it is used. */
  private record Line(IppConnection connection, CountDownLatch closed) {}

  private Line opening() {
    return new Line(connections.get(), new CountDownLatch(1));
  }

  private PrinterFacts printer(Deadline deadline) throws DeviceException {
    Answer answer = ask(requests.printerAttributes(), deadline);
    if (!answer.succeeded()) throw answer.refusal("Get-Printer-Attributes");
    PrinterFacts facts = PrinterFacts.parse(answer);
    description = facts.makeAndModel().orElse(description);
    identity = facts.identity();
    evidence =
        evidence.and(new Evidence(false, false, !facts.counters().isEmpty(), facts.saysTray()));
    return facts;
  }

  /** Looks at a job just made; what cannot be told from others later is not sent a document. */
  private SheetJob asOrdered(SheetOrder order, JobTicket ticket, int id, Deadline deadline)
      throws DeviceException {
    Answer answer = ask(requests.jobTicket(id), deadline);
    if (!answer.succeeded()) throw answer.refusal("Get-Job-Attributes");
    JobFacts facts = JobFacts.parse(answer.firstJob());
    SheetJob job = new SheetJob(id, order.jobName(), facts.uuid().orElse(""), facts.upTime());
    if (!facts.is(job))
      throw new DeviceException(Reason.REFUSED, "the printer does not keep a job's name");
    ticket.compare(facts.all());
    evidence = evidence.and(facts.evidence());
    return job;
  }

  /** The job as the printer knows it; empty when it does not, or knows another by this number. */
  private Optional<JobFacts> facts(SheetJob job, Deadline deadline) throws DeviceException {
    Answer answer = ask(requests.jobAttributes(job.id()), deadline);
    if (answer.unknownThing()) return Optional.empty();
    if (!answer.succeeded()) throw answer.refusal("Get-Job-Attributes");
    JobFacts facts = JobFacts.parse(answer.firstJob());
    evidence = evidence.and(facts.evidence());
    return Optional.of(facts).filter(known -> known.is(job));
  }

  private JobReport report(SheetJob job, Deadline deadline) throws DeviceException {
    return facts(job, deadline)
        .filter(facts -> !facts.restartedSince(job))
        .map(facts -> facts.report(job))
        .orElse(JobFacts.forgotten(job));
  }

  private Answer ask(Request request, Deadline deadline) throws DeviceException {
    return line.connection.ask(request, NO_DOCUMENT, deadline);
  }

  /** Takes back a job that will not do; when that fails too, both troubles are told. */
  private void takeBack(int id, Deadline deadline, DeviceException because) {
    try {
      ask(requests.cancelJob(id), deadline);
    } catch (DeviceException e) {
      because.addSuppressed(e);
    }
  }

  private static void pause(Duration pause, CountDownLatch closed, Deadline deadline)
      throws DeviceException {
    Deadline over = deadline.atMost(pause);
    while (!over.passed()) {
      Duration slice = over.atMost(SLICE).remaining();
      try {
        if (closed.await(slice.toNanos(), TimeUnit.NANOSECONDS))
          throw new DeviceException(Reason.DISCONNECTED, "following a job: closed");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new DeviceException(Reason.CANCELLED, "following a job", e);
      }
    }
    deadline.check("following a job");
  }
}
