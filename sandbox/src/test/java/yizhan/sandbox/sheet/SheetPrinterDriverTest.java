package yizhan.sandbox.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;
import yizhan.sandbox.fault.Fault;
import yizhan.sandbox.leak.NothingLeftOpen;

/**
 * The real driver prints on the simulated printer, and what it believes is held against what came
 * out.
 */
@ExtendWith(NothingLeftOpen.class)
class SheetPrinterDriverTest {
  private static final SheetOrder ORIGINAL = new SheetOrder("YZ01/7/ZB", SheetSize.A3, "tray-1");
  private static final SheetOrder DUPLICATE = new SheetOrder("YZ01/7/FB", SheetSize.A4, "tray-2");
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
  private static final Duration FOREVER = Duration.ofHours(1);

  @TempDir Path out;
  private SheetPrinterSandbox real;
  private SheetPrinter driver;

  @SuppressWarnings("NullAway.Init") // JUnit calls switchOn before each test
  SheetPrinterDriverTest() {}

  @BeforeEach
  void switchOn() throws IOException {
    real =
        SheetPrinterSandbox.open(
            SheetPrinterSettings.into(out).withTimePerSheet(Duration.ofMillis(30)));
    driver = SheetPrinters.ipp(URI.create(real.uri()));
  }

  @AfterEach
  void switchOff() {
    driver.close();
    real.close();
  }

  private static Deadline soon() {
    return Deadline.in(LONG_ENOUGH);
  }

  private SheetJob send(SheetOrder order) throws DeviceException {
    SheetJob job = driver.create(order, soon());
    driver.send(job, order.size() == SheetSize.A3 ? SamplePdf.a3() : SamplePdf.a4(), soon());
    return job;
  }

  private JobReport print(SheetOrder order) throws DeviceException {
    return driver.follow(send(order), _ -> {}, soon());
  }

  private long counter() throws DeviceException {
    return driver.pageCounter(soon()).orElseThrow();
  }

  private static void assertFails(Reason reason, ThrowingCallable doing) {
    assertThatExceptionOfType(DeviceException.class)
        .isThrownBy(doing)
        .satisfies(e -> assertThat(e.reason()).isEqualTo(reason));
  }

  @Test
  void printsAnA3FromTrayOneAndAnA4FromTrayTwo() throws Exception {
    assertThat(driver.status(soon()).usable()).isTrue();
    JobReport original = print(ORIGINAL);
    JobReport duplicate = print(DUPLICATE);
    assertThat(List.of(original.state(), duplicate.state())).containsOnly(State.COMPLETED);
    assertThat(original.sheetsCompleted()).hasValue(1);
    assertThat(duplicate.impressionsCompleted()).hasValue(1);
    assertThat(real.sheets())
        .containsExactly(
            new Sheet(
                1,
                "tray-1",
                Size.A3,
                original.job().id(),
                ORIGINAL.jobName(),
                out.resolve("01.pdf")),
            new Sheet(
                2,
                "tray-2",
                Size.A4,
                duplicate.job().id(),
                DUPLICATE.jobName(),
                out.resolve("02.pdf")));
    assertThat(out.resolve("01.pdf")).hasBinaryContent(SamplePdf.a3());
    assertThat(counter()).isEqualTo(2);
  }

  @Test
  void seesTheTrays() throws Exception {
    real.empty("tray-2");
    real.load("tray-1", 75);
    List<Tray> trays = driver.trays(soon());
    assertThat(trays).extracting(Tray::name).containsExactly("tray-1", "tray-2");
    assertThat(trays.get(0).size()).contains(SheetSize.A3);
    assertThat(trays.get(0).level()).hasValue(50);
    assertThat(trays.get(1).size()).contains(SheetSize.A4);
    assertThat(trays.get(1).level()).hasValue(0);
  }

  @Test
  void printsNothingWhereTheSizeDoesNotLie() {
    assertFails(
        Reason.REFUSED, () -> driver.create(new SheetOrder("n", SheetSize.A3, "tray-2"), soon()));
    real.fill("tray-1", Size.A4, 100);
    assertFails(Reason.REFUSED, () -> driver.create(ORIGINAL, soon()));
    assertThat(real.view().jobs()).isEmpty();
  }

  @Test
  void takesSubstitutionForFailureToldOrNot() {
    real.substituteNext();
    assertFails(Reason.REFUSED, () -> driver.create(ORIGINAL, soon()));
    real.substituteNextSilently();
    assertFails(Reason.REFUSED, () -> driver.create(ORIGINAL, soon()));
    assertThat(real.view().jobs()).extracting(JobView::state).containsOnly(JobState.CANCELED);
    assertThat(real.sheets()).isEmpty();
  }

  @Test
  void seesAnOpenDoorAndGoesOnWhenItIsShut() throws Exception {
    real.openDoor();
    assertThat(driver.status(soon()).has(Condition.Kind.COVER_OPEN)).isTrue();
    SheetJob job = send(ORIGINAL);
    List<State> seen = new ArrayList<>();
    JobReport last =
        driver.follow(
            job,
            report -> {
              seen.add(report.state());
              if (report.state() == State.STOPPED) real.closeDoor();
            },
            soon());
    assertThat(seen).contains(State.STOPPED);
    assertThat(last.state()).isEqualTo(State.COMPLETED);
    assertThat(real.sheets()).hasSize(1);
  }

  @Test
  void seesWhichTrayIsEmptyAndGoesOnWhenItIsLoaded() throws Exception {
    real.empty("tray-1");
    SheetJob job = send(ORIGINAL);
    JobReport last =
        driver.follow(
            job,
            report -> {
              if (report.state() != State.STOPPED) return;
              assertThat(driver.status(soon()).conditions())
                  .contains(new Condition(Condition.Kind.PAPER_OUT, "tray-1"));
              real.load("tray-1", 1);
            },
            soon());
    assertThat(last.state()).isEqualTo(State.COMPLETED);
    assertThat(real.view().tray("tray-1").sheets()).isZero();
  }

  @Test
  void seesThatAJammedSheetDidNotComeOut() throws Exception {
    real.jam();
    SheetJob job = send(ORIGINAL);
    JobReport last =
        driver.follow(
            job,
            report -> {
              if (report.state() != State.STOPPED) return;
              assertThat(driver.status(soon()).has(Condition.Kind.JAM)).isTrue();
              real.clearJam();
            },
            soon());
    assertThat(last.state()).isEqualTo(State.ABORTED);
    assertThat(last.sheetsCompleted()).hasValue(0);
    assertThat(counter()).isZero();
    assertThat(real.sheets()).isEmpty();
    assertThat(real.view().spoiled()).hasSize(1);
  }

  @Test
  void needsTheCounterToSeeThroughACompletedJobWithoutASheet() throws Exception {
    long before = counter();
    real.next(Mishap.COMPLETED_WITHOUT_SHEET);
    JobReport believed = print(ORIGINAL);
    assertThat(believed.state()).isEqualTo(State.COMPLETED);
    assertThat(believed.sheetsCompleted()).hasValue(1);
    assertThat(real.sheets()).isEmpty();
    assertThat(counter()).as("only this gives it away").isEqualTo(before);
  }

  /** What cannot be seen from outside: only a hand in the output tray knows. */
  @Test
  void cannotSeeThroughALieThatTheCounterTellsToo() throws Exception {
    real.next(Mishap.COMPLETED_AND_COUNTED_WITHOUT_SHEET);
    JobReport believed = print(ORIGINAL);
    assertThat(believed.state()).isEqualTo(State.COMPLETED);
    assertThat(counter()).isEqualTo(1);
    assertThat(real.sheets()).isEmpty();
  }

  @Test
  void needsTheCounterToSeeASheetThatWasReportedAborted() throws Exception {
    real.next(Mishap.SHEET_REPORTED_ABORTED);
    JobReport believed = print(ORIGINAL);
    assertThat(believed.state()).isEqualTo(State.ABORTED);
    assertThat(believed.sheetsCompleted()).hasValue(0);
    assertThat(counter()).as("only this gives it away").isEqualTo(1);
    assertThat(real.sheets()).hasSize(1);
  }

  @Test
  void givesUpOnAJobThatNeverEndsThoughItsSheetIsOut() throws Exception {
    real.next(Mishap.SHEET_NEVER_REPORTED);
    SheetJob job = send(ORIGINAL);
    assertThat(real.await(v -> v.sheets().size() == 1, LONG_ENOUGH)).isPresent();
    assertFails(
        Reason.TIMED_OUT, () -> driver.follow(job, _ -> {}, Deadline.in(Duration.ofMillis(300))));
    assertThat(counter()).isEqualTo(1);
    assertThat(driver.cancel(job, soon()).state()).isEqualTo(State.CANCELED);
  }

  @Test
  void saysForgottenWhenThePrinterLostItsMemory() throws Exception {
    real.setTimePerSheet(FOREVER);
    SheetJob job = send(ORIGINAL);
    real.powerOff();
    assertThat(driver.status(Deadline.in(Duration.ofSeconds(1))).usable()).isFalse();
    real.powerOn(Memory.LOST);
    assertThat(driver.follow(job, _ -> {}, soon()).state()).isEqualTo(State.FORGOTTEN);
    assertThat(driver.find(ORIGINAL.jobName(), soon())).isEmpty();
    real.setTimePerSheet(Duration.ZERO);
    JobReport other = print(DUPLICATE);
    assertThat(other.job().id()).as("the number is used again").isEqualTo(job.id());
    assertThat(driver.follow(job, _ -> {}, soon()).state()).isEqualTo(State.FORGOTTEN);
    assertThat(driver.cancel(job, soon()).state()).isEqualTo(State.FORGOTTEN);
    assertThat(real.view().spoiled()).hasSize(1);
  }

  @Test
  void findsTheJobAgainWhenThePrinterKeptItsMemory() throws Exception {
    real.openDoor();
    SheetJob job = send(ORIGINAL);
    real.powerOff();
    real.closeDoor();
    real.powerOn(Memory.KEPT);
    assertThat(real.await(v -> v.sheets().size() == 1, LONG_ENOUGH)).isPresent();
    Optional<JobReport> found = driver.find(ORIGINAL.jobName(), soon());
    assertThat(found.orElseThrow().job().id()).isEqualTo(job.id());
    assertThat(found.orElseThrow().job().uuid()).isEqualTo(job.uuid());
  }

  @Test
  void findsAJobByItsName() throws Exception {
    SheetJob waiting = driver.create(ORIGINAL, soon());
    print(DUPLICATE);
    assertThat(driver.find(ORIGINAL.jobName(), soon()).orElseThrow().job().uuid())
        .isEqualTo(waiting.uuid());
    assertThat(driver.find(DUPLICATE.jobName(), soon()).orElseThrow().state())
        .isEqualTo(State.COMPLETED);
    assertThat(driver.find("YZ01/8/ZB", soon())).isEmpty();
  }

  @Test
  void learnsThatACancelledSheetCameOutAllTheSame() throws Exception {
    real.setTimePerSheet(Duration.ofMillis(500));
    SheetJob job = send(ORIGINAL);
    JobReport asked = driver.cancel(job, soon());
    assertThat(asked.ended()).isFalse();
    assertThat(asked.reasons()).contains("processing-to-stop-point");
    JobReport last = driver.follow(job, _ -> {}, soon());
    assertThat(last.state()).isEqualTo(State.CANCELED);
    assertThat(last.sheetsCompleted()).hasValue(1);
    assertThat(real.sheets()).hasSize(1);
  }

  @Test
  void cancelsAJobThatHasNoDocumentYet() throws Exception {
    SheetJob job = driver.create(ORIGINAL, soon());
    assertThat(driver.cancel(job, soon()).state()).isEqualTo(State.CANCELED);
    assertFails(Reason.REFUSED, () -> driver.send(job, SamplePdf.a3(), soon()));
    assertThat(real.sheets()).isEmpty();
  }

  @Test
  void printsOnceThoughTheAnswerToTheDocumentIsLost() throws Exception {
    for (Fault fault : List.of(Fault.VANISH, Fault.HALF, Fault.WRONG_LENGTH)) {
      SheetOrder order = new SheetOrder("lost " + fault, SheetSize.A3, "tray-1");
      SheetJob job = driver.create(order, soon());
      real.setSlowness(Duration.ZERO);
      real.faults()
          .failNext(Fault.SLOW); // meets the driver's look before it sends, and does nothing
      real.faults().failNext(fault);
      assertThatExceptionOfType(DeviceException.class)
          .isThrownBy(() -> driver.send(job, SamplePdf.a3(), Deadline.in(Duration.ofSeconds(2))));
      JobReport report = driver.find(order.jobName(), soon()).orElseThrow();
      assertThat(driver.follow(report.job(), _ -> {}, soon()).state()).isEqualTo(State.COMPLETED);
    }
    assertThat(real.sheets()).hasSize(3);
  }

  @Test
  void keepsItsDeadlineWhenThePrinterIsMute() {
    real.faults().failUntilCleared(Fault.MUTE);
    long start = System.nanoTime();
    assertFails(Reason.TIMED_OUT, () -> driver.trays(Deadline.in(Duration.ofMillis(400))));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LONG_ENOUGH);
    real.clearFaults();
    assertThat(driver.status(soon()).usable()).isTrue();
  }

  @Test
  void saysWhatIsWrongWithTheWire() throws Exception {
    real.faults().failNext(Fault.GARBAGE);
    assertThat(driver.status(soon()).usable()).isFalse();
    real.faults().failNext(Fault.SLOW);
    real.setSlowness(Duration.ofMillis(50));
    assertThat(driver.status(soon()).usable()).isTrue();
    real.setBusy(true);
    assertFails(Reason.BUSY, () -> driver.create(ORIGINAL, soon()));
    real.unplug();
    assertThat(driver.status(soon()).has(Condition.Kind.OFFLINE)).isTrue();
    real.plugIn();
    assertThat(driver.status(soon()).usable()).isTrue();
  }

  @Test
  void warnsOfLittleTonerAndPaper() {
    real.setToner(Toner.LOW);
    real.fill("tray-2", Size.A4, 20);
    assertThat(driver.status(soon()).usable()).isTrue();
    assertThat(driver.status(soon()).conditions())
        .contains(
            new Condition(Condition.Kind.TONER_LOW, "Black Toner"),
            new Condition(Condition.Kind.PAPER_LOW, "tray-2"));
    real.removeTray("tray-2");
    assertThat(driver.status(soon()).conditions())
        .contains(new Condition(Condition.Kind.TRAY_MISSING, "tray-2"));
    assertThat(driver.status(soon()).forPart("tray-1").usable()).isTrue();
  }

  @Test
  void saysWhereADoorStandsOpenAndWhichTonerIsOut() {
    real.openDoor();
    assertThat(driver.status(soon()).conditions())
        .contains(new Condition(Condition.Kind.COVER_OPEN, "Right door"));
    real.closeDoor();
    real.setToner(Toner.OUT);
    DeviceStatus status = driver.status(soon());
    assertThat(status.conditions())
        .contains(new Condition(Condition.Kind.TONER_OUT, "Black Toner"));
    assertThat(status.forPart("tray-1").usable()).isFalse();
  }
}
