package yizhan.kiosk.issuing;

import java.time.Duration;
import yizhan.device.DeviceException;
import yizhan.device.printer.SheetPrinter;
import yizhan.kiosk.equipment.DeviceThread;

/**
 * The printer of accountable paper as it is issued with.
 *
 * @param times how long each step may take, and what settles a sheet
 * @param passing how time passes meanwhile
 */
public record Press(DeviceThread<SheetPrinter> printer, IssueTimes times, Passing passing) {
  /** Asks the printer something that takes no paper. */
  <R> R ask(DeviceThread.Work<SheetPrinter, R> question)
      throws DeviceException, InterruptedException {
    return printer.call(times.printerAnswer(), question);
  }

  <R> R within(Duration limit, DeviceThread.Work<SheetPrinter, R> work)
      throws DeviceException, InterruptedException {
    return printer.call(limit, work);
  }
}
