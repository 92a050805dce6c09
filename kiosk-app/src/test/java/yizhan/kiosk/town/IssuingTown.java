package yizhan.kiosk.town;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issuing.IssueNames;
import yizhan.kiosk.issuing.IssueOrder;
import yizhan.kiosk.issuing.IssueTimes;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.issuing.Issuer;
import yizhan.kiosk.issuing.Outbox;
import yizhan.kiosk.issuing.Permits;
import yizhan.kiosk.issuing.PlainPress;
import yizhan.kiosk.issuing.Press;
import yizhan.kiosk.issuing.Reconciler;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.SheetReport.Outcome;

/** A terminal's books on a real disk, between the town's printer and the town's office. */
public final class IssuingTown implements AutoCloseable {
  public static final Instant NOON = Instant.parse("2026-01-15T04:00:00Z");

  public final TownTime time = new TownTime(NOON);
  public final Clock clock = time.clock();
  public final TownPrinter printer;
  public final TownOffice office;
  public final DeviceThread<SheetPrinter> thread;
  private final Path folder;
  private final IssueNames names;
  private final Press press;
  private Journal journal;

  /** An act is about to happen: what does the journal say? */
  @FunctionalInterface
  public interface Witness {
    void sees(String act, List<Entry<IssueEvent>> journal);
  }

  public IssuingTown(
      Path folder, Supplier<TownPrinter.Mishap> printing, Supplier<TownOffice.Mishap> asking) {
    this(folder, printing, asking, (_, _) -> {});
  }

  public IssuingTown(
      Path folder,
      Supplier<TownPrinter.Mishap> printing,
      Supplier<TownOffice.Mishap> asking,
      TownPrinter.Witness witness) {
    this.folder = folder;
    this.printer = new TownPrinter(printing, witness);
    this.thread = new DeviceThread<>("town-printer", printer);
    this.press = new Press(thread, IssueTimes.USUAL, time);
    this.journal = Journal.open(folder, clock);
    SplittableRandom random = new SplittableRandom(String.valueOf(folder.getFileName()).hashCode());
    this.office = new TownOffice(asking, NOON.plus(Duration.ofHours(1)), random.split());
    this.names = new IssueNames("T-1", clock, random);
  }

  /** Names for what happens here. */
  public IssueNames names() {
    return names;
  }

  public Journal journal() {
    return journal;
  }

  public Issuer issuer() {
    return new Issuer(journal, new Permits(office), press, names);
  }

  /** The same terminal on a printer that was measured to prove this. */
  public Issuer issuer(EvidenceProfile measured) {
    IssueTimes times = IssueTimes.USUAL.on(Optional.of(measured));
    return new Issuer(journal, new Permits(office), new Press(thread, times, time), names);
  }

  /** As a terminal that has just begun has it. */
  public PlainPress plainPress() {
    return new PlainPress(journal, press, names);
  }

  public Reconciler reconciler() {
    return new Reconciler(journal, office, press);
  }

  public Issued issue(String licence, Copy copy) throws InterruptedException {
    return issuer().issue(order(licence, copy), _ -> {});
  }

  public static IssueOrder order(String licence, Copy copy) {
    String tray = copy == Copy.ORIGINAL ? "tray-1" : "tray-2";
    IssueOrder.Subject subject = new IssueOrder.Subject("token", licence, "v1");
    return new IssueOrder(subject, copy, tray, new byte[] {1});
  }

  /** The program ends and begins again. */
  public void restart() throws Exception {
    journal.close();
    journal = Journal.open(folder, clock);
  }

  /** Recovery, until no request can arrive any more; then the outbox. */
  public void settle() throws Exception {
    Reconciler twice = reconciler();
    twice.reconcile();
    time.pause(IssueTimes.USUAL.arrival());
    twice.reconcile();
    try (Outbox outbox = new Outbox(journal, office)) {
      outbox.deliver();
    }
  }

  /** What must be true of every permit once all is told, whatever happened before. */
  public void audit() throws Exception {
    assertThat(journal.oldestPending()).as("the outbox drains").isEmpty();
    Map<String, String> jobs = jobs();
    for (TownOffice.Permit permit : office.permits()) {
      List<Outcome> told = office.reportsOf(permit.id());
      assertThat(told).as("every permit ends in a report: " + permit.id()).isNotEmpty();
      String job = jobs.getOrDefault(permit.id(), "");
      List<TownPrinter.Came> sheets =
          printer.sheets().stream().filter(s -> s.jobName().equals(job)).toList();
      assertThat(sheets).as("one permit, one sheet: " + permit).hasSizeLessThanOrEqualTo(1);
      boolean good = sheets.stream().anyMatch(TownPrinter.Came::good);
      switch (told.getLast()) {
        case PRINTED -> assertThat(good).as("printed means a good sheet").isTrue();
        case RELEASED -> assertThat(sheets).as("released means no sheet").isEmpty();
        case SPOILED -> {
          assertThat(sheets).as("spoiled means a sheet").hasSize(1);
          assertThat(good).as("and no good one").isFalse();
        }
        case UNKNOWN -> {} // staff will look
      }
    }
    for (Map.Entry<String, IssueState> issue : journal.issues().entrySet())
      assertThat(issue.getValue())
          .as("nothing stays unfinished")
          .isInstanceOfAny(IssueState.Ended.class, IssueState.Unknown.class);
  }

  /** By the permits that they print on. */
  private Map<String, String> jobs() throws JournalException {
    Map<String, String> jobs = new HashMap<>();
    for (Entry<IssueEvent> entry : journal.entries())
      if (entry.event() instanceof IssueEvent.Permitted(var permit, _))
        jobs.put(permit, "T-1/" + entry.matter());
    return jobs;
  }

  @Override
  public void close() throws JournalException {
    thread.close();
    journal.close();
  }
}
