package yizhan.device.printer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;

/**
 * Prints single sheets on accountable paper. One sheet is one job, in steps that a journal can
 * stand between: {@link #create}, {@link #send}, {@link #follow}. Nothing here retries a step that
 * may have put toner on paper.
 */
public interface SheetPrinter extends Device {
  /** The trays as the printer reports them, with what lies in each. */
  List<Tray> trays(Deadline deadline) throws DeviceException;

  /**
   * The page counter of the engine, all trays together; empty when the printer has none. Read
   * before sending, it is part of the evidence that a sheet came out.
   */
  OptionalLong pageCounter(Deadline deadline) throws DeviceException;

  /**
   * Reserves a job without sending anything that could be printed.
   *
   * @throws DeviceException REFUSED when the printer would substitute size, tray or scaling, or
   *     takes no such document
   */
  SheetJob create(SheetOrder order, Deadline deadline) throws DeviceException;

  /**
   * Sends the document of a job created before. From here on paper may move.
   *
   * @param pdf one page, exactly as large as the sheet
   */
  void send(SheetJob job, byte[] pdf, Deadline deadline) throws DeviceException;

  /**
   * Follows a job by its id until it ends.
   *
   * @param progress told each time something changed
   * @return the last report, whose state is an end
   * @throws DeviceException TIMED_OUT when the job has not ended by the deadline; it may still
   *     print
   */
  JobReport follow(SheetJob job, Consumer<JobReport> progress, Deadline deadline)
      throws DeviceException;

  /**
   * Finds a job again by the name given in its order, newest first; empty when the printer knows
   * none.
   */
  Optional<JobReport> find(String jobName, Deadline deadline) throws DeviceException;

  /**
   * Asks for a job to be cancelled and reports what the printer says about it then. "Cancelled"
   * proves nothing about paper.
   */
  JobReport cancel(SheetJob job, Deadline deadline) throws DeviceException;
}
