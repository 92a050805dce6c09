package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import yizhan.config.TraySettings;
import yizhan.device.printer.JobReport;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.issuing.PlainPress;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.TryAgain;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Visit;

/** From a document to plain paper in the citizen's hand. */
public final class PlainPrinting {
  /** Longer ones would empty the tray, and keep everybody else waiting: some 240 properties. */
  static final int MOST_PAGES = 120;

  private static final int MOST_TRIES = 3;

  private final PlainTray tray;
  private final StatusBoard board;
  private final PlainPress press;
  private final HandOver handOver;

  public PlainPrinting(PlainTray tray, StatusBoard board, PlainPress press, HandOver handOver) {
    this.tray = tray;
    this.board = board;
    this.press = press;
    this.handOver = handOver;
  }

  /**
   * What is said of one kind of document.
   *
   * @param kind begins the keys of what is said
   */
  record Said(String kind) {
    /** What comes out, as it is taken. */
    Text paper(int pages) {
      return Text.of("paper." + kind, pages);
    }

    Text printing(int attempt) {
      return Text.of(kind + ".printing", attempt);
    }

    Text printed(int pages) {
      return Text.of(kind + ".printed", pages);
    }

    Refusal unsure() {
      return Refusals.of(kind + "-unsure", List.of("take-all", kind + "-window"));
    }

    Refusal notPrinted() {
      return Refusals.of(kind + "-not-printed", List.of("later", kind + "-window"));
    }

    TryAgain again() {
      return new TryAgain(Text.of(kind + ".not-printed"), Text.of(kind + ".not-printed.why"));
    }

    Progress<PlainPress.Outcome> progress(JobReport job, int pages) {
      int done = Math.min(job.impressionsCompleted().orElse(0), pages);
      return PrintProgress.of(Text.of(kind + ".document"), job, done, pages);
    }
  }

  /** Why a document cannot be printed now. */
  sealed interface Hindrance {
    /** It never will be, on this printer. */
    record TooLong(int mostPages) implements Hindrance {}

    /** Until somebody lays some. */
    record NoPaper() implements Hindrance {}
  }

  /** Why a document of so many pages cannot be printed now; empty when it can. */
  Optional<Hindrance> whyNot(int pages) {
    Standing now = board.now();
    int most = Math.min(MOST_PAGES, now.mostPages());
    if (pages > most) return Optional.of(new Hindrance.TooLong(most));
    return tray.now(now).isPresent() ? Optional.empty() : Optional.of(new Hindrance.NoPaper());
  }

  /** Prints; the wall. What did not come out at all may be tried again. */
  Ending print(Visit visit, PlainDocument document, Said said) {
    List<Text> paper = List.of(said.paper(document.pages()));
    for (int attempt = 1; ; attempt++) {
      switch (printed(visit, document, said, attempt)) {
        case PRINTED -> {
          handOver.take(visit, paper);
          return handOver.finish(visit, List.of(said.printed(document.pages())));
        }
        case UNSURE -> {
          Refusal unsure = said.unsure();
          visit.ask(new Explain(unsure));
          handOver.take(visit, paper);
          return handOver.end(visit, unsure);
        }
        case NOTHING -> {
          if (attempt == MOST_TRIES || !visit.ask(said.again()))
            return handOver.refuse(visit, said.notPrinted());
        }
      }
    }
  }

  private PlainPress.Outcome printed(Visit visit, PlainDocument document, Said said, int attempt) {
    // an act is known by its words: which time it is makes it another one
    return visit.issue(said.printing(attempt), tell -> printed(document, said, tell));
  }

  /** From the tray that holds paper now: a while may have passed since anybody looked. */
  private PlainPress.Outcome printed(
      PlainDocument document, Said said, Consumer<Prompt<PlainPress.Outcome>> tell)
      throws InterruptedException {
    Optional<TraySettings> from = tray.now(board.now());
    if (from.isEmpty()) return PlainPress.Outcome.NOTHING;
    return press.print(
        from.get().name(), document, job -> tell.accept(said.progress(job, document.pages())));
  }
}
