package yizhan.device.internal.ipp;

import com.hp.jipp.encoding.Attribute;
import com.hp.jipp.model.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** The requests that one printer is sent. Pure: says what to ask, sends nothing. */
final class Requests {
  /** One name for all terminals: printers show jobs' names only to the user who made them. */
  static final String USER = "yizhan-kiosk";

  private static final List<String> JOB_ATTRIBUTES =
      List.of(
          "job-id",
          "job-name",
          "job-uuid",
          "job-originating-user-name",
          "job-state",
          "job-state-reasons",
          "job-printer-up-time",
          "job-media-sheets-completed",
          "job-impressions-completed",
          "number-of-documents",
          "time-at-creation");

  /** What a job was made with, to see whether it is what was ordered. */
  private static final List<String> TICKET_ATTRIBUTES =
      List.of("media-col", "print-scaling", "copies", "sides");

  private final URI printer;

  Requests(URI printer) {
    this.printer = printer;
  }

  /** Get-Printer-Attributes (RFC 8011, 4.2.5) with all that this driver looks at. */
  Request printerAttributes() {
    return query(
        Operation.getPrinterAttributes, Wire.keywords("requested-attributes", PrinterFacts.ASKED));
  }

  /** Create-Job (4.2.4), to be carried out to the letter or not at all. */
  Request createJob(String jobName, List<Attribute<?>> ticket) {
    List<Attribute<?>> attributes = target();
    attributes.add(Wire.name("job-name", jobName));
    attributes.add(Wire.truth("ipp-attribute-fidelity", true));
    return new Request(Operation.createJob, false, attributes, ticket);
  }

  /** Send-Document (4.3.1): the job's only document. */
  Request sendDocument(int jobId, String mimeType) {
    List<Attribute<?>> attributes = target(jobId);
    attributes.add(Wire.mimeType("document-format", mimeType));
    attributes.add(Wire.truth("last-document", true));
    return new Request(Operation.sendDocument, false, attributes, List.of());
  }

  /** Get-Job-Attributes (4.3.4). */
  Request jobAttributes(int jobId) {
    List<Attribute<?>> attributes = target(jobId);
    attributes.add(Wire.keywords("requested-attributes", JOB_ATTRIBUTES));
    return new Request(Operation.getJobAttributes, true, attributes, List.of());
  }

  /** Get-Job-Attributes (4.3.4), with those that an order set. */
  Request jobTicket(int jobId) {
    List<String> asked = new ArrayList<>(JOB_ATTRIBUTES);
    asked.addAll(TICKET_ATTRIBUTES);
    List<Attribute<?>> attributes = target(jobId);
    attributes.add(Wire.keywords("requested-attributes", asked));
    return new Request(Operation.getJobAttributes, true, attributes, List.of());
  }

  /**
   * Get-Jobs (4.2.6) without a limit: a list that is cut short could hide the job that is sought.
   *
   * @param which {@code not-completed} or {@code completed}, the latter including cancelled ones
   */
  Request jobs(String which) {
    return query(
        Operation.getJobs,
        Wire.keyword("which-jobs", which),
        Wire.keywords("requested-attributes", JOB_ATTRIBUTES));
  }

  /** Cancel-Job (4.3.3). */
  Request cancelJob(int jobId) {
    return new Request(Operation.cancelJob, false, target(jobId), List.of());
  }

  private Request query(Operation operation, Attribute<?>... more) {
    List<Attribute<?>> attributes = target();
    attributes.addAll(List.of(more));
    return new Request(operation, true, attributes, List.of());
  }

  private List<Attribute<?>> target() {
    List<Attribute<?>> attributes = addressed();
    attributes.add(Wire.name("requesting-user-name", USER));
    return attributes;
  }

  private List<Attribute<?>> target(int jobId) {
    List<Attribute<?>> attributes = addressed();
    attributes.add(Wire.integer("job-id", jobId));
    attributes.add(Wire.name("requesting-user-name", USER));
    return attributes;
  }

  /** Charset, language and target come first, in this order (RFC 8011, 4.1.4 and 4.1.5). */
  private List<Attribute<?>> addressed() {
    List<Attribute<?>> attributes = new ArrayList<>();
    attributes.add(Wire.charset("attributes-charset", "utf-8"));
    attributes.add(Wire.language("attributes-natural-language", "zh-cn"));
    attributes.add(Wire.uri("printer-uri", printer));
    return attributes;
  }
}
