package yizhan.sandbox.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Entry;
import yizhan.sandbox.journey.StationOnStage.Manner;
import yizhan.sandbox.journey.ThreeTruths.Output;
import yizhan.sandbox.together.CounterpartPrinter;

/**
 * The main job on the real screens, by the same journey: on the sandbox's printer, and on one that
 * nobody here wrote, whose engine moves the document to its output and only then counts it.
 */
class PrinterByOthersTest {
  @TempDir Path folder;

  @Test
  void theSandboxsPrinterPrintsALicence() throws Exception {
    try (StationOnStage stage = new StationOnStage(folder, Manner.USUAL)) {
      assertThat(stage.play("print-licence").complaint()).isEmpty();
      ThreeTruths.agree(stage);
      assertThat(stage.station().sheetPrinter().sheets()).hasSize(2);
    }
  }

  @Test
  void anOutsidersPrinterPrintsALicence() throws Exception {
    try (CounterpartPrinter printer = new CounterpartPrinter(folder.resolve("printer"));
        StationOnStage stage = new StationOnStage(folder.resolve("station"), on(printer))) {
      assertThat(stage.play("print-licence", hands -> outside(hands, printer)).complaint())
          .isEmpty();
      List<String> jobs = jobs(stage);
      assertThat(jobs).hasSize(2);
      ThreeTruths.agree(stage, () -> new Output(printed(printer, jobs), List.of()));
      assertThat(printer.sheets()).as("sheets in the output").isEqualTo(2);
      sheetIs(printer, jobs.get(0), "tray-1", 420, 297);
      sheetIs(printer, jobs.get(1), "tray-2", 297, 210);
      assertThat(stage.station().sheetPrinter().sheets()).as("the sandbox's own").isEmpty();
    }
  }

  private static Manner on(CounterpartPrinter printer) {
    UnaryOperator<String> other = file -> file.replaceAll("(?m)^uri = .*$", uri(printer.address()));
    return Manner.USUAL.changing(other);
  }

  private static String uri(URI address) {
    return "uri = \"" + address + "\"";
  }

  /** Paper is taken out of the outsider's output; all else is the sandbox's. */
  private static Stage outside(Stage hands, CounterpartPrinter printer) {
    return step -> {
      if (step instanceof Step.TakePaper) lies(printer);
      else hands.move(step);
    };
  }

  private static void lies(CounterpartPrinter printer) throws JourneyException {
    try {
      if (printer.sheets() == 0) throw new JourneyException("there is no paper in the output");
    } catch (IOException unread) {
      throw new JourneyException("the output cannot be looked at: " + unread);
    }
  }

  private static List<String> jobs(StationOnStage stage) throws Exception {
    return stage.kiosk().journal().stream()
        .map(Entry::event)
        .filter(IssueEvent.SheetAssigned.class::isInstance)
        .map(event -> ((IssueEvent.SheetAssigned) event).jobName())
        .toList();
  }

  private static List<String> printed(CounterpartPrinter printer, List<String> jobs) {
    return jobs.stream().filter(job -> printer.sheet(job).toFile().exists()).toList();
  }

  private static void sheetIs(
      CounterpartPrinter printer, String job, String tray, double width, double height)
      throws IOException {
    assertThat(printer.told(job)).contains("media-source=" + tray, "IPP_PRINT_SCALING=none");
    try (PDDocument document = Loader.loadPDF(printer.sheet(job).toFile())) {
      assertThat(document.getNumberOfPages()).isOne();
      PDRectangle page = document.getPage(0).getMediaBox();
      assertThat(new double[] {millimetres(page.getWidth()), millimetres(page.getHeight())})
          .containsExactly(new double[] {width, height}, within(0.01));
    }
  }

  private static double millimetres(float points) {
    return points * 25.4 / 72;
  }
}
