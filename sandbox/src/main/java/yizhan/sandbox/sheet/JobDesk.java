package yizhan.sandbox.sheet;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.sheet.TicketReader.Reading;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.Status;
import yizhan.sandbox.sheet.ipp.Tag;

/** The operations that make, feed and end jobs. */
final class JobDesk {
  /** A document unpacked may be as large. */
  private static final int LARGEST_DOCUMENT = 64 << 20;

  private static final int LONGEST_NAME = 255;

  private final Engine engine;
  private final Substitution substitution;
  private final JobAttributes attributes;

  JobDesk(Engine engine, Substitution substitution, JobAttributes attributes) {
    this.engine = engine;
    this.substitution = substitution;
    this.attributes = attributes;
  }

  IppReply validateJob(IppAsk ask) {
    Optional<IppReply> no = refusal(ask);
    if (no.isPresent()) return no.get();
    Reading reading = read(ask);
    if (reading.refused().isEmpty()) return IppReply.ok();
    Status status = reading.binding() ? Status.ATTRIBUTES_NOT_SUPPORTED : Status.OK_SUBSTITUTED;
    return IppReply.about(status, reading.refused());
  }

  IppReply createJob(IppAsk ask) {
    Optional<IppReply> no = refusal(ask);
    return no.isPresent() ? no.get() : accept(ask, new Arrival(null, 0));
  }

  IppReply printJob(IppAsk ask) throws IOException {
    Optional<IppReply> no = refusal(ask);
    if (no.isPresent()) return no.get();
    Reading reading = read(ask);
    if (!reading.refused().isEmpty() && reading.binding())
      return IppReply.about(Status.ATTRIBUTES_NOT_SUPPORTED, reading.refused());
    try {
      return accept(ask, arrival(ask));
    } catch (UnreadableDocument unreadable) {
      return IppReply.no(unreadable.status, "the document cannot be read");
    }
  }

  IppReply sendDocument(IppAsk ask) throws IOException {
    Optional<Job> found = find(ask);
    if (found.isEmpty()) return IppReply.no(Status.NOT_FOUND, "no such job");
    Job job = found.get();
    if (ask.operation().find("last-document").isEmpty())
      return IppReply.no(Status.BAD_REQUEST, "last-document is missing");
    boolean takes = engine.look(_ -> !job.closed && !job.state.ended());
    if (!takes) return IppReply.no(Status.NOT_POSSIBLE, "the job takes no document");
    boolean has = engine.look(_ -> job.document != null);
    if (has) return IppReply.no(Status.MULTIPLE_DOCUMENTS_NOT_SUPPORTED, "one is enough");
    Optional<IppReply> no = formatRefusal(ask);
    if (no.isPresent()) return no.get();
    try {
      Arrival arrival = arrival(ask);
      if (ask.lie()) engine.touch(e -> e.expect(Mishap.COMPLETED_WITHOUT_SHEET));
      boolean last = ask.operation().holds("last-document");
      if (arrival.octets() == 0 && last) engine.close(job);
      else engine.receive(job, arrival.document(), arrival.octets(), last);
    } catch (UnreadableDocument unreadable) {
      engine.interrupted(job);
      return IppReply.no(unreadable.status, "the document cannot be read");
    } catch (IOException brokenOff) {
      engine.interrupted(job);
      throw brokenOff;
    }
    return IppReply.ok(new Group(Tag.JOB, engine.look(_ -> attributes.made(job, ask.base()))));
  }

  IppReply cancelJob(IppAsk ask) {
    Optional<Job> found = find(ask);
    if (found.isEmpty()) return IppReply.no(Status.NOT_FOUND, "no such job");
    if (ask.lie() || engine.cancel(found.get())) return IppReply.ok();
    return IppReply.no(Status.NOT_POSSIBLE, "the job is over");
  }

  IppReply cancelMyJobs(IppAsk ask) {
    List<Job> mine =
        engine.look(
            e -> e.jobs.oldestFirst().stream().filter(j -> j.user.equals(ask.user())).toList());
    if (!ask.lie()) mine.forEach(engine::cancel);
    return IppReply.ok();
  }

  IppReply closeJob(IppAsk ask) {
    Optional<Job> found = find(ask);
    if (found.isEmpty()) return IppReply.no(Status.NOT_FOUND, "no such job");
    engine.close(found.get());
    return IppReply.ok();
  }

  Optional<Job> find(IppAsk ask) {
    return ask.jobId().isEmpty()
        ? Optional.empty()
        : engine.look(e -> e.jobs.find(ask.jobId().getAsInt()));
  }

  private Reading read(IppAsk ask) {
    return engine.look(e -> TicketReader.read(ask.message(), e.hardware));
  }

  private Optional<IppReply> refusal(IppAsk ask) {
    if (engine.look(Engine::busy)) return Optional.of(IppReply.no(Status.BUSY, "busy"));
    if (engine.look(e -> e.jobs.full()))
      return Optional.of(IppReply.no(Status.TOO_MANY_JOBS, "the queue is full"));
    return formatRefusal(ask);
  }

  private static Optional<IppReply> formatRefusal(IppAsk ask) {
    if (!Capabilities.FORMATS.contains(format(ask)))
      return Optional.of(IppReply.no(Status.DOCUMENT_FORMAT_NOT_SUPPORTED, "not this format"));
    if (!Capabilities.COMPRESSIONS.contains(compression(ask)))
      return Optional.of(IppReply.no(Status.COMPRESSION_NOT_SUPPORTED, "not this compression"));
    return Optional.empty();
  }

  private static String format(IppAsk ask) {
    return ask.operation().word("document-format").orElse(Capabilities.FORMATS.get(0));
  }

  private static String compression(IppAsk ask) {
    return ask.operation().word("compression").orElse("none");
  }

  /** Makes the job, with its document where that came along. */
  private IppReply accept(IppAsk ask, Arrival arrival) {
    Reading reading = read(ask);
    List<Attribute> refused = reading.refused();
    if (!refused.isEmpty() && reading.binding())
      return IppReply.about(Status.ATTRIBUTES_NOT_SUPPORTED, refused);
    Optional<Substitution.Kind> swap = substitution.take();
    Ticket ticket =
        swap.isEmpty() ? reading.ticket() : engine.look(e -> swapped(reading.ticket(), e.hardware));
    String name = ask.operation().word("job-name").orElse("Untitled");
    Job job = engine.create(new Job.JobName(cut(name), cut(ask.user())), ticket);
    if (ask.lie()) engine.touch(e -> e.expect(Mishap.COMPLETED_WITHOUT_SHEET));
    if (arrival.octets() > 0) engine.receive(job, arrival.document(), arrival.octets(), true);
    Group made = new Group(Tag.JOB, engine.look(_ -> attributes.made(job, ask.base())));
    if (swap.equals(Optional.of(Substitution.Kind.TOLD)))
      refused = ask.message().group(Tag.JOB).attributes();
    if (refused.isEmpty()) return IppReply.ok(made);
    return IppReply.about(Status.OK_SUBSTITUTED, refused, made);
  }

  /** The same job on the paper of another tray, as a printer does that knows better. */
  private static Ticket swapped(Ticket ticket, Hardware hardware) {
    Tray asked = hardware.trayFor(ticket);
    return hardware.trays.stream()
        .filter(t -> t != asked)
        .findFirst()
        .map(t -> ticket.on(t.holds, t.name))
        .orElse(ticket);
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
  }

  /** What came as a document; null when its first bytes say that it is none of the format. */
  private record Arrival(@Nullable Document document, int octets) {}

  private static Arrival arrival(IppAsk ask) throws IOException, UnreadableDocument {
    byte[] bytes;
    try {
      bytes = unpacked(ask.document(), compression(ask)).readNBytes(LARGEST_DOCUMENT + 1);
    } catch (ZipException garbled) {
      throw new UnreadableDocument(Status.COMPRESSION_ERROR);
    } catch (EOFException early) {
      throw new UnreadableDocument(Status.BAD_REQUEST);
    }
    if (bytes.length > LARGEST_DOCUMENT) throw new UnreadableDocument(Status.TOO_LARGE);
    return new Arrival(Document.of(bytes, format(ask)).orElse(null), bytes.length);
  }

  private static InputStream unpacked(InputStream packed, String compression) throws IOException {
    return switch (compression) {
      case "gzip" -> new GZIPInputStream(packed);
      // RFC 8011 5.4.32: RFC 1951 without the zlib frame.
      case "deflate" -> new InflaterInputStream(packed, new Inflater(true));
      default -> packed;
    };
  }

  /** A document that did not arrive whole. */
  private static final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1;
    private final Status status;

    UnreadableDocument(Status status) {
      super(status.name());
      this.status = status;
    }
  }
}
