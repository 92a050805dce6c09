package yizhan.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.MissingEvidence;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;
import yizhan.kiosk.office.SheetReport.Outcome;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter;

/** One order, between a printer and an office that do not always play along. */
class IssuerTest {
  @TempDir Path folder;

  private @Nullable IssuingTown witness;
  private final List<String> seen = new ArrayList<>();
  private TownPrinter.Mishap printing = TownPrinter.Mishap.NONE;
  private TownOffice.Mishap asking = TownOffice.Mishap.NONE;

  @Test
  void writesEachEventDownBeforeItsAct() throws Exception {
    try (IssuingTown town = town()) {
      witness = town;
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.Printed.class);
      assertThat(seen)
          .containsSubsequence(
              "create after SheetAssigned", "send after Sent", "follow after Sent");
      assertThat(town.journal().entries())
          .extracting(e -> e.event().getClass().getSimpleName())
          .containsExactly("Requested", "Permitted", "SheetAssigned", "Sent", "Settled");
      town.settle();
      town.audit();
    }
  }

  /** It told of its trays when it was measured, so it must say of this one, too. */
  @Test
  void settlesNothingOnATrayOfWhichNothingIsToldAnyMore() throws Exception {
    EvidenceProfile tellsTrays =
        new EvidenceProfile(
            "town-printer",
            false,
            false,
            Map.of(SheetSize.A3, 1),
            Duration.ZERO,
            true,
            EvidenceProfile.Memory.KEEPS);
    try (IssuingTown town = town()) {
      town.printer.says(OptionalInt.of(40));
      assertThat(town.issuer(tellsTrays).issue(IssuingTown.order("L1", Copy.ORIGINAL), _ -> {}))
          .isInstanceOf(Issued.Printed.class);
      town.printer.says(OptionalInt.empty());
      assertThat(town.issuer(tellsTrays).issue(IssuingTown.order("L2", Copy.ORIGINAL), _ -> {}))
          .isInstanceOf(Issued.OutcomeUnknown.class);
      assertThat(town.journal().entries().getLast().event())
          .isEqualTo(new IssueEvent.Unknown(List.of(MissingEvidence.TRAY_UNTOLD)));
    }
  }

  @Test
  void sendsNothingOnAPermitThatMayEndBeforeTheSheetIsSettled() throws Exception {
    try (IssuingTown town = town()) {
      town.time.pause(Duration.ofMinutes(56)); // of the hour for which this town grants permits
      assertThat(town.issue("L1", Copy.ORIGINAL))
          .isEqualTo(new Issued.NotPrinted(Copy.ORIGINAL, IssueEvent.Why.PERMIT_TOO_SHORT));
      assertThat(town.printer.sheets()).isEmpty();
      town.settle();
      assertThat(town.office.reportsOf("P0")).containsExactly(Outcome.RELEASED);
    }
  }

  @Test
  void sendsPeopleToTheWindowWhenTheOldLicenceMustBeSurrendered() throws Exception {
    asking = TownOffice.Mishap.SURRENDER_FIRST;
    try (IssuingTown town = town()) {
      assertThat(town.issue("L1", Copy.ORIGINAL))
          .isEqualTo(new Issued.NotPermitted(Copy.ORIGINAL, PermitAnswer.Why.SURRENDER_OLD_FIRST));
      assertThat(town.printer.sheets()).isEmpty();
      assertThat(town.journal().oldestPending()).as("nothing was granted").isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NONE, Printed, PRINTED",
    "NOT_READY, NotPrinted, RELEASED",
    "CREATED_UNHEARD, NotPrinted, RELEASED",
    "SENT_UNHEARD, Printed, PRINTED",
    "SENT_IN_VAIN, NotPrinted, RELEASED",
    "JAM, SheetSpoiled, SPOILED",
    "ABORT, NotPrinted, RELEASED",
    "LIE, OutcomeUnknown, UNKNOWN",
    "FORGET, OutcomeUnknown, UNKNOWN",
    "STUCK, NotPrinted, RELEASED",
    "CANCELLED_TOO_LATE, OutcomeUnknown, UNKNOWN",
    "LATE_COUNTER, Printed, PRINTED",
  })
  void saysWhatCanBeKnown(TownPrinter.Mishap mishap, String issued, Outcome told) throws Exception {
    printing = mishap;
    try (IssuingTown town = town()) {
      assertThat(town.issue("L1", Copy.DUPLICATE).getClass().getSimpleName()).isEqualTo(issued);
      town.settle();
      town.audit();
      assertThat(town.office.reportsOf("P0")).containsExactly(told);
    }
  }

  @ParameterizedTest
  @CsvSource({"UNREACHABLE, 0", "UNHEARD, 1", "NONSENSE, 1"})
  void asksForNoSecondPermitWhereOneMayExist(TownOffice.Mishap mishap, int permits)
      throws Exception {
    asking = mishap;
    try (IssuingTown town = town()) {
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.NotPrinted.class);
      asking = TownOffice.Mishap.NONE;
      town.settle();
      town.audit();
      assertThat(town.office.permits()).hasSize(permits);
      assertThat(town.printer.sheets()).isEmpty();
    }
  }

  @Test
  void neverSaysThatNothingWasBegunOnceASheetWasSent() throws Exception {
    forbid("Settled");
    try (IssuingTown town = town()) {
      Issued issued = town.issue("L1", Copy.ORIGINAL);
      assertThat(town.printer.sheets()).hasSize(1);
      assertThat(issued).isInstanceOf(Issued.OutcomeUnknown.class);
      assertThat(town.journal().failing()).isTrue();
    }
  }

  @Test
  void beginsNothingThatItCannotWriteDown() throws Exception {
    forbid("Requested");
    try (IssuingTown town = town()) {
      assertThat(town.issue("L1", Copy.ORIGINAL)).isInstanceOf(Issued.NoJournal.class);
      assertThat(town.office.permits()).isEmpty();
      assertThat(seen).isEmpty();
    }
  }

  private IssuingTown town() {
    return new IssuingTown(folder, () -> printing, () -> asking, this::sees);
  }

  private void sees(String act, String job) {
    if (witness == null) return;
    try {
      List<Entry<IssueEvent>> entries = witness.journal().entries();
      seen.add(act + " after " + entries.getLast().event().getClass().getSimpleName());
    } catch (JournalException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /** A disk that fills up just when this event is to be written. */
  private void forbid(String word) throws Exception {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      journal.probe();
    }
    String file = "jdbc:sqlite:" + folder.resolve("journal.db");
    try (Connection database = DriverManager.getConnection(file);
        Statement set = database.createStatement()) {
      set.execute(
          "create trigger full before insert on event when new.word = '"
              + word
              + "' begin select raise(abort, 'disk full'); end");
    }
  }
}
