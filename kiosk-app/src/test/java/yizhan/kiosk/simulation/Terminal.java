package yizhan.kiosk.simulation;

import java.sql.SQLException;
import java.util.Optional;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.equipment.DeviceThread;
import yizhan.kiosk.issuing.IssueNames;
import yizhan.kiosk.issuing.IssueOrder;
import yizhan.kiosk.issuing.IssueTimes;
import yizhan.kiosk.issuing.Issued;
import yizhan.kiosk.issuing.Issuer;
import yizhan.kiosk.issuing.Outbox;
import yizhan.kiosk.issuing.Permits;
import yizhan.kiosk.issuing.Press;
import yizhan.kiosk.issuing.Reconciler;
import yizhan.kiosk.issuing.Recovery;
import yizhan.kiosk.issuing.Rounds;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.SimulatedDisk;
import yizhan.kiosk.town.Crash;

/** One run of the real terminal, from its start to its stop or crash. */
final class Terminal implements AutoCloseable {
  private final Gate gate;
  private final DeviceThread<SheetPrinter> printer;
  private final Journal journal;
  private final Issuer issuer;
  private final Recovery recovery;
  private final Outbox outbox;

  Terminal(World world, SimulatedDisk disk, Mutant mutant) {
    gate = new Gate(world);
    printer = new DeviceThread<>("simulated", mutant.wire(world, gate));
    journal =
        disk.open(
            mutant.around((what, commit) ->
                gate.pass(
                    "disk: " + what,
                    () -> {
                      commit.run();
                      return true;
                    },
                    fate -> new SQLException(fate.toString()))),
            mutant.forgetting());
    Line office = mutant.line(world, gate);
    Press press = new Press(printer, IssueTimes.USUAL, world.time);
    IssueNames names = new IssueNames("T-1", world.time.clock(), world.dice.random());
    issuer = new Issuer(journal, new Permits(office), press, names);
    recovery = new Recovery(journal, new Reconciler(journal, office, press), () -> true);
    outbox = Rounds.outbox(journal, office, world.time);
  }

  boolean crashed() {
    return gate.crashed();
  }

  /** Empty when the terminal crashed meanwhile: nobody is told anything then. */
  Optional<Issued> issue(IssueOrder order) throws InterruptedException {
    try {
      Issued issued = issuer.issue(order, _ -> {});
      return gate.crashed() ? Optional.empty() : Optional.of(issued);
    } catch (Crash _) {
      return Optional.empty();
    }
  }

  /** Home opens for issuing only when this says so. */
  Books recover() {
    try {
      Rounds.of(recovery);
    } catch (Crash _) {
      return Books.OPENING;
    }
    return recovery.books();
  }

  void deliver() {
    try {
      outbox.deliver();
    } catch (Crash _) {
      // it will be delivered by the next run
    }
  }

  boolean outboxEmpty() throws JournalException {
    return journal.oldestPending().isEmpty();
  }

  @Override
  public void close() throws JournalException {
    recovery.close();
    outbox.close();
    printer.close();
    journal.close();
  }
}
