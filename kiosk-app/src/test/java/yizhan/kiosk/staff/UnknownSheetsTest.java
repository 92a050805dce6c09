package yizhan.kiosk.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issuing.CustodyEvents;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.SheetReport.Outcome;
import yizhan.kiosk.reception.Untaken;
import yizhan.kiosk.staff.UnknownSheets.Settled;
import yizhan.kiosk.stock.Blank;
import yizhan.kiosk.stock.StockKeeper;
import yizhan.kiosk.stock.StockKeeper.Handled;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** After a printer that lied, two people look; journal, bureau and book of blanks then agree. */
class UnknownSheetsTest {
  private static final List<String> TWO = List.of("S-1", "S-2");
  private static final String TRAY = "tray-2";
  private static final int BLANKS = 5;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "GOOD, confirmed, PRINTED, PRINTED, STAFF",
    "WITH_CITIZEN, confirmed, PRINTED, PRINTED, CITIZEN",
    "SPOILED, spoiled, SPOILED, SPOILED, ",
    "NOTHING, released, RELEASED, LOADED, ",
  })
  void isSettledByTwo(
      Finding finding, String state, Outcome told, Blank place, CustodyEvent.@Nullable By by)
      throws Exception {
    try (IssuingTown town = lied()) {
      UnknownSheets unknown = unknown(town);
      UnknownSheets.Case waiting = unknown.open().getFirst();
      assertThat(waiting.missing()).isNotEmpty();
      OptionalInt counted =
          finding == Finding.NOTHING ? OptionalInt.of(BLANKS) : OptionalInt.empty();
      assertThat(unknown.settle(waiting.issue(), finding, counted, TWO)).isEqualTo(Settled.DONE);
      town.settle();
      assertThat(unknown.open()).isEmpty();
      assertThat(town.journal().issues())
          .hasEntrySatisfying(waiting.issue(), now -> assertThat(now.word()).isEqualTo(state));
      assertThat(town.office.reportsOf("P0")).containsExactly(Outcome.UNKNOWN, told);
      assertThat(town.journal().entries(CustodyEvents.STREAM))
          .extracting(Entry::event)
          .isEqualTo(
              by == null
                  ? List.of()
                  : List.of(new CustodyEvent.CameOut(Copy.DUPLICATE), new CustodyEvent.Taken(by)));
      assertThat(new Untaken(town.journal()).papers()).isEmpty();
      int there = new StockLedger(town.journal()).book().tray(TRAY).tally().in(place);
      assertThat(there).isEqualTo(place == Blank.LOADED ? BLANKS : 1);
    }
  }

  @Test
  void believesInNoSheetOnlyWhenNoBlankIsGone() throws Exception {
    try (IssuingTown town = lied()) {
      UnknownSheets unknown = unknown(town);
      String issue = unknown.open().getFirst().issue();
      for (OptionalInt counted : List.of(OptionalInt.of(BLANKS - 1), OptionalInt.empty()))
        assertThat(unknown.settle(issue, Finding.NOTHING, counted, TWO))
            .isEqualTo(Settled.NOT_PROVEN);
      assertThat(unknown.open()).hasSize(1);
    }
  }

  @Test
  void takesTwoDifferentPeople() throws Exception {
    try (IssuingTown town = lied()) {
      UnknownSheets unknown = unknown(town);
      String issue = unknown.open().getFirst().issue();
      assertThatThrownBy(
              () -> unknown.settle(issue, Finding.GOOD, OptionalInt.empty(), List.of("S-1", "S-1")))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void isSettledOnce() throws Exception {
    try (IssuingTown town = lied()) {
      UnknownSheets unknown = unknown(town);
      String issue = unknown.open().getFirst().issue();
      assertThat(unknown.settle(issue, Finding.GOOD, OptionalInt.empty(), TWO))
          .isEqualTo(Settled.DONE);
      assertThat(unknown.settle(issue, Finding.SPOILED, OptionalInt.empty(), TWO))
          .isEqualTo(Settled.SETTLED_BEFORE);
    }
  }

  @Test
  void alertsTheBureauOfACountThatTheBookDidNotExpect() throws Exception {
    try (IssuingTown town = lied()) {
      UnknownSheets unknown = unknown(town);
      String issue = unknown.open().getFirst().issue();
      var _ = unknown.settle(issue, Finding.NOTHING, OptionalInt.of(BLANKS), TWO);
      StockKeeper keeper =
          new StockKeeper(town.journal(), new StockLedger(town.journal()), town.clock);
      long at = town.clock.instant().toEpochMilli();
      for (int found : List.of(BLANKS, BLANKS - 1, BLANKS - 1)) {
        var _ = keeper.count(new Handled(TRAY, found, Optional.empty(), List.of("S-1")));
      }
      town.settle();
      assertThat(town.office.alerts().keySet())
          .containsExactlyInAnyOrder("unknown-" + issue, "count-differs-" + at);
    }
  }

  /** A tray of five, one issue from it, and a printer that says completed and prints nothing. */
  private IssuingTown lied() throws Exception {
    IssuingTown town =
        new IssuingTown(folder, () -> TownPrinter.Mishap.LIE, () -> TownOffice.Mishap.NONE);
    StockLedger ledger = new StockLedger(town.journal());
    var _ =
        new StockKeeper(town.journal(), ledger, town.clock)
            .count(new Handled(TRAY, BLANKS, Optional.empty(), List.of("S-1")));
    var _ = town.issue("L1", Copy.DUPLICATE);
    return town;
  }

  private static UnknownSheets unknown(IssuingTown town) {
    return new UnknownSheets(town.journal(), new StockLedger(town.journal()));
  }
}
