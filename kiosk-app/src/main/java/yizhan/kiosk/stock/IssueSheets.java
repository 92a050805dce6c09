package yizhan.kiosk.stock;

import java.util.List;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.MissingEvidence;

/**
 * What the events of an issue mean for blanks. They stand in the journal once, as the issue's; the
 * stock book is read from the same lines.
 */
public final class IssueSheets {
  private IssueSheets() {}

  /** The book after what happened to an issue. */
  public static StockBook next(StockBook book, String issue, IssueEvent event) {
    // an issue that was released before it had a sheet has none to give back
    if (event instanceof IssueEvent.Released && !book.held().containsKey(issue)) return book;
    StockBook next = book;
    for (StockEvent meant : of(issue, event)) next = StockMachine.next(next, meant);
    return next;
  }

  /** The book after what happened to paper in the output: pages on plain paper are counted, too. */
  static StockBook next(StockBook book, CustodyEvent event) {
    return switch (event) {
      case CustodyEvent.ResultSent(var pages) ->
          StockMachine.next(book, new StockEvent.PlainSent(pages));
      case CustodyEvent.NothingCame _ -> StockMachine.next(book, new StockEvent.PlainKept());
      case CustodyEvent.CameOut _, CustodyEvent.Left _, CustodyEvent.Taken _ -> book;
    };
  }

  private static List<StockEvent> of(String issue, IssueEvent event) {
    return switch (event) {
      case IssueEvent.SheetAssigned(var tray, _) -> List.of(new StockEvent.Assigned(tray, issue));
      case IssueEvent.Sent(_, var before, var step) ->
          before.isEmpty()
              ? List.of()
              : List.of(new StockEvent.PagesRead(before.getAsLong(), step));
      case IssueEvent.Settled _ -> List.of(new StockEvent.Printed(issue));
      case IssueEvent.Spoiled _ -> List.of(new StockEvent.Spoiled(issue));
      case IssueEvent.Unknown(var missing) ->
          List.of(
              new StockEvent.Lost(
                  issue, missing.stream().anyMatch(MissingEvidence::leavesPaperAnywhere)));
      case IssueEvent.Released _ -> List.of(new StockEvent.Returned(issue));
      case IssueEvent.Requested _,
          IssueEvent.Permitted _,
          IssueEvent.Refused _,
          IssueEvent.Confirmed _,
          IssueEvent.Disputed _ ->
          List.of();
    };
  }
}
