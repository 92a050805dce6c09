package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.Evidence;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.device.printer.Tray;
import yizhan.sandbox.sheet.SamplePdf;

/** The driver against a printer that nobody here wrote. */
class CounterpartPrinterTest {
  @TempDir static Path directory;
  private static CounterpartPrinter counterpart;
  private static SheetPrinter printer;

  @BeforeAll
  static void startPrinter() throws IOException {
    counterpart = new CounterpartPrinter(directory);
    printer = SheetPrinters.ipp(counterpart.address());
  }

  @AfterAll
  static void stopPrinter() {
    if (printer != null) printer.close();
    if (counterpart != null) counterpart.close();
  }

  @AfterEach
  void letGo() throws IOException {
    for (String file : List.of("say", "hold", "then", "break")) counterpart.release(file);
  }

  @ParameterizedTest
  @CsvSource({"A3, tray-1", "A4, tray-2"})
  void printsASheetFromItsTray(SheetSize size, String tray) throws Exception {
    byte[] pdf = SamplePdf.of(size);
    List<State> seen = new ArrayList<>();
    SheetJob job = printer.create(new SheetOrder("issue-" + size, size, tray), soon());
    printer.send(job, pdf, soon());

    JobReport last = printer.follow(job, report -> seen.add(report.state()), soon());

    assertThat(last.state()).isEqualTo(State.COMPLETED);
    assertThat(last.reasons()).containsExactly("job-completed-successfully");
    assertThat(last.impressionsCompleted()).hasValue(1);
    assertThat(seen).last().isEqualTo(State.COMPLETED);
    assertThat(counterpart.sheet("issue-" + size)).hasBinaryContent(pdf);
    assertThat(counterpart.told("issue-" + size))
        .contains("media-source=" + tray, "IPP_PRINT_SCALING=none", "IPP_SIDES=one-sided")
        .contains("x-dimension=" + size.width(), "y-dimension=" + size.length());
    assertThat(printer.evidence()).isEqualTo(new Evidence(false, true, false, true));
    assertThat(job.uuid()).startsWith("urn:uuid:");
  }

  @Test
  void tellsWhatItIsAndWhatLiesInItsTrays() throws Exception {
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.READY);
    assertThat(printer.describe()).isEqualTo("Acme A3 Laser");
    assertThat(printer.trays(soon()))
        .extracting(Tray::name, tray -> tray.size().orElseThrow(), tray -> tray.level().orElse(-1))
        .containsExactly(tuple("tray-1", SheetSize.A3, 40), tuple("tray-2", SheetSize.A4, 40));
    assertThat(printer.pageCounter(soon())).isEmpty();
  }

  @Test
  void refusesASheetThatIsNotInTheTray() throws Exception {
    assertRefused(
        () -> printer.create(new SheetOrder("issue-wrong", SheetSize.A3, "tray-2"), soon()),
        "tray-2 does not hold A3; ready: tray-1 297.0×420.0 mm, tray-2 210.0×297.0 mm");
    assertThat(printer.find("issue-wrong", soon())).isEmpty();
  }

  @Test
  void findsAJobByItsNameWhileItPrintsAndAfterwards() throws Exception {
    counterpart.steer("hold", "");
    SheetJob job = created("issue-found");
    printer.send(job, SamplePdf.of(SheetSize.A4), soon());
    JobReport printing = printer.find("issue-found", soon()).orElseThrow();
    assertThat(printing.job().id()).isEqualTo(job.id());
    assertThat(printing.ended()).isFalse();
    counterpart.release("hold");
    printer.follow(job, report -> {}, soon());
    assertThat(printer.find("issue-found", soon()))
        .get()
        .extracting(JobReport::state)
        .isEqualTo(State.COMPLETED);
  }

  @Test
  void cancelsAJobThatHasNoDocumentYet() throws Exception {
    SheetJob job = created("issue-cancelled");
    assertThat(printer.cancel(job, soon()).state()).isEqualTo(State.CANCELED);
    assertRefused(() -> printer.send(job, SamplePdf.of(SheetSize.A4), soon()), "is over");
    assertThat(counterpart.sheet("issue-cancelled")).doesNotExist();
  }

  @Test
  void neverSendsASecondDocument() throws Exception {
    counterpart.steer("hold", "");
    SheetJob job = created("issue-once");
    printer.send(job, SamplePdf.of(SheetSize.A4), soon());
    assertRefused(
        () -> printer.send(job, SamplePdf.of(SheetSize.A4), soon()), "has had its document");
    try (SheetPrinter restartedKiosk = SheetPrinters.ipp(counterpart.address())) {
      assertRefused(() -> restartedKiosk.send(job, SamplePdf.of(SheetSize.A4), soon()), "");
    }
    counterpart.release("hold");
    JobReport last = printer.follow(job, report -> {}, soon());
    assertThat(last.state()).isEqualTo(State.COMPLETED);
    assertThat(last.impressionsCompleted()).hasValue(1);
  }

  @Test
  void saysBusyWhileAnotherJobPrints() throws Exception {
    SheetJob first = created("issue-first");
    assertThatThrownBy(
            () -> printer.create(new SheetOrder("issue-second", SheetSize.A4, "tray-2"), soon()))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BUSY));
    printer.cancel(first, soon());
  }

  @Test
  void tellsThatPaperRanOutWhilePrinting() throws Exception {
    counterpart.steer("say", "STATE: +media-empty\n");
    counterpart.steer("then", "STATE: -media-empty\n");
    counterpart.steer("hold", "");
    SheetJob job = created("issue-empty");
    printer.send(job, SamplePdf.of(SheetSize.A4), soon());
    Awaitility.await()
        .atMost(Duration.ofSeconds(3))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> printer.status(soon()).has(Kind.PAPER_OUT));
    assertThat(printer.status(soon()).usable()).isFalse();

    counterpart.release("hold");
    assertThat(printer.follow(job, report -> {}, soon()).state()).isEqualTo(State.COMPLETED);
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.READY);
  }

  /** Each reason that it has; all of them are warnings to it, so {@code usable} is left out. */
  @Test
  void understandsEveryFaultThatItCanShow() throws Exception {
    Map<String, Kind> faults =
        Map.ofEntries(
            Map.entry("cover-open", Kind.COVER_OPEN),
            Map.entry("input-tray-missing", Kind.TRAY_MISSING),
            Map.entry("marker-supply-empty", Kind.TONER_OUT),
            Map.entry("marker-supply-low", Kind.TONER_LOW),
            Map.entry("marker-waste-almost-full", Kind.NEEDS_ATTENTION),
            Map.entry("marker-waste-full", Kind.BROKEN),
            Map.entry("media-empty", Kind.PAPER_OUT),
            Map.entry("media-jam", Kind.JAM),
            Map.entry("media-low", Kind.PAPER_LOW),
            Map.entry("media-needed", Kind.PAPER_OUT),
            Map.entry("moving-to-paused", Kind.PAUSED),
            Map.entry("spool-area-full", Kind.BUSY),
            Map.entry("toner-empty", Kind.TONER_OUT),
            Map.entry("toner-low", Kind.TONER_LOW));
    counterpart.steer("hold", "");
    SheetJob job = created("issue-faults");
    printer.send(job, SamplePdf.of(SheetSize.A4), soon());
    for (Map.Entry<String, Kind> fault : faults.entrySet()) {
      counterpart.steer("say", "STATE: +" + fault.getKey() + "\n");
      awaitStatus(fault.getKey(), status -> status.has(fault.getValue()));
      counterpart.steer("say", "STATE: -" + fault.getKey() + "\n");
      awaitStatus(fault.getKey() + " is over", DeviceStatus.READY::equals);
    }
    counterpart.release("hold");
    assertThat(printer.follow(job, report -> {}, soon()).state()).isEqualTo(State.COMPLETED);
  }

  private static void awaitStatus(String what, Predicate<DeviceStatus> as) {
    Awaitility.await(what)
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> as.test(printer.status(soon())));
  }

  @Test
  void tellsThatTheEngineFailedAndNothingCameOut() throws Exception {
    counterpart.steer("break", "");
    SheetJob job = created("issue-broken");
    printer.send(job, SamplePdf.of(SheetSize.A4), soon());
    JobReport last = printer.follow(job, report -> {}, soon());
    assertThat(last.state()).isEqualTo(State.ABORTED);
    assertThat(last.reasons()).containsExactly("aborted-by-system");
    assertThat(last.impressionsCompleted()).hasValue(0);
    assertThat(counterpart.sheet("issue-broken")).doesNotExist();
  }

  @Test
  void asksForACancelWhilePrintingAndLeavesTheProofToTheCounts() throws Exception {
    counterpart.steer("hold", "");
    SheetJob job = created("issue-late");
    printer.send(job, SamplePdf.of(SheetSize.A4), soon());
    awaitEngine("issue-late"); // else it is called off before the engine has begun
    assertThat(printer.cancel(job, soon()).ended()).isFalse();
    counterpart.release("hold");
    JobReport last = printer.follow(job, report -> {}, soon());
    // This printer says "canceled" of a sheet that came out: only the count tells.
    assertThat(last.state()).isEqualTo(State.CANCELED);
    assertThat(last.impressionsCompleted()).hasValue(1);
    assertThat(counterpart.sheet("issue-late")).exists();
  }

  @Test
  void saysForgottenWhenThePrinterWasRestarted() throws Exception {
    SheetJob job = created("issue-forgotten");
    counterpart.kill();
    assertThatThrownBy(() -> printer.follow(job, report -> {}, soon()))
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.DISCONNECTED));
    assertThat(printer.status(soon())).isEqualTo(DeviceStatus.unknown(Kind.OFFLINE));

    counterpart.start();
    assertThat(printer.follow(job, report -> {}, soon()).state()).isEqualTo(State.FORGOTTEN);
    assertThat(printer.find("issue-forgotten", soon())).isEmpty();
    assertRefused(() -> printer.send(job, SamplePdf.of(SheetSize.A4), soon()), "forgotten");

    // Job numbers start again: until the old number is taken by another job.
    SheetJob other = created("issue-other");
    while (other.id() < job.id()) {
      printer.cancel(other, soon());
      other = created("issue-other");
    }
    assertThat(other.id()).isEqualTo(job.id());
    assertThat(printer.follow(job, report -> {}, soon()).state()).isEqualTo(State.FORGOTTEN);
    assertThat(printer.cancel(job, soon()).state()).isEqualTo(State.FORGOTTEN);
    assertRefused(() -> printer.send(job, SamplePdf.of(SheetSize.A4), soon()), "forgotten");
    assertThat(printer.cancel(other, soon()).state()).isEqualTo(State.CANCELED);
  }

  /** One job at a time: the last one's engine may still be on its way out. */
  private static SheetJob created(String name) throws DeviceException {
    Deadline patience = soon();
    while (true) {
      try {
        return printer.create(new SheetOrder(name, SheetSize.A4, "tray-2"), soon());
      } catch (DeviceException busy) {
        if (busy.reason() != Reason.BUSY) throw busy;
        patience.pause(Duration.ofMillis(20), "waiting for the last job's engine");
      }
    }
  }

  private static void awaitEngine(String jobName) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(5))
        .pollInterval(Duration.ofMillis(10))
        .until(() -> counterpart.began(jobName));
  }

  private static void assertRefused(ThrowingCallable doing, String words) {
    assertThatThrownBy(doing)
        .isInstanceOfSatisfying(
            DeviceException.class, e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED))
        .hasMessageContaining(words);
  }

  private static Deadline soon() {
    return Deadline.in(Duration.ofSeconds(5));
  }
}
