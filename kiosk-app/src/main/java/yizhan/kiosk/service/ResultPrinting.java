package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.config.TraySettings;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.issuing.PlainOrder;
import yizhan.kiosk.issuing.PlainPress;
import yizhan.kiosk.office.PropertyResult;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Visit;

/** From a result to paper in the citizen's hand. */
public final class ResultPrinting {
  private static final int MOST_TRIES = 3;

  private final PlainTray tray;
  private final StatusBoard board;
  private final ResultPapers papers;
  private final PlainPress press;
  private final HandOver handOver;

  public ResultPrinting(
      PlainTray tray, StatusBoard board, ResultPapers papers, PlainPress press, HandOver handOver) {
    this.tray = tray;
    this.board = board;
    this.papers = papers;
    this.press = press;
    this.handOver = handOver;
  }

  /** Whether a result can be printed now, and all that it takes. */
  record Ready(Optional<TraySettings> tray, Optional<ResultPapers.Result> result) {
    /** Why it cannot be; empty when it can. */
    Optional<Text> whyNot() {
      if (result.isEmpty()) return Optional.of(Text.of("property.print.no-glyph"));
      return tray.isEmpty() ? Optional.of(Text.of("property.print.no-paper")) : Optional.empty();
    }

    int pages() {
      return result.orElseThrow().pages();
    }
  }

  Ready ready(PropertyResult result) {
    return new Ready(tray.now(board.now()), papers.result(result));
  }

  /** Prints; the wall. What did not come out at all may be tried again. */
  Ending print(Visit visit, Ready ready) {
    List<Text> paper = List.of(Text.of("paper.result", ready.pages()));
    for (int attempt = 1; ; attempt++) {
      switch (printed(visit, ready, attempt)) {
        case PRINTED -> {
          handOver.take(visit, paper);
          return handOver.finish(visit, List.of(Text.of("property.printed", ready.pages())));
        }
        case UNSURE -> {
          Refusal unsure = Refusals.of("property-unsure", List.of("take-all", "property-window"));
          visit.ask(new Explain(unsure));
          handOver.take(visit, paper);
          return handOver.end(visit, unsure);
        }
        case NOTHING -> {
          if (attempt == MOST_TRIES || !visit.ask(again()))
            return handOver.refuse(
                visit, Refusals.of("property-not-printed", List.of("later", "property-window")));
        }
      }
    }
  }

  private PlainPress.Outcome printed(Visit visit, Ready ready, int attempt) {
    PlainOrder order =
        new PlainOrder(
            ready.tray().orElseThrow().name(), ready.result().orElseThrow().pdf(), ready.pages());
    // an act is known by its words: which time it is makes it another one
    return visit.issue(
        Text.of("property.printing", attempt),
        tell -> press.print(order, job -> tell.accept(PropertyTexts.progress(job, ready.pages()))));
  }

  private static TryAgain again() {
    return new TryAgain(Text.of("property.not-printed"), Text.of("property.not-printed.why"));
  }
}
