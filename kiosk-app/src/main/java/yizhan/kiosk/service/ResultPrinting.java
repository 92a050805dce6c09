package yizhan.kiosk.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.seal.ResultSealing;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Trouble;
import yizhan.kiosk.visit.Visit;

/** From a result to paper in the citizen's hand. */
public final class ResultPrinting {
  private static final Logger LOG = LoggerFactory.getLogger(ResultPrinting.class);

  private final ResultPapers papers;
  private final PlainPrinting printing;
  private final ResultSealing sealing;
  private final HandOver handOver;

  /** What this works with. */
  public record Tools(ResultPapers papers, ResultSealing sealing, PlainPrinting printing) {}

  public ResultPrinting(Tools tools, HandOver handOver) {
    this.papers = tools.papers();
    this.printing = tools.printing();
    this.sealing = tools.sealing();
    this.handOver = handOver;
  }

  /** The result on paper; nothing where there is a character in it that no font draws. */
  Optional<PlainDocument> drawn(Findings found) {
    return found.on(papers);
  }

  /** Why it cannot be printed now; empty when it can. */
  Optional<Text> whyNot(Optional<PlainDocument> drawn) {
    return whyNot(drawn, printing);
  }

  static Optional<Text> whyNot(Optional<PlainDocument> drawn, PlainPrinting printing) {
    if (drawn.isEmpty()) return Optional.of(Text.of("property.print.no-glyph"));
    int pages = drawn.get().pages();
    return printing.whyNot(pages).map(why -> PropertyTexts.whyNot(why, pages));
  }

  /** The document, which nobody may have chosen to print unless it can be. */
  static PlainDocument printable(Optional<PlainDocument> drawn) {
    return drawn
        .filter(document -> document.pages() <= PlainPrinting.MOST_PAGES)
        .orElseThrow(() -> new IllegalStateException("what is not printed here was chosen"));
  }

  /**
   * Has it sealed and prints it; what is not sealed by whom this terminal believes is not printed.
   */
  Ending printSealed(Visit visit, Findings found, PlainDocument document) {
    return switch (visit.lookUp("sealed", found.query(), id -> sealed(id, found.at(), document))) {
      case ResultSealing.Sealed.Good(var pdf) ->
          printing.print(visit, new PlainDocument(pdf, document.pages()), PropertyTexts.SAID);
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
      throw OfficeTrouble.of(failed, QueryProperty.ID);
    }
  }
}
