package yizhan.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal.Pending;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.SheetReport;
import yizhan.kiosk.office.SheetReport.Outcome;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** What waits for the back office. */
class OutboxTest {
  /** The office has never granted it, and so refuses every report about it. */
  private static final String NEVER_GRANTED = "P-never";

  private static final Notice NOTICE =
      new Notice("n-1", "count-differs", IssuingTown.NOON, Map.of("tray", "tray-1"));

  @TempDir Path folder;

  private TownOffice.Mishap asking = TownOffice.Mishap.NONE;
  private int asked;
  private TownPrinter.Mishap printing = TownPrinter.Mishap.NONE;

  @Test
  void isNotHeldUpByAMessageThatIsNotTaken() throws Exception {
    try (IssuingTown town = town();
        Outbox outbox = outbox(town)) {
      tell(town, "other", NEVER_GRANTED, Outcome.RELEASED);
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
      outbox.deliver();
      assertThat(town.office.reportsOf("P0")).containsExactly(Outcome.PRINTED);
      assertThat(waiting(town)).extracting(Pending::matter).containsExactly("other");
    }
  }

  @Test
  void keepsTheOrderWithinAMatter() throws Exception {
    try (IssuingTown town = town();
        Outbox outbox = outbox(town)) {
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
      outbox.deliver();
      tell(town, "held", NEVER_GRANTED, Outcome.UNKNOWN);
      tell(town, "held", "P0", Outcome.SPOILED);
      outbox.deliver();
      assertThat(town.office.reportsOf("P0")).containsExactly(Outcome.PRINTED);
      assertThat(waiting(town)).hasSize(2);
    }
  }

  /**
   * The bureau says no to a good sheet: that is written down, and the paper exists all the same.
   */
  @Test
  void recordsADisputeAndHidesNoPaper() throws Exception {
    try (IssuingTown town = town();
        Outbox outbox = outbox(town)) {
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
      asking = TownOffice.Mishap.DISPUTED;
      outbox.deliver();
      assertThat(waiting(town)).isEmpty();
      assertThat(town.journal().issues().values())
          .containsExactly(new IssueState.Ended(IssueState.End.DISPUTED));
      assertThat(new StockLedger(town.journal()).book().tray("tray-1").tally().in(Blank.PRINTED))
          .isEqualTo(1);
      assertThat(town.journal().unfinished(CustodyEvents.STREAM))
          .as("somebody must take it")
          .hasSize(1);
    }
  }

  @Test
  void saysThatAMessageIsNotTaken() throws Exception {
    try (IssuingTown town = town();
        Outbox outbox = outbox(town)) {
      tell(town, "other", NEVER_GRANTED, Outcome.RELEASED);
      for (int hour = 0; hour < 20; hour++) {
        outbox.deliver();
        town.time.pause(Duration.ofHours(1));
      }
      assertThat(outbox.stuck()).isEqualTo(1);
    }
  }

  @Test
  void asksEverMoreRarelyWhileNobodyAnswers() throws Exception {
    try (IssuingTown town = town();
        Outbox outbox = outbox(town)) {
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
      asking = TownOffice.Mishap.UNREACHABLE;
      asked = 0;
      for (int second = 0; second < 3600; second++) {
        outbox.deliver();
        town.time.pause(Duration.ofSeconds(1));
      }
      assertThat(asked).isBetween(12, 25);
      asking = TownOffice.Mishap.NONE;
      town.time.pause(Duration.ofMinutes(5));
      outbox.deliver();
      assertThat(town.office.reportsOf("P0")).containsExactly(Outcome.PRINTED);
    }
  }

  @Test
  void tellsAnAlertEverMoreRarelyUntilItIsTakenOn() throws Exception {
    try (IssuingTown town = town()) {
      town.journal().write(new Batch().alert(NOTICE));
      tell(town, "other", NEVER_GRANTED, Outcome.RELEASED);
      town.office.asleep(true);
      try (Outbox outbox = outbox(town)) {
        for (int second = 0; second < 3600; second++) {
          outbox.deliver();
          town.time.pause(Duration.ofSeconds(1));
        }
        assertThat(town.office.alerts().get("n-1")).isBetween(12, 25);
        assertThat(outbox.stuck()).as("only what is refused").isEqualTo(1);
      }
      town.restart();
      town.office.asleep(false);
      try (Outbox outbox = outbox(town)) {
        outbox.deliver();
        assertThat(waiting(town)).extracting(Pending::matter).containsExactly("other");
      }
    }
  }

  @Test
  void alertsTheBureauOfAnUnknownOutcomeInTheCommitThatMakesItSo() throws Exception {
    try (IssuingTown town = town()) {
      printing = TownPrinter.Mishap.LIE;
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.OutcomeUnknown.class);
      town.restart();
      town.office.asleep(true);
      try (Outbox outbox = outbox(town)) {
        outbox.deliver();
        assertThat(town.office.reportsOf("P0")).containsExactly(Outcome.UNKNOWN);
        String issue = town.journal().issues().keySet().iterator().next();
        assertThat(town.office.alerts()).containsExactly(entry("unknown-" + issue, 1));
      }
    }
  }

  private static void tell(IssuingTown town, String matter, String permit, Outcome outcome)
      throws Exception {
    town.journal().write(new Batch().tell(matter, new SheetReport(permit, outcome, "")));
  }

  private static List<Pending> waiting(IssuingTown town) throws Exception {
    List<Pending> waiting = new ArrayList<>();
    Optional<Pending> next = town.journal().oldestPending();
    while (next.isPresent()) {
      waiting.add(next.get());
      next = town.journal().nextPending(next.get().number());
    }
    return waiting;
  }

  private Outbox outbox(IssuingTown town) {
    return new Outbox(town.journal(), town.office, town.time);
  }

  private IssuingTown town() {
    return new IssuingTown(
        folder,
        () -> printing,
        () -> {
          asked++;
          return asking;
        });
  }
}
