package yizhan.kiosk.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPrinter;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.office.Licence;
import yizhan.kiosk.prompt.Explain;
import yizhan.kiosk.prompt.Goodbye;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Place;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.Prompt.Taken;
import yizhan.kiosk.prompt.ReceiptOnScreen;
import yizhan.kiosk.prompt.Refusal;
import yizhan.kiosk.prompt.TakePaper;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.visit.Ending;
import yizhan.kiosk.visit.Visit;

/**
 * From paper in the output to goodbye: take it, have a receipt, hear what did not work, take the
 * card along.
 */
public final class HandOver {
  private static final Duration RECEIPT = Duration.ofSeconds(25);

  private final Papers papers;
  private final Optional<DeviceThread<ReceiptPrinter>> receiptPrinter;
  private final CardDesk desk;
  private final Untaken untaken;

  public HandOver(
      Papers papers,
      Optional<DeviceThread<ReceiptPrinter>> receiptPrinter,
      CardDesk desk,
      Untaken untaken) {
    this.papers = papers;
    this.receiptPrinter = receiptPrinter;
    this.desk = desk;
    this.untaken = untaken;
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
    boolean onPaper = !printed.isEmpty() && receipt(visit, licence, printed);
    goodbye(visit, printed, onPaper);
    return trouble.isPresent() && printed.isEmpty()
        ? new Ending.Refused(trouble.get())
        : new Ending.Finished();
  }

  /** What is not possible, what to do instead, and the card that must not be forgotten. */
  Ending refuse(Visit visit, Refusal refusal) {
    Ending refused = visit.refuse(refusal);
    goodbye(visit, List.of(), false);
    return refused;
  }

  private void takeSheets(Visit visit, List<Issued.Printed> printed) {
    List<Text> names = printed.stream().map(p -> LicenceTexts.name(p.copy())).toList();
    if (visit.ask(new TakePaper(names, Place.SHEET_OUTPUT)) == Taken.TAKEN)
      untaken.taken(CustodyEvent.By.CITIZEN);
    else untaken.left();
  }

  /** The licence counts with or without it: no paper, then a code on the screen. */
  private boolean receipt(Visit visit, Licence licence, List<Issued.Printed> printed) {
    ReceiptOutcome outcome = visit.issue(Text.of("receipt.printing"), _ -> print(licence, printed));
    if (outcome instanceof ReceiptOutcome.Printed) return true;
    Text why = Text.of("receipt.no-paper");
    List<Line> lines =
        printed.stream()
            .map(p -> Line.plain(LicenceTexts.name(p.copy()), Text.verbatim(p.issueId())))
            .toList();
    visit.ask(new ReceiptOnScreen(why, papers.receiptCode(licence, printed), lines));
    return false;
  }

  private ReceiptOutcome print(Licence licence, List<Issued.Printed> printed)
      throws InterruptedException {
    if (receiptPrinter.isEmpty()) return new ReceiptOutcome.NotStarted(DeviceStatus.of(List.of()));
    try {
      return receiptPrinter
          .get()
          .call(
              RECEIPT,
              (printer, deadline) -> printer.print(papers.receipt(licence, printed), deadline));
    } catch (DeviceException silent) {
      return new ReceiptOutcome.Interrupted(silent.status());
    }
  }

  private void goodbye(Visit visit, List<Issued.Printed> printed, boolean receiptOnPaper) {
    List<Text> done = new ArrayList<>();
    printed.forEach(p -> done.add(Text.of("goodbye.printed", LicenceTexts.name(p.copy()))));
    List<Text> along = new ArrayList<>();
    if (receiptOnPaper) along.add(Text.of("goodbye.take.receipt"));
    boolean cardThere = visit.lookUp("card-there", "goodbye", _ -> desk.cardThere());
    if (cardThere) along.add(Text.of("goodbye.take.card"));
    if (!cardThere && done.isEmpty()) return;
    Goodbye goodbye = new Goodbye(done, along, cardThere);
    Done _ = cardThere ? visit.ask(goodbye, _ -> desk.taken()) : visit.ask(goodbye);
  }
}
