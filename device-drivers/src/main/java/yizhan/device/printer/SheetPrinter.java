package yizhan.device.printer;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import yizhan.device.Deadline;
import yizhan.device.Device;
import yizhan.device.DeviceException;
import yizhan.device.DeviceStatus;

/**
 * Prints single sheets on accountable paper. One sheet is one job, in steps that a journal can
 * stand between: {@link #create}, {@link #send}, {@link #follow}. Nothing here retries a step that
 * may have put toner on paper.
 */
public interface SheetPrinter extends Device {
  /**
   * How it is, and its trays, at one moment.
   *
   * @param trays empty when it could not be asked
   * @param mostPages how many pages a document surely may have: one that takes only dots gets them
   *     packed, and they are many
   */
  record Look(DeviceStatus status, List<Tray> trays, int mostPages) {
    public Look {
      trays = List.copyOf(trays);
    }

    /** It could not be asked. */
    public static Look none(DeviceStatus status) {
      return new Look(status, List.of(), Integer.MAX_VALUE);
    }
  }

  /** Asks for status and trays, in one question where the printer's language has one. */
  default Look look(Deadline deadline) {
    DeviceStatus status = status(deadline);
    if (status.state() == DeviceStatus.State.UNKNOWN) return Look.none(status);
    try {
      return new Look(status, trays(deadline), Integer.MAX_VALUE);
    } catch (DeviceException e) {
      return Look.none(e.status());
    }
  }

  /** The trays as the printer reports them, with what lies in each. */
  List<Tray> trays(Deadline deadline) throws DeviceException;

  /**
   * The page counter of the engine, all trays together; empty when the printer has none. Read
   * before sending, it is part of the evidence that a sheet came out.
   */
  OptionalLong pageCounter(Deadline deadline) throws DeviceException;

  /**
   * What this printer has been seen to tell since it was opened; whole after a status and one job.
   */
  default Evidence evidence() {
    return Evidence.NONE;
  }

  /**
   * What tells this printer from another one of its kind, as it was last told; empty when it was
   * not asked yet, or says nothing of itself. Asks nothing.
   */
  default Optional<String> identity() {
    return Optional.empty();
  }

  /**
   * Reserves a job without sending anything that could be printed. When this throws, an empty job
   * may be left behind: {@link #find} it by its name and {@link #cancel} it.
   *
   * @throws DeviceException REFUSED when this size does not lie in this tray, when the printer
   *     would substitute size, tray or scaling, or takes no such document; BUSY when it takes no
   *     job now
   */
  SheetJob create(SheetOrder order, Deadline deadline) throws DeviceException;

  /**
   * Sends the document of a job created before. From here on paper may move, also when this throws,
   * whatever the reason: only {@link #follow} and {@link #find} say what became of it. Never send
   * twice.
   *
   * @param pdf its pages each exactly as large as the sheet
   * @throws DeviceException REFUSED when the printer takes no document for this job, be it that it
   *     has one, that the job is over, or that it has forgotten it; when it takes only dots and the
   *     document cannot be drawn or is too large when drawn: the job is then called off
   */
  void send(SheetJob job, byte[] pdf, Deadline deadline) throws DeviceException;

  /**
   * Follows a job by its id until it {@linkplain JobReport#ended ends}. FORGOTTEN when the printer
   * does not know it, knows another job by its number, or has restarted since. May be called again
   * after it has thrown.
   *
   * @param progress told each time something changed, also the first and the last time
   * @return the last report, which has ended
   * @throws DeviceException TIMED_OUT when the job has not ended by the deadline; it may still
   *     print
   */
  JobReport follow(SheetJob job, Consumer<JobReport> progress, Deadline deadline)
      throws DeviceException;

  /**
   * Finds a job again by the name given in its order; empty when the printer knows none. Of several
   * (left behind by a {@link #create} that failed) it is one that has not ended, else one that
   * completed, else the newest.
   *
   * @throws DeviceException REFUSED when the printer hides names, so that none can be ruled out
   */
  Optional<JobReport> find(String jobName, Deadline deadline) throws DeviceException;

  /**
   * Asks for a job to be cancelled and reports what the printer says about it then. "Cancelled"
   * proves nothing about paper. A job that took the number of a forgotten one is left alone.
   */
  JobReport cancel(SheetJob job, Deadline deadline) throws DeviceException;
}
