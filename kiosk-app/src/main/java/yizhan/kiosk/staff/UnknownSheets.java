package yizhan.kiosk.staff;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.issuing.CustodyEvents;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.SheetReport.Outcome;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.StockBook;
import yizhan.kiosk.stock.StockLedger;

/** The sheets of which nobody knows what became of them, until two people settle it. */
public final class UnknownSheets {
  private final Journal journal;
  private final StockLedger stock;

  public UnknownSheets(Journal journal, StockLedger stock) {
    this.journal = journal;
    this.stock = stock;
  }

  /**
   * A sheet that waits for staff.
   *
   * @param missing the evidence that would have settled it
   */
  public record Case(
      String issue, IssueState.Unknown sheet, Instant since, List<MissingEvidence> missing) {
    public Case {
      missing = List.copyOf(missing);
    }

    public String tray() {
      return sheet.sheet().tray();
    }
  }

  /** What came of settling. */
  public enum Settled {
    DONE,
    /** The count in the tray does not prove that nothing was printed: it stays unknown. */
    NOT_PROVEN,
    /** Somebody else has settled it meanwhile. */
    SETTLED_BEFORE
  }

  /** Oldest first. */
  public List<Case> open() throws JournalException {
    Map<String, IssueState> states = journal.unfinishedIssues();
    Map<String, Case> cases = new LinkedHashMap<>();
    for (Entry<IssueEvent> entry : journal.unfinished(Journal.ISSUES))
      if (entry.event() instanceof IssueEvent.Unknown(var missing)
          && states.get(entry.matter()) instanceof IssueState.Unknown sheet)
        cases.put(entry.matter(), new Case(entry.matter(), sheet, entry.at(), missing));
    return new ArrayList<>(cases.values());
  }

  /**
   * Writes down what two people found, and tells the bureau in the same commit.
   *
   * @param counted the blanks that they counted in its tray; needed to say that there is no sheet
   * @param staff two different numbers
   */
  public Settled settle(String issue, Finding finding, OptionalInt counted, List<String> staff)
      throws JournalException {
    if (staff.stream().distinct().count() < 2)
      throw new IllegalStateException("two different people settle a sheet");
    if (!(journal.unfinishedIssues().get(issue) instanceof IssueState.Unknown unknown))
      return Settled.SETTLED_BEFORE;
    if (finding == Finding.NOTHING && !allThere(unknown.sheet().tray(), counted))
      return Settled.NOT_PROVEN;
    SheetReport report =
        new SheetReport(unknown.sheet().permitId(), outcome(finding), unknown.sheet().jobName());
    journal.write(
        custody(issue, unknown, finding)
            .add(issue, event(finding))
            .add(
                StaffEvents.STAFF,
                staff.getFirst(),
                new StaffEvent.SettledUnknown(issue, finding, counted.orElse(-1), staff))
            .tell(issue, report));
    return Settled.DONE;
  }

  /**
   * That nothing was printed is only believed when every unknown sheet of the tray is still in it:
   * a blank that is gone may be a good licence in somebody's hands.
   */
  private boolean allThere(String tray, OptionalInt counted) throws JournalException {
    StockBook book = stock.book();
    int expected = book.tray(tray).tally().in(Blank.LOADED) + book.unknownIn(tray).size();
    return book.tray(tray).counted() && counted.equals(OptionalInt.of(expected));
  }

  /** A good sheet that was found is answered for from the moment that the books know of it. */
  private static Batch custody(String issue, IssueState.Unknown unknown, Finding finding) {
    Optional<CustodyEvent.By> by =
        switch (finding) {
          case GOOD -> Optional.of(CustodyEvent.By.STAFF);
          case WITH_CITIZEN -> Optional.of(CustodyEvent.By.CITIZEN);
          case SPOILED, NOTHING -> Optional.empty();
        };
    Batch batch = new Batch();
    if (by.isEmpty()) return batch;
    return batch
        .add(CustodyEvents.STREAM, issue, new CustodyEvent.CameOut(unknown.sheet().copy()))
        .add(CustodyEvents.STREAM, issue, new CustodyEvent.Taken(by.get()));
  }

  private static IssueEvent event(Finding finding) {
    return switch (finding) {
      case GOOD -> new IssueEvent.Settled(List.of(Evidence.FOUND_BY_STAFF));
      case WITH_CITIZEN -> new IssueEvent.Settled(List.of(Evidence.WITH_CITIZEN));
      case SPOILED -> new IssueEvent.Spoiled(Why.STAFF_FOUND_IT_SPOILED);
      case NOTHING -> new IssueEvent.Released(Why.STAFF_FOUND_NOTHING);
    };
  }

  private static Outcome outcome(Finding finding) {
    return switch (finding) {
      case GOOD, WITH_CITIZEN -> Outcome.PRINTED;
      case SPOILED -> Outcome.SPOILED;
      case NOTHING -> Outcome.RELEASED;
    };
  }
}
