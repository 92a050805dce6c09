package yizhan.sandbox.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.Operation;
import yizhan.sandbox.sheet.ipp.Status;
import yizhan.sandbox.sheet.ipp.Tag;

/** What the printer does with jobs. */
class SheetPrinterTest extends PrinterBench {
  @Test
  void putsOutASheetExactlyAsReceivedFromTheTrayDemanded() throws Exception {
    int job = print("YZ01/1/ZB", Size.A3, "tray-1");
    assertThat(state(job)).isEqualTo(JobState.PROCESSING.number());
    pace.pass(NEARLY);
    assertThat(printer.sheets()).isEmpty();
    assertThat(printer.view().tray("tray-1").sheets()).isEqualTo(49);
    pace.pass(Duration.ofMillis(1));
    Sheet sheet = printer.sheets().get(0);
    assertThat(sheet)
        .isEqualTo(new Sheet(1, "tray-1", Size.A3, job, "YZ01/1/ZB", out.resolve("01.pdf")));
    assertThat(Files.readAllBytes(sheet.document())).isEqualTo(SamplePdf.a3());
    Group told = caller.job(job);
    assertThat(told.number("job-state")).hasValue(JobState.COMPLETED.number());
    assertThat(told.find("job-state-reasons").orElseThrow().words())
        .containsExactly("job-completed-successfully");
    assertThat(told.number("job-media-sheets-completed")).hasValue(1);
    assertThat(told.number("job-impressions-completed")).hasValue(1);
    assertThat(told.word("job-uuid").orElseThrow()).startsWith("urn:uuid:");
    assertThat(caller.printer().number("printer-impressions-completed")).hasValue(1);
    assertThat(printer.view().tray("tray-2").sheets()).isEqualTo(50);
  }

  @Test
  void printsInStepsThatAJournalCanStandBetween() throws Exception {
    Message made =
        caller.call(
            Operation.CREATE_JOB,
            Caller.order(Size.A4, "tray-2"),
            new byte[0],
            Attribute.name("job-name", "YZ01/2/FB"),
            Attribute.truth("ipp-attribute-fidelity", true));
    int job = made.group(Tag.JOB).number("job-id").orElseThrow();
    assertThat(state(job)).isEqualTo(JobState.PENDING.number());
    assertThat(jobReasons(job)).contains("job-incoming");
    pace.pass(SHEET);
    assertThat(printer.sheets()).isEmpty();
    Message sent = send(job);
    assertThat(sent.code()).isEqualTo(Status.OK.code());
    pace.pass(SHEET);
    assertThat(printer.sheets()).extracting(Sheet::tray).containsExactly("tray-2");
    assertThat(send(job).code()).isEqualTo(Status.NOT_POSSIBLE.code());
  }

  private Message send(int job) throws Exception {
    return caller.call(
        Operation.SEND_DOCUMENT,
        List.of(),
        SamplePdf.a4(),
        Attribute.integer("job-id", job),
        Attribute.truth("last-document", true),
        Attribute.mimeType("document-format", "application/pdf"));
  }

  @Test
  void abortsAJobWhoseDocumentNeverComes() throws Exception {
    Message made = caller.call(Operation.CREATE_JOB);
    int job = made.group(Tag.JOB).number("job-id").orElseThrow();
    pace.pass(Duration.ofSeconds(61));
    assertThat(state(job)).isEqualTo(JobState.ABORTED.number());
    assertThat(printer.sheets()).isEmpty();
  }

  @Test
  void putsOutAsManySheetsAsCopiesTimesPages() throws Exception {
    caller.call(
        Operation.PRINT_JOB,
        List.of(Attribute.integer("copies", 2)),
        SamplePdf.blank(2, "841.89 1190.55"));
    pace.pass(SHEET.multipliedBy(4));
    assertThat(printer.sheets()).hasSize(4);
    assertThat(printer.view().state()).isEqualTo(Engine.IDLE);
  }

  @Test
  void refusesASizeThatTheTrayCannotHold() throws Exception {
    Message answer = caller.print("n", Size.A3, "tray-2", SamplePdf.a3());
    assertThat(answer.code()).isEqualTo(Status.ATTRIBUTES_NOT_SUPPORTED.code());
    assertThat(answer.group(Tag.UNSUPPORTED).find("media-col")).isPresent();
    assertThat(printer.view().jobs()).isEmpty();
  }

  @Test
  void ignoresWhatItCannotDoOnlyWhenFidelityIsNotDemanded() throws Exception {
    List<Attribute> order =
        List.of(Attribute.keyword("sides", "two-sided-long-edge"), Attribute.integer("shine", 3));
    Message loose = caller.call(Operation.CREATE_JOB, order, new byte[0]);
    assertThat(loose.code()).isEqualTo(Status.OK_SUBSTITUTED.code());
    assertThat(loose.group(Tag.UNSUPPORTED).word("sides")).contains("two-sided-long-edge");
    assertThat(loose.group(Tag.UNSUPPORTED).find("shine").orElseThrow().values())
        .containsExactly(new yizhan.sandbox.sheet.ipp.Value.OutOfBand(Tag.UNSUPPORTED_VALUE));
    Message strict =
        caller.call(
            Operation.CREATE_JOB,
            order,
            new byte[0],
            Attribute.truth("ipp-attribute-fidelity", true));
    assertThat(strict.code()).isEqualTo(Status.ATTRIBUTES_NOT_SUPPORTED.code());
    Message mandatory =
        caller.call(
            Operation.CREATE_JOB,
            order,
            new byte[0],
            Attribute.keyword("job-mandatory-attributes", "sides"));
    assertThat(mandatory.code()).isEqualTo(Status.ATTRIBUTES_NOT_SUPPORTED.code());
  }

  @Test
  void finishesTheSheetUnderWayBeforeItObeysACancel() throws Exception {
    int moving = print("moving", Size.A3, "tray-1");
    int waiting = print("waiting", Size.A3, "tray-1");
    for (int job : List.of(moving, waiting))
      assertThat(caller.call(Operation.CANCEL_JOB, Attribute.integer("job-id", job)).code())
          .isEqualTo(Status.OK.code());
    assertThat(state(waiting)).isEqualTo(JobState.CANCELED.number());
    assertThat(state(moving)).isEqualTo(JobState.PROCESSING.number());
    assertThat(jobReasons(moving)).contains("processing-to-stop-point");
    pace.pass(SHEET);
    assertThat(state(moving)).isEqualTo(JobState.CANCELED.number());
    assertThat(caller.job(moving).number("job-media-sheets-completed")).hasValue(1);
    assertThat(printer.sheets()).extracting(Sheet::jobName).containsExactly("moving");
    assertThat(caller.call(Operation.CANCEL_JOB, Attribute.integer("job-id", moving)).code())
        .isEqualTo(Status.NOT_POSSIBLE.code());
  }

  @Test
  void countsA3AsItIsSetAndAsLate() throws Exception {
    restart(
        settings.withEvidence(
            Evidence.full().withStepA3(2).withCounterLag(Duration.ofSeconds(10))));
    print("n", Size.A3, "tray-1");
    print("n", Size.A4, "tray-2");
    pace.pass(SHEET.multipliedBy(2));
    assertThat(printer.view().pageCounter()).isZero();
    pace.pass(Duration.ofSeconds(10));
    assertThat(printer.view().pageCounter()).isEqualTo(3);
  }

  @Test
  void tellsNoMoreThanItsEvidence() throws Exception {
    restart(settings.withEvidence(Evidence.none()));
    int job = print("n", Size.A3, "tray-1");
    pace.pass(SHEET);
    Group told = caller.job(job);
    assertThat(told.number("job-state")).hasValue(JobState.COMPLETED.number());
    assertThat(told.find("job-media-sheets-completed")).isEmpty();
    assertThat(told.find("job-impressions-completed")).isEmpty();
    assertThat(told.find("media-col-actual")).isEmpty();
    assertThat(caller.printer().find("printer-impressions-completed")).isEmpty();
  }

  @Test
  void abortsADocumentThatIsNotWhatItSays() throws Exception {
    byte[] text = "hello".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    Message answer = caller.print("n", Size.A3, "tray-1", text);
    int job = answer.group(Tag.JOB).number("job-id").orElseThrow();
    assertThat(state(job)).isEqualTo(JobState.ABORTED.number());
    assertThat(jobReasons(job)).contains("document-format-error");
  }

  @Test
  void listsJobsByNameUserAndState() throws Exception {
    print("a", Size.A3, "tray-1");
    pace.pass(SHEET);
    print("b", Size.A3, "tray-1");
    Message all =
        caller.call(
            Operation.GET_JOBS,
            Attribute.keyword("which-jobs", "all"),
            Attribute.truth("my-jobs", true),
            Attribute.keyword("requested-attributes", "job-name", "job-state"));
    assertThat(all.groups().stream().filter(g -> g.tag() == Tag.JOB))
        .extracting(g -> g.word("job-name").orElseThrow())
        .containsExactly("b", "a");
    Message waiting =
        caller.call(Operation.GET_JOBS, Attribute.keyword("which-jobs", "processing"));
    assertThat(waiting.groups().stream().filter(g -> g.tag() == Tag.JOB))
        .extracting(g -> g.number("job-id").orElseThrow())
        .containsExactly(2);
  }
}
