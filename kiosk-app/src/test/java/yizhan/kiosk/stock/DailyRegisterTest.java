package yizhan.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.kiosk.issuing.Outbox;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.stock.StockKeeper.Handled;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** The bureau hears of each day, once, also of those when nobody was there at midnight. */
class DailyRegisterTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 15);
  private static final BlankForms FORMS = new BlankForms(Map.of(), "2019");

  @TempDir Path folder;

  @Test
  void isToldOfEachDayThatIsOver() throws Exception {
    TownOffice.Mishap[] line = {TownOffice.Mishap.NONE};
    try (IssuingTown town = new IssuingTown(folder, () -> TownPrinter.Mishap.NONE, () -> line[0]);
        Outbox outbox = new Outbox(town.journal(), town.office)) {
      StockLedger ledger = new StockLedger(town.journal());
      var _ =
          new StockKeeper(town.journal(), ledger, town.clock)
              .count(new Handled("tray-1", 5, Optional.empty(), List.of("S-1")));
      var _ = town.issue("L1", Copy.ORIGINAL);
      tell(town);
      outbox.deliver();
      assertThat(town.office.registers()).as("the day is not over").isEmpty();
      town.time.pause(Duration.ofDays(1));
      line[0] = TownOffice.Mishap.UNREACHABLE;
      tell(town);
      outbox.deliver();
      line[0] = TownOffice.Mishap.NONE;
      tell(town);
      town.time.pause(Duration.ofDays(2));
      tell(town);
      town.settle();
      assertThat(town.office.registers())
          .extracting(DayRegister::day)
          .containsExactly(FIRST, FIRST.plusDays(1), FIRST.plusDays(2));
      assertThat(town.office.registers()).allMatch(DayRegister::balances);
      assertThat(town.office.registers().getFirst().table())
          .contains("COUNTED,5,5", "ISSUED,0,4", "SHOULD-LIE-IN-TRAY,4,4");
      assertThat(town.office.registers().getLast().table())
          .doesNotContain(",ISSUED,")
          .contains("OPENING,4,4");
      assertThat(town.journal().unfinished(RegisterEvents.REGISTERS)).as("stays open").isEmpty();
      assertThat(town.journal().unfinished(StockEvents.STOCK)).as("stays open").isEmpty();
    }
  }

  /**
   * A clock that was ahead for a while, by years or a few days, must not keep the days that follow
   * from being told: the word that they were told then is of a time that has not come.
   */
  @ParameterizedTest
  @ValueSource(ints = {10, 900})
  void tellsOfTheDaysAfterAClockWasAhead(int days) throws Exception {
    try (IssuingTown town =
            new IssuingTown(folder, () -> TownPrinter.Mishap.NONE, () -> TownOffice.Mishap.NONE);
        Outbox outbox = new Outbox(town.journal(), town.office)) {
      var _ = town.issue("L1", Copy.ORIGINAL);
      try (DailyRegister daily = daily(town, town.clock)) {
        town.time.pause(Duration.ofDays(days));
        daily.tellDue();
        town.time.pause(Duration.ofDays(-days));
        var _ = town.issue("L2", Copy.ORIGINAL);
        town.time.pause(Duration.ofDays(1));
        daily.tellDue();
      }
      town.settle();
      outbox.deliver();
      assertThat(town.office.registers())
          .filteredOn(register -> register.day().equals(FIRST))
          .last()
          .satisfies(told -> assertThat(told.table()).containsPattern("(?s),ISSUED,.*,ISSUED,"));
    }
  }

  private DailyRegister daily(IssuingTown town, Clock clock) {
    RegisterCsv csv = new RegisterCsv("T-1", clock.getZone(), FORMS);
    return new DailyRegister(town.journal(), folder, csv, clock);
  }

  /** As after a restart: what it knows of days it reads from the journal. */
  private void tell(IssuingTown town) throws Exception {
    try (DailyRegister daily = daily(town, town.clock)) {
      daily.tellDue();
      daily.tellDue();
    }
  }
}
