package yizhan.kiosk.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issuing.CustodyEvents;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** What came out of the printer in seven days, as the journal has it. */
class PaperWeekTest {
  @TempDir Path folder;

  @Test
  void countsEachDayAndNoneBeforeThem() throws Exception {
    TownPrinter.Mishap[] printer = {TownPrinter.Mishap.NONE};
    try (IssuingTown town =
        new IssuingTown(folder, () -> printer[0], () -> TownOffice.Mishap.NONE)) {
      var _ = town.issue("L1", Copy.ORIGINAL);
      var _ = town.issue("L2", Copy.DUPLICATE);
      printer[0] = TownPrinter.Mishap.JAM;
      var _ = town.issue("L3", Copy.ORIGINAL);
      write(town, "R1", new CustodyEvent.ResultSent(3));
      town.journal()
          .write(new Batch().add(StockEvents.STOCK, "tray-1", new StockEvent.Opened("tray-1")));
      town.time.pause(Duration.ofDays(6));
      write(town, "R2", new CustodyEvent.ResultSent(2));
      write(town, "R3", new CustodyEvent.ResultSent(4));
      write(town, "R3", new CustodyEvent.NothingCame());
      PaperWeek week = PaperWeek.of(folder, town.clock);
      assertThat(week.today()).isEqualTo(LocalDate.now(town.clock));
      assertThat(week.licences()).containsExactly(2, 0, 0, 0, 0, 0, 0);
      assertThat(week.plain()).containsExactly(3, 0, 0, 0, 0, 0, 2);
      assertThat(week.lost()).containsExactly(1, 0, 0, 0, 0, 0, 0);
      assertThat(week.opened()).containsExactly(1, 0, 0, 0, 0, 0, 0);
      town.time.pause(Duration.ofDays(1));
      assertThat(PaperWeek.of(folder, town.clock).plain()).containsExactly(0, 0, 0, 0, 0, 2, 0);
    }
  }

  private static void write(IssuingTown town, String matter, CustodyEvent event) throws Exception {
    town.journal().write(new Batch().add(CustodyEvents.STREAM, matter, event));
  }
}
