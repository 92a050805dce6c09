package yizhan.kiosk.service;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import yizhan.kiosk.equipment.Standing;
import yizhan.kiosk.equipment.StatusBoard;
import yizhan.kiosk.equipment.TicketPrinter;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Prompt.Taken;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Source;
import yizhan.kiosk.visit.Visit;

/**
 * From paper in the output to goodbye: take it, have a receipt, hear what did not work, take the
 * card along.
 */
public final class HandOver {
  private final Papers papers;
  private final TicketPrinter receiptPrinter;
  private final CardDesk desk;
  private final Untaken untaken;
  private final StatusBoard board;
  private final Clock clock;

  public HandOver(
      Papers papers,
      TicketPrinter receiptPrinter,
      CardDesk desk,
      Untaken untaken,
      StatusBoard board,
      Clock clock) {
    this.papers = papers;
    this.receiptPrinter = receiptPrinter;
    this.desk = desk;
    this.untaken = untaken;
    this.board = board;
    this.clock = clock;
  }

  /** Behind the wall: each of these is asked once, and none can be gone back over. */
  Ending serve(Visit visit, Licence licence, List<Issued> issued) {
    List<Issued.Printed> printed =
        issued.stream()
            .filter(Issued.Printed.class::isInstance)
            .map(Issued.Printed.class::cast)
            .toList();
    Optional<Refusal> trouble =
        issued.stream().flatMap(i -> IssueRefusals.of(i).stream()).findFirst();
    if (!printed.isEmpty()) takeSheets(visit, printed);
    trouble.ifPresent(refusal -> visit.ask(new Explain(refusal)));
    TakeHome home = new TakeHome(papers, receiptPrinter, clock);
    if (!printed.isEmpty()) home.give(visit, new Leaflet.ForLicence(licence, printed));
    issued.stream().flatMap(i -> slip(i).stream()).forEach(slip -> home.give(visit, slip));
    List<Text> done =
        printed.stream().map(p -> Text.of("goodbye.printed", LicenceTexts.name(p.copy()))).toList();
    goodbye(visit, done, trouble.isEmpty(), home);
    return trouble.isPresent() && printed.isEmpty()
        ? new Ending.Refused(trouble.get())
        : new Ending.Finished();
  }

  /** What went wrong has been told already. */
  Ending end(Visit visit, Refusal told) {
    goodbye(visit, List.of(), false, new TakeHome(papers, receiptPrinter, clock));
    return new Ending.Refused(told);
  }

  /** What is not possible, what to do instead, and the card that must not be forgotten. */
  Ending refuse(Visit visit, Refusal refusal) {
    visit.ask(new Explain(refusal));
    return end(visit, refusal);
  }

  /** Not here: home says so too, and somebody came all the same. */
  public Ending notOffered(Visit visit) {
    return refuse(visit, Refusals.of("not-offered", List.of("window")));
  }

  private void takeSheets(Visit visit, List<Issued.Printed> printed) {
    take(visit, printed.stream().map(p -> LicenceTexts.name(p.copy())).toList());
  }

  /** Paper lies in the output: whoever it is for answers for it, or nobody does. */
  void take(Visit visit, List<Text> names) {
    if (visit.ask(new TakePaper(names, Place.SHEET_OUTPUT)) == Taken.TAKEN)
      untaken.taken(CustodyEvent.By.CITIZEN);
    else untaken.left();
  }

  /** Whoever goes home without knowing, or with a void sheet, has a number to ask by. */
  private Optional<Leaflet> slip(Issued issued) {
    return switch (issued) {
      case Issued.OutcomeUnknown(var copy, var issue) ->
          Optional.of(new Leaflet.ForCase(Leaflet.Trouble.UNKNOWN, copy, issue, clock.instant()));
      case Issued.SheetSpoiled(var copy, var issue) ->
          Optional.of(new Leaflet.ForCase(Leaflet.Trouble.SPOILED, copy, issue, clock.instant()));
      case Issued.Printed _, Issued.NotPermitted _, Issued.NotPrinted _, Issued.NoJournal _ ->
          Optional.empty();
    };
  }

  /** That is done; the card must not be forgotten. */
  Ending finish(Visit visit, List<Text> done) {
    goodbye(visit, done, true, new TakeHome(papers, receiptPrinter, clock));
    return new Ending.Finished();
  }

  private void goodbye(Visit visit, List<Text> done, boolean whole, TakeHome home) {
    for (int round = 1; ; round++) {
      boolean cardThere = visit.lookUp("card-there", "goodbye-" + round, _ -> desk.cardThere());
      List<Text> along = new ArrayList<>(home.onPaper());
      if (cardThere) along.add(Text.of("goodbye.take.card"));
      if (along.isEmpty() && done.isEmpty()) return;
      Standing standing = visit.lookUp("standing", "goodbye-" + round, _ -> board.now());
      Goodbye goodbye = new Goodbye(done, whole, along, cardThere, home.offer(standing));
      List<Source<Goodbye.Then>> sources = new ArrayList<>();
      sources.add(tell -> tellOffers(goodbye, home, standing, tell));
      if (cardThere) sources.add(_ -> desk.taken());
      if (visit.ask(goodbye, sources) == Goodbye.Then.DONE) return;
      home.giveAgain(visit);
    }
  }

  /** Never answers: the receipt printer may come back, or go, while somebody stands there. */
  private Goodbye.Then tellOffers(
      Goodbye asked, TakeHome home, Standing shown, Consumer<Prompt<Goodbye.Then>> tell)
      throws InterruptedException {
    Standing last = shown;
    while (true) {
      last = board.awaitChange(last);
      tell.accept(
          new Goodbye(
              asked.done(),
              asked.whole(),
              asked.takeAlong(),
              asked.cardStillThere(),
              home.offer(last)));
    }
  }
}
