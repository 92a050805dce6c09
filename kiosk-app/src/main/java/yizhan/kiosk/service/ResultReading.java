package yizhan.kiosk.service;

import java.util.List;
import java.util.Optional;
import yizhan.kiosk.issuing.PlainDocument;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Visit;

/** Somebody reads what was found, one thing after the other, and has it printed or not. */
record ResultReading(ResultPrinting printing, HandOver handOver) {
  /** Whoever has looked so often may still print. */
  private static final int MOST_LOOKS = 100;

  Ending read(Visit visit, Findings found) {
    Optional<PlainDocument> drawn =
        visit.lookUp("result-sheet", found.query(), _ -> printing.drawn(found));
    for (int looks = 0; ; looks++) {
      boolean closer = looks < MOST_LOOKS;
      Optional<Text> whyNot = visit.glance("trays", () -> printing.whyNot(drawn));
      String chosen = visit.ask(found.list(whyNot, closer));
      switch (chosen) {
        case Findings.DONE -> {
          return handOver.finish(visit, List.of(Text.of("property.queried")));
        }
        case Findings.PRINT -> {
          PlainDocument document = ResultPrinting.printable(drawn);
          visit.ask(found.print(document.pages()));
          return printing.printSealed(visit, found, document);
        }
        default -> visit.ask(found.details(chosen));
      }
    }
  }
}
