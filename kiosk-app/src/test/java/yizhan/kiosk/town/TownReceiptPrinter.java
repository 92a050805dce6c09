package yizhan.kiosk.town;

import java.util.List;
import java.util.SplittableRandom;
import yizhan.device.Condition;
import yizhan.device.Deadline;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.DeviceStatus;
import yizhan.device.printer.Receipt;
import yizhan.device.printer.ReceiptOutcome;
import yizhan.device.printer.ReceiptPrinter;

/** A receipt printer that has had enough now and then. */
final class TownReceiptPrinter implements ReceiptPrinter {
  private static final DeviceStatus EMPTY =
      DeviceStatus.of(List.of(Condition.of(Condition.Kind.PAPER_OUT)));

  private final SplittableRandom random;

  TownReceiptPrinter(SplittableRandom random) {
    this.random = random;
  }

  @Override
  public ReceiptOutcome print(Receipt receipt, Deadline deadline) throws DeviceException {
    return switch (random.nextInt(6)) {
      case 0 -> new ReceiptOutcome.NotStarted(EMPTY);
      case 1 -> new ReceiptOutcome.Interrupted(EMPTY);
      case 2 -> throw new DeviceException(Reason.DISCONNECTED, "cable pulled");
      default -> new ReceiptOutcome.Printed();
    };
  }

  @Override
  public DeviceStatus status(Deadline deadline) {
    return DeviceStatus.READY;
  }

  @Override
  public String describe() {
    return "the town's receipt printer";
  }

  @Override
  public void close() {
    // nothing is open
  }
}
