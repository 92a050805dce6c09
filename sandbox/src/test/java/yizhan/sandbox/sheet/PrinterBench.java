package yizhan.sandbox.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import yizhan.sandbox.sheet.ipp.Message;
import yizhan.sandbox.sheet.ipp.Status;
import yizhan.sandbox.sheet.ipp.Tag;

/** A printer on the bench, in time that moves by hand, and a client that speaks to it. */
class PrinterBench {
  static final Duration SHEET = Duration.ofSeconds(3);
  static final Duration NEARLY = SHEET.minusMillis(1);

  @TempDir Path out;
  HandPace pace = new HandPace();
  SheetPrinterSettings settings = SheetPrinterSettings.into(Path.of("unset"));
  SheetPrinterSandbox printer;
  Caller caller;

  @SuppressWarnings("NullAway.Init") // JUnit calls switchOn before each test
  PrinterBench() {}

  @BeforeEach
  void switchOn() throws Exception {
    settings = SheetPrinterSettings.into(out).withTimePerSheet(SHEET);
    start(settings);
  }

  final void start(SheetPrinterSettings with) throws Exception {
    printer = SheetPrinterSandbox.open(with, pace);
    caller = new Caller(printer);
  }

  void restart(SheetPrinterSettings with) throws Exception {
    printer.close();
    pace = new HandPace();
    start(with);
  }

  @AfterEach
  void switchOff() {
    printer.close();
  }

  int print(String name, Size size, String tray) throws Exception {
    byte[] pdf = size == Size.A3 ? SamplePdf.a3() : SamplePdf.a4();
    Message answer = caller.print(name, size, tray, pdf);
    assertThat(answer.code()).isEqualTo(Status.OK.code());
    return answer.group(Tag.JOB).number("job-id").orElseThrow();
  }

  int state(int job) throws Exception {
    return caller.job(job).number("job-state").orElseThrow();
  }

  List<String> jobReasons(int job) throws Exception {
    return caller.job(job).find("job-state-reasons").orElseThrow().words();
  }

  List<String> printerReasons() throws Exception {
    return caller.printer().find("printer-state-reasons").orElseThrow().words();
  }
}
