package yizhan.kiosk.simulation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.Tray;

/** One run's cable to the printer, which may be pulled at every act. */
class Wire implements SheetPrinter {
  private final Gate gate;
  private final SheetPrinter printer;

  Wire(Gate gate, SheetPrinter printer) {
    this.gate = gate;
    this.printer = printer;
  }

  private <T> T pass(String what, Gate.Act<T, DeviceException> act) throws DeviceException {
    return gate.pass(
        "printer: " + what,
        act,
        fate ->
            new DeviceException(
                fate == Gate.Fate.UNHEARD ? Reason.TIMED_OUT : Reason.DISCONNECTED, what));
  }

  @Override
  public List<Tray> trays(Deadline deadline) throws DeviceException {
    return pass("trays", () -> printer.trays(deadline));
  }

  @Override
  public OptionalLong pageCounter(Deadline deadline) throws DeviceException {
    return pass("counter", () -> printer.pageCounter(deadline));
  }

  @Override
  public SheetJob create(SheetOrder order, Deadline deadline) throws DeviceException {
    return pass("create", () -> printer.create(order, deadline));
  }

  @Override
  public void send(SheetJob job, byte[] pdf, Deadline deadline) throws DeviceException {
    pass(
        "send",
        () -> {
          printer.send(job, pdf, deadline);
          return true;
        });
  }

  @Override
  public JobReport follow(SheetJob job, Consumer<JobReport> progress, Deadline deadline)
      throws DeviceException {
    return pass("follow", () -> printer.follow(job, progress, deadline));
  }

  @Override
  public Optional<JobReport> find(String jobName, Deadline deadline) throws DeviceException {
    return pass("find", () -> printer.find(jobName, deadline));
  }

  @Override
  public JobReport cancel(SheetJob job, Deadline deadline) throws DeviceException {
    return pass("cancel", () -> printer.cancel(job, deadline));
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    try {
      return pass("status", () -> printer.status(deadline));
    } catch (DeviceException unheard) {
      return unheard.status();
    }
  }

  @Override
  public String describe() {
    return printer.describe();
  }

  @Override
  public void close() {
    // the printer lives on
  }
}
