package yizhan.kiosk.service;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.TicketPrinter;
import yizhan.kiosk.prompt.ReceiptOnScreen;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Visit;

/**
 * What one citizen takes home from the small printer: on paper where it can, else as a code on the
 * screen. All of it may be printed again, marked as such, a few times; a licence never may.
 */
final class TakeHome {
  private static final int MOST_AGAIN = 2;

  private final Papers papers;
  private final TicketPrinter printer;
  private final Clock clock;
  private final List<Given> given = new ArrayList<>();
  private int again;

  TakeHome(Papers papers, TicketPrinter printer, Clock clock) {
    this.papers = papers;
    this.printer = printer;
    this.clock = clock;
  }

  /**
   * What was given.
   *
   * @param first when any of it came out on paper first; what is printed after that is a copy
   */
  private record Given(Leaflet leaflet, boolean whole, Optional<Instant> first) {}

  /** Gives it: on paper, else on the screen. */
  void give(Visit visit, Leaflet leaflet) {
    given.add(print(visit, new Given(leaflet, false, Optional.empty())));
    if (!given.getLast().whole()) show(visit, leaflet);
  }

  /** Prints all of it once more. */
  void giveAgain(Visit visit) {
    again++;
    for (int i = 0; i < given.size(); i++) {
      given.set(i, print(visit, given.get(i)));
      if (!given.get(i).whole()) show(visit, given.get(i).leaflet());
    }
  }

  /** What can be printed now, in words for whoever wants it; empty when nothing can. */
  Optional<Text> offer(Standing standing) {
    if (given.isEmpty() || again == MOST_AGAIN || !standing.receiptPrinter().usable())
      return Optional.empty();
    boolean copy = given.stream().anyMatch(g -> g.first().isPresent());
    return Optional.of(Text.of(copy ? "goodbye.receipt.again" : "goodbye.receipt.first"));
  }

  /** What of it lies in the output now. */
  List<Text> onPaper() {
    return given.stream()
        .filter(Given::whole)
        .map(g -> Text.of("goodbye.take." + kind(g.leaflet())))
        .distinct()
        .toList();
  }

  private Given print(Visit visit, Given before) {
    Instant now = clock.instant();
    // an act is known by its words: which time it is makes it another one
    ReceiptOutcome outcome =
        visit.issue(
            Text.of("take-home.printing." + kind(before.leaflet()), again),
            _ -> printer.print(papers.paper(before.leaflet(), before.first())));
    return switch (outcome) {
      case ReceiptOutcome.Printed _ ->
          new Given(before.leaflet(), true, before.first().or(() -> Optional.of(now)));
      // part of it may hang out of the printer: another one is a copy
      case ReceiptOutcome.Interrupted _ ->
          new Given(before.leaflet(), false, before.first().or(() -> Optional.of(now)));
      case ReceiptOutcome.NotStarted _ -> new Given(before.leaflet(), false, before.first());
    };
  }

  private void show(Visit visit, Leaflet leaflet) {
    visit.ask(
        new ReceiptOnScreen(
            kind(leaflet),
            Text.of("on-screen.why." + kind(leaflet)),
            papers.code(leaflet),
            papers.lines(leaflet)));
  }

  private static ReceiptOnScreen.Kind kind(Leaflet leaflet) {
    return switch (leaflet) {
      case Leaflet.ForLicence _ -> ReceiptOnScreen.Kind.RECEIPT;
      case Leaflet.ForCase _ -> ReceiptOnScreen.Kind.SLIP;
    };
  }
}
