package yizhan.kiosk.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.EvidenceProfile.Memory;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetSize;
import yizhan.kiosk.equipment.Books;
import yizhan.kiosk.issuing.PlainPress.Outcome;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.town.Crash;
import yizhan.kiosk.town.IssuingTown;
import yizhan.kiosk.town.TownOffice;
import yizhan.kiosk.town.TownPrinter.Mishap;

/** What is said of seven pages on plain paper; an empty column is a printer that does not tell. */
class PlainPressTest {
  private static final int PAGES = 7;
  private static final PlainDocument ONE_PAGE = new PlainDocument(new byte[] {1}, 1);

  @TempDir Path folder;

  private final List<String> cancelled = new CopyOnWriteArrayList<>();
  private Mishap mishap = Mishap.NONE;
  private String crashAt = "";
  private String silentAt = "";

  @ParameterizedTest
  @CsvSource({
    "COMPLETED, job-completed-successfully, 7, 7, PRINTED",
    "COMPLETED, job-completed-successfully,  , 7, PRINTED",
    "COMPLETED, job-completed-successfully, 7,  , PRINTED",
    // the printer's word alone is no evidence
    "COMPLETED, job-completed-successfully,  ,  , UNSURE",
    // it says completed, and one page less was counted
    "COMPLETED, job-completed-successfully, 7, 6, UNSURE",
    "COMPLETED, job-completed-successfully, 6, 7, UNSURE",
    "COMPLETED, job-completed-with-errors, 7, 7, UNSURE",
    "COMPLETED, queued-in-device, 7, 7, UNSURE",
    "ABORTED, aborted-by-system, 0, 0, NOTHING",
    "ABORTED, aborted-by-system,  , 0, NOTHING",
    "ABORTED, aborted-by-system,  ,  , UNSURE",
    "ABORTED, aborted-by-system, 0, 3, UNSURE",
    "ABORTED, aborted-by-system, 3, 0, UNSURE",
    "CANCELED, processing-to-stop-point, 0, 0, UNSURE",
    "FORGOTTEN, none, , 0, NOTHING",
    "FORGOTTEN, none, ,  , UNSURE",
  })
  void saysOnlyWhatWasCounted(
      State state, String reason, @Nullable Integer told, @Nullable Long moved, Outcome outcome) {
    OptionalInt sheets = told == null ? OptionalInt.empty() : OptionalInt.of(told);
    JobReport last =
        new JobReport(
            new SheetJob(7, "r", "", 99), state, Set.of(reason), sheets, OptionalInt.empty());
    OptionalLong counter = moved == null ? OptionalLong.empty() : OptionalLong.of(moved);
    assertThat(PlainPress.judged(last, counter, PAGES)).isEqualTo(outcome);
  }

  /** The job counts nothing as long as it has not ended well. */
  @Test
  void saysNothingOnlyAfterTheTimeThatACounterMayLag() throws Exception {
    mishap = Mishap.ABORT_WITH_LATE_COUNTER;
    try (IssuingTown town = town()) {
      assertThat(town.plainPress().print("tray-3", ONE_PAGE, _ -> {})).isEqualTo(Outcome.UNSURE);
      mishap = Mishap.ABORT;
      assertThat(town.plainPress().print("tray-3", ONE_PAGE, _ -> {})).isEqualTo(Outcome.NOTHING);
    }
  }

  @Test
  void callsOffLaterWhatItCouldNotCallOffAtOnce() throws Exception {
    mishap = Mishap.STUCK;
    silentAt = "cancel";
    try (IssuingTown town = town()) {
      PlainPress plain = town.plainPress();
      assertThat(plain.print("tray-3", ONE_PAGE, _ -> {})).isEqualTo(Outcome.UNSURE);
      Recovery recovery = new Recovery(town.journal(), town.reconciler(), plain::clearedUp);
      try (recovery) {
        recovery.round();
        assertThat(recovery.books()).isEqualTo(Books.PAPER_MAY_COME);
        silentAt = "";
        recovery.round();
        assertThat(recovery.books()).isEqualTo(Books.IN_ORDER);
      }
      assertThat(town.printer.sheets()).isEmpty();
    }
  }

  /** Unread, what an earlier run has left is not known to be gone. */
  @Test
  void issuesNothingUntilItCouldReadWhatAnEarlierRunHasLeft() throws Exception {
    try (IssuingTown town = town()) {
      PlainPress early = town.plainPress();
      town.restart();
      assertThatThrownBy(early::clearedUp)
          .as("its journal is closed")
          .isInstanceOf(JournalException.class);
      PlainPress begun = town.plainPress();
      AtomicBoolean readable = new AtomicBoolean();
      Recovery.Leftovers leftovers = () -> readable.get() ? begun.clearedUp() : early.clearedUp();
      try (Recovery recovery = new Recovery(town.journal(), town.reconciler(), leftovers)) {
        recovery.round();
        assertThat(recovery.books()).isEqualTo(Books.FAILING);
        readable.set(true);
        recovery.round();
        assertThat(recovery.books()).isEqualTo(Books.IN_ORDER);
      }
    }
  }

  @Test
  void callsOffWhatAnEarlierRunHasLeftWithThePrinter() throws Exception {
    mishap = Mishap.STUCK;
    crashAt = "follow";
    try (IssuingTown town = town()) {
      PlainPress stopped = town.plainPress();
      assertThatThrownBy(() -> stopped.print("tray-3", ONE_PAGE, _ -> {}))
          .isInstanceOf(Crash.class);
      crashAt = "";
      silentAt = "find";
      town.restart();
      PlainPress begun = town.plainPress();
      assertThat(begun.clearedUp()).isFalse();
      silentAt = "";
      cancelled.clear();
      assertThat(begun.clearedUp()).isTrue();
      assertThat(cancelled).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 24, 7", "10, 23, 6", "10, 10, 0", "10, 9, -1"})
  void countsSheetsByTheStepThatWasMeasured(long before, long after, long sheets) {
    EvidenceProfile counts =
        new EvidenceProfile(
            "p", false, false, Map.of(SheetSize.A4, 2), Duration.ZERO, false, Memory.UNTRIED);
    Demands demands = new Demands(Optional.of(counts), SheetSize.A4, false);
    assertThat(demands.sheets(OptionalLong.of(before), OptionalLong.of(after))).hasValue(sheets);
    assertThat(
            new Demands(Optional.of(counts), SheetSize.A3, false)
                .sheets(OptionalLong.of(before), OptionalLong.of(after)))
        .as("not measured for this size")
        .isEmpty();
  }

  private IssuingTown town() {
    return new IssuingTown(folder, () -> mishap, () -> TownOffice.Mishap.NONE, this::sees);
  }

  private void sees(String act, String job) throws DeviceException {
    if (act.equals(crashAt)) throw new Crash(act);
    if (act.equals(silentAt)) throw new DeviceException(Reason.TIMED_OUT, act);
    if (act.equals("cancel")) cancelled.add(job);
  }
}
