package yizhan.device.internal.ipp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.device.Condition.Kind;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
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
      assertThat(printer.status(Deadline.in(SOON)).has(Kind.MISCONFIGURED)).isTrue();
      assertThat(printer.status(Deadline.in(SOON)).usable()).isFalse();
      SheetOrder order = new SheetOrder("T-1/1", SheetSize.A4, "tray-1");
      assertThatThrownBy(() -> printer.create(order, Deadline.in(SOON)))
          .isInstanceOfSatisfying(
              DeviceException.class,
              refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.REFUSED);
                assertThat(refused).hasMessageContaining("name the printer itself");
              });
      assertThat(printer.find("T-1/1", Deadline.in(SOON))).isEqualTo(Optional.empty());
    }
  }
}
