package yizhan.sandbox.together;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import yizhan.config.Phrase;
import yizhan.config.TraySettings;
import yizhan.config.bench.EvidenceTrial;
import yizhan.config.bench.EvidenceTrial.Outcome;
import yizhan.config.bench.Operator;
import yizhan.config.bench.PageLog;
import yizhan.config.bench.TrialTimes;
import yizhan.device.connect.SheetPrinters;
import yizhan.device.printer.EvidenceProfile;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.SheetSize;
import yizhan.sandbox.leak.NothingLeftOpen;
import yizhan.sandbox.sheet.Evidence;
import yizhan.sandbox.sheet.Memory;
import yizhan.sandbox.sheet.Mishap;
import yizhan.sandbox.sheet.Sheet;
import yizhan.sandbox.sheet.SheetPrinterSandbox;
import yizhan.sandbox.sheet.SheetPrinterSettings;

/** What the bench measures of a printer is what that printer is. */
@ExtendWith(NothingLeftOpen.class)
class EvidenceTrialTest {
  private static final TrialTimes QUICK =
      new TrialTimes(
          Duration.ofSeconds(10),
          Duration.ofSeconds(20),
          Duration.ofSeconds(2),
          Duration.ofMillis(500),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20));

  private static final TraySettings A3_TRAY =
      new TraySettings(
          "tray-1",
          SheetSize.A3,
          TraySettings.Holding.LICENCE_ORIGINAL,
          TraySettings.Correction.NONE);

  private static final TraySettings A4_TRAY =
      new TraySettings(
          "tray-2",
          SheetSize.A4,
          TraySettings.Holding.LICENCE_DUPLICATE,
          TraySettings.Correction.NONE);

  @TempDir Path out;
  private final List<String> told = new ArrayList<>();
  private final PageLog log = (job, pages) -> told.add(job + " " + pages);

  /** Looks into the output and says what lies there; switches the printer off when asked to. */
  private record Watchful(SheetPrinterSandbox printer, Memory memory) implements Operator {
    @Override
    public boolean agrees(Phrase question) {
      if (!question.id().equals("trial.switch-off-and-on")) {
        List<Sheet> came = printer.takePaper();
        return printer.view().spoiled().isEmpty()
            && came.size() == 1
            && came.getFirst().tray().equals(question.details().get(1));
      }
      try {
        printer.powerOff();
        printer.powerOn(memory);
        return true;
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }

    @Override
    public String answers(Phrase question) {
      throw new AssertionError(question);
    }

    @Override
    public void sees(String drawing) {
      throw new AssertionError(drawing);
    }

    @Override
    public void hears(Phrase what) {
      assertThat(what.details()).noneMatch(String::isBlank);
    }
  }

  /** Says yes, until this is asked. */
  private static final class GoneAt implements Operator {
    private final String unanswered;
    private boolean gone;

    GoneAt(String unanswered) {
      this.unanswered = unanswered;
    }

    @Override
    public boolean agrees(Phrase question) {
      gone |= question.id().equals(unanswered);
      return !gone;
    }

    @Override
    public boolean gone() {
      return gone;
    }

    @Override
    public String answers(Phrase question) {
      throw new AssertionError(question);
    }

    @Override
    public void sees(String drawing) {
      throw new AssertionError(drawing);
    }

    @Override
    public void hears(Phrase what) {}
  }

  private SheetPrinterSandbox printer(Evidence evidence) throws IOException {
    return SheetPrinterSandbox.open(
        SheetPrinterSettings.into(out)
            .withTimePerSheet(Duration.ofMillis(50))
            .withEvidence(evidence));
  }

  private Outcome trial(SheetPrinterSandbox real, Memory memory, TraySettings... trays) {
    try (SheetPrinter driver = SheetPrinters.ipp(URI.create(real.uri()))) {
      return new EvidenceTrial(driver, new Watchful(real, memory), log, QUICK, System::nanoTime)
          .run(List.of(trays), "T-1/trial");
    }
  }

  private static EvidenceProfile measured(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Measured.class);
    return ((Outcome.Measured) outcome).profile();
  }

  private static void failed(Outcome outcome, String why) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Failed.class, failed -> assertThat(failed.why().id()).isEqualTo(why));
  }

  @Test
  void measuresAPrinterThatTellsEverything() throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full().withStepA3(2))) {
      EvidenceProfile profile = measured(trial(real, Memory.KEPT, A3_TRAY, A4_TRAY));
      assertThat(profile.jobSheets()).isTrue();
      assertThat(profile.jobImpressions()).isTrue();
      assertThat(profile.counterSteps()).isEqualTo(Map.of(SheetSize.A3, 2, SheetSize.A4, 1));
      assertThat(profile.saysTray()).isTrue();
      assertThat(profile.memory()).isEqualTo(EvidenceProfile.Memory.KEEPS);
      assertThat(profile.printer()).startsWith("urn:uuid:");
      assertThat(real.sheets()).hasSize(2);
      assertThat(told).containsExactly("T-1/trial/A3 2", "T-1/trial/A4 1");
    }
  }

  @Test
  void measuresACounterThatIsLate() throws Exception {
    Duration late = Duration.ofMillis(700);
    try (SheetPrinterSandbox real = printer(Evidence.full().withCounterLag(late))) {
      EvidenceProfile profile = measured(trial(real, Memory.KEPT, A4_TRAY));
      assertThat(profile.counterSteps()).isEqualTo(Map.of(SheetSize.A4, 1));
      assertThat(profile.counterLag()).isGreaterThan(late.dividedBy(2));
    }
  }

  @Test
  void claimsNothingForAPrinterThatTellsNothing() throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.none())) {
      EvidenceProfile profile = measured(trial(real, Memory.LOST, A3_TRAY));
      assertThat(profile.provesNothing(SheetSize.A3)).isTrue();
      assertThat(profile.memory()).isEqualTo(EvidenceProfile.Memory.FORGETS);
    }
  }

  /** Nothing on the wire gives this lie away; whoever stands there sees that nothing came. */
  @Test
  void storesNothingOfAPrinterThatLies() throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full())) {
      real.next(Mishap.COMPLETED_AND_COUNTED_WITHOUT_SHEET);
      failed(trial(real, Memory.KEPT, A3_TRAY), "trial.lied");
      assertThat(told).containsExactly("T-1/trial/A3 1"); // the counter has moved all the same
    }
  }

  /** Nobody said that the printer lied, nor that its memory is not to be tried. */
  @ParameterizedTest
  @ValueSource(strings = {"trial.one-sheet", "trial.switch-off-and-on"})
  void saysOfAPrinterNothingThatNobodySaid(String unanswered) throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full());
        SheetPrinter driver = SheetPrinters.ipp(URI.create(real.uri()))) {
      EvidenceTrial trial =
          new EvidenceTrial(driver, new GoneAt(unanswered), log, QUICK, System::nanoTime);
      failed(trial.run(List.of(A4_TRAY), "T-1/trial"), "try.stopped");
    }
  }

  @Test
  void storesNothingWhenTwoSheetsCome() throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full())) {
      real.next(Mishap.DOUBLE_FEED);
      failed(trial(real, Memory.KEPT, A3_TRAY), "trial.lied");
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, trial.counter-backwards, 1", "17, trial.counter-leaps, 2"})
  void storesNothingOfACounterThatCountsNoPages(int step, String why, int pagesToKeepInMind)
      throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full().withStepA3(step))) {
      failed(trial(real, Memory.KEPT, A4_TRAY, A3_TRAY), why);
      assertThat(told).hasSize(pagesToKeepInMind);
    }
  }

  @Test
  void saysThatAPageWasNotPrinted() throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full())) {
      real.abortNext();
      failed(trial(real, Memory.KEPT, A3_TRAY), "trial.not-printed");
    }
  }

  /** A page that is given up must not come out later, on a blank. */
  @Test
  void leavesNoJobBehind() throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full())) {
      real.openDoor();
      TrialTimes hasty =
          new TrialTimes(
              QUICK.answer(),
              Duration.ofMillis(300),
              QUICK.counter(),
              QUICK.quiet(),
              QUICK.restart(),
              QUICK.person());
      try (SheetPrinter driver = SheetPrinters.ipp(URI.create(real.uri()))) {
        Operator watchful = new Watchful(real, Memory.KEPT);
        failed(
            new EvidenceTrial(driver, watchful, log, hasty, System::nanoTime)
                .run(List.of(A3_TRAY), "T-1/trial"),
            "trial.printer");
      }
      real.closeDoor();
      assertThat(real.await(view -> !view.spoiled().isEmpty(), Duration.ofMillis(300))).isEmpty();
      assertThat(real.sheets()).isEmpty();
    }
  }

  @Test
  void usesNoBlank() throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full())) {
      failed(trial(real, Memory.KEPT), "trial.no-plain-paper");
      assertThat(real.sheets()).isEmpty();
    }
  }

  @Test
  void saysThatNobodyAnswers() throws Exception {
    try (SheetPrinterSandbox real = printer(Evidence.full())) {
      real.unplug();
      failed(trial(real, Memory.KEPT, A3_TRAY), "trial.printer");
    }
  }
}
