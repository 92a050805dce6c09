package yizhan.sandbox.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.Operation;
import yizhan.sandbox.sheet.ipp.Status;

/** What the printer does when something is wrong with paper, power or the truth. */
class SheetPrinterTroubleTest extends PrinterBench {
  @Test
  void waitsForPaperAndGoesOnWhenItIsLoaded() throws Exception {
    printer.empty("tray-1");
    assertThat(printerReasons()).containsExactly("media-empty-warning");
    assertThat(printer.view().state()).isEqualTo(Engine.IDLE);
    int job = print("n", Size.A3, "tray-1");
    pace.pass(SHEET);
    assertThat(state(job)).isEqualTo(JobState.STOPPED.number());
    assertThat(printerReasons()).containsExactly("media-empty-error", "media-needed-error");
    assertThat(caller.printer().number("printer-state")).hasValue(Engine.STOPPED);
    printer.load("tray-1", 3);
    assertThat(state(job)).isEqualTo(JobState.PROCESSING.number());
    pace.pass(SHEET);
    assertThat(state(job)).isEqualTo(JobState.COMPLETED.number());
    assertThat(printer.view().tray("tray-1").sheets()).isEqualTo(2);
    assertThat(printerReasons()).containsExactly("media-low-warning");
  }

  @Test
  void abortsInsteadOfWaitingWhereItIsSetSo() throws Exception {
    restart(settings.abortingWhenEmpty());
    printer.empty("tray-1");
    int job = print("n", Size.A3, "tray-1");
    assertThat(state(job)).isEqualTo(JobState.ABORTED.number());
    assertThat(jobReasons(job)).contains("resources-are-not-ready");
  }

  @Test
  void needsTheRightPaperInTheTray() throws Exception {
    printer.fill("tray-1", Size.A4, 100);
    int job = print("n", Size.A3, "tray-1");
    assertThat(state(job)).isEqualTo(JobState.STOPPED.number());
    assertThat(printerReasons()).containsExactly("media-needed-error");
    printer.removeTray("tray-1");
    assertThat(printerReasons()).contains("input-tray-missing-error");
    printer.fill("tray-1", Size.A3, 100);
    printer.insertTray("tray-1");
    pace.pass(SHEET);
    assertThat(printer.sheets()).extracting(Sheet::size).containsExactly(Size.A3);
  }

  @Test
  void stopsForDoorTonerAndOutput() throws Exception {
    printer.openDoor();
    assertThat(printerReasons()).containsExactly("door-open-error");
    printer.setToner(Toner.OUT);
    printer.setOutputFull(true);
    int job = print("n", Size.A4, "tray-2");
    assertThat(state(job)).isEqualTo(JobState.STOPPED.number());
    assertThat(printerReasons())
        .containsExactly("door-open-error", "toner-empty-error", "output-area-full-error");
    printer.closeDoor();
    printer.setToner(Toner.LOW);
    assertThat(state(job)).isEqualTo(JobState.STOPPED.number());
    assertThat(printer.takePaper()).isEmpty();
    pace.pass(SHEET);
    assertThat(state(job)).isEqualTo(JobState.COMPLETED.number());
    assertThat(printerReasons()).containsExactly("toner-low-warning");
  }

  @Test
  void spoilsTheSheetThatJams() throws Exception {
    int job = print("n", Size.A3, "tray-1");
    printer.jam();
    pace.pass(SHEET);
    assertThat(printerReasons()).containsExactly("media-jam-error");
    assertThat(state(job)).isEqualTo(JobState.STOPPED.number());
    assertThat(printer.view().spoiled())
        .containsExactly(new SpoiledSheet("tray-1", Size.A3, job, "n", SpoiledSheet.Cause.JAM));
    printer.clearJam();
    assertThat(state(job)).isEqualTo(JobState.ABORTED.number());
    assertThat(printer.sheets()).isEmpty();
    assertThat(printer.view().tray("tray-1").sheets()).isEqualTo(49);
    assertThat(printer.view().pageCounter()).isZero();
  }

  @Test
  void takesAFreshSheetAfterAJamWhereItIsSetSo() throws Exception {
    restart(settings.reprintingAfterJam());
    printer.jam();
    int job = print("n", Size.A3, "tray-1");
    pace.pass(SHEET);
    printer.clearJam();
    pace.pass(SHEET);
    assertThat(state(job)).isEqualTo(JobState.COMPLETED.number());
    assertThat(printer.sheets()).hasSize(1);
    assertThat(printer.view().tray("tray-1").sheets()).isEqualTo(48);
  }

  @Test
  void tearsASheetWhenTheDoorIsOpened() throws Exception {
    int job = print("n", Size.A3, "tray-1");
    pace.pass(NEARLY);
    printer.openDoor();
    pace.pass(SHEET);
    printer.closeDoor();
    assertThat(state(job)).isEqualTo(JobState.ABORTED.number());
    assertThat(printer.view().spoiled())
        .extracting(SpoiledSheet::cause)
        .containsExactly(SpoiledSheet.Cause.DOOR_OPENED);
  }

  @Test
  void feedsTwoSheetsAtOnce() throws Exception {
    printer.next(Mishap.DOUBLE_FEED);
    print("n", Size.A3, "tray-1");
    pace.pass(SHEET);
    assertThat(printer.sheets()).hasSize(1);
    assertThat(printer.view().spoiled()).hasSize(1);
    assertThat(printer.view().tray("tray-1").sheets()).isEqualTo(48);
  }

  @Test
  void liesInFourWays() throws Exception {
    printer.next(Mishap.COMPLETED_WITHOUT_SHEET);
    printer.next(Mishap.COMPLETED_AND_COUNTED_WITHOUT_SHEET);
    printer.next(Mishap.SHEET_REPORTED_ABORTED);
    printer.next(Mishap.SHEET_NEVER_REPORTED);
    int nothing = print("1", Size.A3, "tray-1");
    pace.pass(SHEET);
    assertThat(state(nothing)).isEqualTo(JobState.COMPLETED.number());
    assertThat(caller.job(nothing).number("job-media-sheets-completed")).hasValue(1);
    assertThat(printer.view().pageCounter()).isZero();
    print("2", Size.A3, "tray-1");
    pace.pass(SHEET);
    assertThat(printer.view().pageCounter()).isEqualTo(1);
    assertThat(printer.sheets()).isEmpty();
    assertThat(printer.view().tray("tray-1").sheets()).isEqualTo(50);
    int aborted = print("3", Size.A3, "tray-1");
    pace.pass(SHEET);
    assertThat(state(aborted)).isEqualTo(JobState.ABORTED.number());
    assertThat(printer.sheets()).hasSize(1);
    int never = print("4", Size.A3, "tray-1");
    pace.pass(Duration.ofHours(1));
    assertThat(state(never)).isEqualTo(JobState.PROCESSING.number());
    assertThat(printer.sheets()).hasSize(2);
    caller.call(Operation.CANCEL_JOB, Attribute.integer("job-id", never));
    assertThat(state(never)).isEqualTo(JobState.CANCELED.number());
    int good = print("5", Size.A3, "tray-1");
    pace.pass(SHEET);
    assertThat(state(good)).isEqualTo(JobState.COMPLETED.number());
  }

  @Test
  void comesBackOnTheSamePortWithOrWithoutItsMemory() throws Exception {
    int first = print("first", Size.A3, "tray-1");
    pace.pass(Duration.ofSeconds(100));
    String uuid = caller.job(first).word("job-uuid").orElseThrow();
    int cut = print("cut", Size.A3, "tray-1");
    int waiting = print("waiting", Size.A3, "tray-1");
    int port = printer.port();
    printer.powerOff();
    assertThat(printer.view().connected()).isFalse();
    pace.pass(Duration.ofSeconds(30));
    printer.powerOn(Memory.KEPT);
    assertThat(printer.port()).isEqualTo(port);
    assertThat(caller.printer().number("printer-up-time")).hasValue(1);
    assertThat(state(cut)).isEqualTo(JobState.ABORTED.number());
    pace.pass(SHEET);
    assertThat(printer.sheets()).extracting(Sheet::jobId).containsExactly(first, waiting);
    assertThat(printer.view().spoiled())
        .extracting(SpoiledSheet::cause)
        .containsExactly(SpoiledSheet.Cause.POWER_CUT);
    printer.powerOff();
    printer.powerOn(Memory.LOST);
    assertThat(printer.view().jobs()).isEmpty();
    int again = print("again", Size.A3, "tray-1");
    assertThat(again).isEqualTo(first);
    assertThat(caller.job(again).word("job-uuid").orElseThrow()).isNotEqualTo(uuid);
    assertThat(printer.view().pageCounter()).isEqualTo(2);
  }

  @Test
  void goesOnPrintingWhileItsCableIsOut() throws Exception {
    print("n", Size.A3, "tray-1");
    printer.unplug();
    pace.pass(SHEET);
    assertThat(printer.sheets()).hasSize(1);
    printer.plugIn();
    assertThat(state(1)).isEqualTo(JobState.COMPLETED.number());
  }

  @Test
  void putsAJobOnOtherPaperAndSaysSoOrNot() throws Exception {
    printer.substituteNext();
    Message told = caller.print("n", Size.A3, "tray-1", SamplePdf.a3());
    assertThat(told.code()).isEqualTo(Status.OK_SUBSTITUTED.code());
    printer.substituteNextSilently();
    int job = print("n", Size.A3, "tray-1");
    Group column = caller.job(job).find("media-col").flatMap(Attribute::members).orElseThrow();
    assertThat(column.word("media-source")).contains("tray-2");
    pace.pass(SHEET.multipliedBy(2));
    assertThat(printer.sheets()).extracting(Sheet::tray).containsExactly("tray-2", "tray-2");
  }

  @Test
  void isBusyOrAbortsWhenTold() throws Exception {
    printer.setBusy(true);
    assertThat(caller.call(Operation.CREATE_JOB).code()).isEqualTo(Status.BUSY.code());
    printer.setBusy(false);
    printer.abortNext();
    int job = print("n", Size.A3, "tray-1");
    assertThat(state(job)).isEqualTo(JobState.ABORTED.number());
    assertThat(printer.view().tray("tray-1").sheets()).isEqualTo(50);
  }
}
