package yizhan.device.internal.snmp;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.Evidence;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.SheetJob;
import yizhan.device.printer.SheetOrder;
import yizhan.device.printer.SheetPrinter;
import yizhan.device.printer.Tray;

/**
 * A sheet printer whose pages are counted over SNMP where it does not tell a counter itself. The
 * counter that answered first is kept to: a difference between two counters means nothing.
 */
public final class CountedPrinter implements SheetPrinter {
  private static final Evidence COUNTER = new Evidence(false, false, true, false);

  private enum Source {
    UNDECIDED,
    ITS_OWN,
    SNMP
  }

  private final SheetPrinter printer;
  private final SnmpPageCounter counter;
  private volatile Source source = Source.UNDECIDED;

  /**
   * Opens nothing yet.
   *
   * @param community what the printer's SNMP agent lets others read under
   */
  public CountedPrinter(SheetPrinter printer, String host, int port, String community) {
    this.printer = printer;
    this.counter = new SnmpPageCounter(host, port, community);
  }

  @Override
  public OptionalLong pageCounter(Deadline deadline) throws DeviceException {
    OptionalLong own = source == Source.SNMP ? OptionalLong.empty() : printer.pageCounter(deadline);
    if (own.isPresent()) source = Source.ITS_OWN;
    if (source == Source.ITS_OWN) return own;
    OptionalLong counted = counter.read(deadline);
    if (counted.isPresent()) source = Source.SNMP;
    return counted;
  }

  @Override
  public Evidence evidence() {
    Evidence seen = printer.evidence();
    return source == Source.SNMP ? seen.and(COUNTER) : seen;
  }

  @Override
  public Optional<String> identity() {
    return printer.identity();
  }

  @Override
  public String describe() {
    return printer.describe();
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    return printer.status(deadline);
  }

  @Override
  public Look look(Deadline deadline) {
    return printer.look(deadline);
  }

  @Override
  public List<Tray> trays(Deadline deadline) throws DeviceException {
    return printer.trays(deadline);
  }

  @Override
  public SheetJob create(SheetOrder order, Deadline deadline) throws DeviceException {
    return printer.create(order, deadline);
  }

  @Override
  public void send(SheetJob job, byte[] pdf, Deadline deadline) throws DeviceException {
    printer.send(job, pdf, deadline);
  }

  @Override
  public JobReport follow(SheetJob job, Consumer<JobReport> progress, Deadline deadline)
      throws DeviceException {
    return printer.follow(job, progress, deadline);
  }

  @Override
  public Optional<JobReport> find(String jobName, Deadline deadline) throws DeviceException {
    return printer.find(jobName, deadline);
  }

  @Override
  public JobReport cancel(SheetJob job, Deadline deadline) throws DeviceException {
    return printer.cancel(job, deadline);
  }

  @Override
  public void close() {
    counter.close();
    printer.close();
  }
}
