package yizhan.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.SheetReport.Outcome;
import yizhan.kiosk.town.Crash;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** The terminal stops in the middle of an issue, and begins again. */
class CrashTest {
  @TempDir Path folder;

  private String crashAt = "";
  private String silentAt = "";
  private TownPrinter.Mishap printing = TownPrinter.Mishap.NONE;
  private TownOffice.Mishap asking = TownOffice.Mishap.NONE;

  @ParameterizedTest
  @CsvSource({
    "counter, NONE, 0, RELEASED",
    "create, NONE, 0, RELEASED",
    "send, NONE, 0, RELEASED",
    "sent, NONE, 1, PRINTED",
    "follow, NONE, 1, PRINTED",
    "sent, LATE_COUNTER, 1, PRINTED",
    "sent, JAM, 1, SPOILED",
    "sent, ABORT, 0, RELEASED",
    "sent, STUCK, 0, RELEASED",
    "sent, LIE, 0, UNKNOWN",
    "sent, FORGET, 1, UNKNOWN",
    "sent, CANCELLED_TOO_LATE, 1, UNKNOWN",
  })
  void findsOutAfterwardsWhatBecameOfTheSheet(
      String act, TownPrinter.Mishap mishap, int sheets, Outcome told) throws Exception {
    printing = mishap;
    try (IssuingTown town = town()) {
      crash(town, act);
      town.settle();
      town.audit();
      assertThat(town.printer.sheets()).hasSize(sheets);
      assertThat(town.office.reportsOf("P0")).containsExactly(told);
    }
  }

  @Test
  void findsThePermitThatWasGrantedUnheard() throws Exception {
    asking = TownOffice.Mishap.CRASH;
    try (IssuingTown town = town()) {
      assertThatThrownBy(() -> town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Crash.class);
      asking = TownOffice.Mishap.NONE;
      town.restart();
      town.settle();
      town.audit();
      assertThat(town.office.reportsOf("P0")).containsExactly(Outcome.RELEASED);
    }
  }

  @Test
  void doesNotTakeAnotherJobsPageForItsOwn() throws Exception {
    printing = TownPrinter.Mishap.ABORT;
    try (IssuingTown town = town()) {
      crash(town, "sent"); // nothing came out of this one
      printing = TownPrinter.Mishap.NONE;
      assertThat(town.issue("L2", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
      town.settle();
      town.audit();
      assertThat(town.office.reportsOf("P0")).doesNotContain(Outcome.SPOILED);
    }
  }

  @Test
  void looksForARequestUntilNoneCanArriveAnyMore() throws Exception {
    asking = TownOffice.Mishap.UNREACHABLE;
    try (IssuingTown town = town()) {
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.NotPrinted.class);
      asking = TownOffice.Mishap.NONE;
      Reconciler reconciler = town.reconciler();
      assertThat(reconciler.reconcile()).isEqualTo(new Reconciler.Open(1, 0));
      town.time.pause(IssueTimes.USUAL.arrival().minusNanos(1));
      assertThat(reconciler.reconcile()).isEqualTo(new Reconciler.Open(1, 0));
      town.time.pause(IssueTimes.USUAL.arrival());
      assertThat(reconciler.reconcile()).isEqualTo(new Reconciler.Open(0, 0));
    }
  }

  @Test
  void issuesNothingUntilItCanBeAskedWhatBecameOfASheet() throws Exception {
    try (IssuingTown town = town()) {
      crash(town, "sent");
      silentAt = "find";
      try (Recovery recovery = new Recovery(town.journal(), town.reconciler(), () -> true)) {
        assertThat(recovery.books()).isEqualTo(Books.OPENING);
        recovery.round();
        assertThat(recovery.books()).isEqualTo(Books.PAPER_MAY_COME);
        silentAt = "";
        recovery.round();
        assertThat(recovery.books()).isEqualTo(Books.IN_ORDER);
      }
      town.settle();
      town.audit();
    }
  }

  @Test
  void findsWhatWasLeftOpenWithoutARestart() throws Exception {
    try (IssuingTown town = town();
        Recovery recovery = new Recovery(town.journal(), town.reconciler(), () -> true)) {
      recovery.round();
      asking = TownOffice.Mishap.UNHEARD;
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.NotPrinted.class);
      asking = TownOffice.Mishap.NONE;
      recovery.round();
      assertThat(town.journal().oldestPending()).isPresent();
    }
  }

  @Test
  void reportsAgainWhatMayNotHaveBeenHeard() throws Exception {
    try (IssuingTown town = town()) {
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
      asking = TownOffice.Mishap.CRASH;
      try (Outbox outbox = new Outbox(town.journal(), town.office)) {
        assertThatThrownBy(outbox::deliver).isInstanceOf(Crash.class);
      }
      asking = TownOffice.Mishap.NONE;
      town.restart();
      town.settle();
      town.audit();
      assertThat(town.office.reportsOf("P0")).containsExactly(Outcome.PRINTED);
    }
  }

  private void crash(IssuingTown town, String act) throws Exception {
    crashAt = act;
    assertThatThrownBy(() -> town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Crash.class);
    crashAt = "";
    town.restart();
  }

  private IssuingTown town() {
    return new IssuingTown(folder, () -> printing, () -> asking, this::sees);
  }

  private void sees(String act, String job) throws DeviceException {
    if (act.equals(crashAt)) throw new Crash(act);
    if (act.equals(silentAt)) throw new DeviceException(Reason.TIMED_OUT, act);
  }
}
