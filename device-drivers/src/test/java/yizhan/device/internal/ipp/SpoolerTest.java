package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetSize;

/** A queue of CUPS in the printer's place takes no accountable paper. */
class SpoolerTest {
  private static final Duration SOON = Duration.ofSeconds(20);

  @TempDir Path directory;

  @Test
  void takesNoJobForASpoolerAndSaysSoBeforehand() throws Exception {
    try (CounterpartSpooler spooler = new CounterpartSpooler(directory);
        IppPrinter printer = new IppPrinter(spooler.address(), Polling.USUAL)) {
      assertGivenNothing(printer);
      // A job under way: by somebody else, as ours cannot be there.
      Path document = Files.write(directory.resolve("document"), Pdf.of(SheetSize.A4));
      spooler.command("lp -U " + Requests.USER + " -d queue -t other " + document);
      assertGivenNothing(printer);
      spooler.command("cupsdisable queue");
      assertThat(printer.status(soon()).has(Kind.PAUSED)).isTrue();
      assertGivenNothing(printer);
      spooler.command("cupsenable queue");
      spooler.command("cupsreject queue");
      assertGivenNothing(printer);

      awaitState(printer, JobReport.State.PROCESSING);
      spooler.kill();
      assertThat(printer.status(soon())).isEqualTo(DeviceStatus.unknown(Kind.OFFLINE));
      spooler.restart();
      assertGivenNothing(printer);
      // Why: what was under way when it died goes on, and begins anew beside it.
      awaitState(printer, JobReport.State.PROCESSING);
      Awaitility.await().atMost(SOON).until(() -> spooler.printing() == 2);
    }
  }

  private static void assertGivenNothing(IppPrinter printer) throws DeviceException {
    assertThat(printer.status(soon()).has(Kind.MISCONFIGURED)).isTrue();
    assertThat(printer.status(soon()).usable()).isFalse();
    SheetOrder order = new SheetOrder("T-1/1", SheetSize.A4, "tray-1");
    assertThatThrownBy(() -> printer.create(order, soon()))
        .isInstanceOfSatisfying(
            DeviceException.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
              assertThat(refused).hasMessageContaining("name the printer itself");
            });
    assertThat(printer.find("T-1/1", soon())).isEqualTo(Optional.empty());
  }

  private static void awaitState(IppPrinter printer, JobReport.State state) {
    Awaitility.await()
        .atMost(SOON)
        .until(() -> printer.find("other", soon()).filter(job -> job.state() == state).isPresent());
  }

  private static Deadline soon() {
    return Deadline.in(SOON);
  }
}
