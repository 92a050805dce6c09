package yizhan.kiosk.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.config.TraySettings;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.issuing.PlainPress;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.seal.ResultSealing;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** From a result to paper in the citizen's hand. */
public final class ResultPrinting {
  private static final Logger LOG = LoggerFactory.getLogger(ResultPrinting.class);
  private static final int MOST_TRIES = 3;

  /** Some 240 properties. Longer ones would empty the tray, and keep everybody else waiting. */
  static final int MOST_PAGES = 120;

  private final PlainTray tray;
  private final StatusBoard board;
  private final ResultPapers papers;
  private final PlainPress press;
  private final ResultSealing sealing;
  private final HandOver handOver;

  /** What this works with. */
  public record Tools(
      PlainTray tray, ResultPapers papers, PlainPress press, ResultSealing sealing) {}

  public ResultPrinting(Tools tools, StatusBoard board, HandOver handOver) {
    this.tray = tools.tray();
    this.board = board;
    this.papers = tools.papers();
    this.press = tools.press();
    this.sealing = tools.sealing();
    this.handOver = handOver;
  }

  /** The result on paper; nothing where there is a character in it that no font draws. */
  Optional<PlainDocument> drawn(Findings found) {
    return found.on(papers);
  }

  /** Why it cannot be printed now; empty when it can. */
  Optional<Text> whyNot(Optional<PlainDocument> drawn) throws InterruptedException {
    int most = Math.min(MOST_PAGES, press.mostPages());
    return whyNot(drawn, most, tray.now(board.now()).isPresent());
  }

  static Optional<Text> whyNot(Optional<PlainDocument> drawn, int most, boolean paper) {
    if (drawn.isEmpty()) return Optional.of(Text.of("property.print.no-glyph"));
    int pages = drawn.get().pages();
    if (pages > most) return Optional.of(Text.of("property.print.too-long", pages, most));
    return paper ? Optional.empty() : Optional.of(Text.of("property.print.no-paper"));
  }

  /** The document, which nobody may have chosen to print unless it can be. */
  static PlainDocument printable(Optional<PlainDocument> drawn) {
    return drawn
        .filter(document -> document.pages() <= MOST_PAGES)
        .orElseThrow(() -> new IllegalStateException("what is not printed here was chosen"));
  }

  /**
   * Has it sealed and prints it; what is not sealed by whom this terminal believes is not printed.
   */
  Ending printSealed(Visit visit, Findings found, PlainDocument document) {
    return switch (visit.lookUp("sealed", found.query(), id -> sealed(id, found.at(), document))) {
      case ResultSealing.Sealed.Good(var pdf) ->
          print(visit, new PlainDocument(pdf, document.pages()));
      case ResultSealing.Sealed.Bad _ ->
          handOver.refuse(
              visit, Refusals.of("property-not-sealed", List.of("property-window", "hotline")));
    };
  }

  private ResultSealing.Sealed sealed(String query, Instant at, PlainDocument document)
      throws Trouble {
    try {
      ResultSealing.Sealed sealed = sealing.seal(query, document.pdf(), at);
      if (sealed instanceof ResultSealing.Sealed.Bad(var why))
        LOG.error("query {}: the seal is not to be believed: {}", query, why);
      return sealed;
    } catch (BackOfficeException failed) {
      throw OfficeTrouble.of(failed);
    }
  }

  /** Prints; the wall. What did not come out at all may be tried again. */
  private Ending print(Visit visit, PlainDocument document) {
    List<Text> paper = List.of(Text.of("paper.result", document.pages()));
    for (int attempt = 1; ; attempt++) {
      switch (printed(visit, document, attempt)) {
        case PRINTED -> {
          handOver.take(visit, paper);
          return handOver.finish(visit, List.of(Text.of("property.printed", document.pages())));
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

  private PlainPress.Outcome printed(Visit visit, PlainDocument document, int attempt) {
    // an act is known by its words: which time it is makes it another one
    return visit.issue(Text.of("property.printing", attempt), tell -> printed(document, tell));
  }

  /** From the tray that holds paper now: a while may have passed since the list was shown. */
  private PlainPress.Outcome printed(
      PlainDocument document, Consumer<Prompt<PlainPress.Outcome>> tell)
      throws InterruptedException {
    Optional<TraySettings> from = tray.now(board.now());
    if (from.isEmpty()) return PlainPress.Outcome.NOTHING;
    return press.print(
        from.get().name(),
        document,
        job -> tell.accept(PropertyTexts.progress(job, document.pages())));
  }

  private static TryAgain again() {
    return new TryAgain(Text.of("property.not-printed"), Text.of("property.not-printed.why"));
  }
}
