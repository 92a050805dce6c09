package yizhan.kiosk.service;

import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;
import yizhan.kiosk.prompt.Progress;
import yizhan.kiosk.prompt.Text;

/** How far the printer is, in words. */
final class PrintProgress {
  private PrintProgress() {}

  /**
   * The prompt.
   *
   * @param paper what is being printed
   */
  static <A> Progress<A> of(Text paper, JobReport job, int done, int of) {
    String key =
        switch (job.state()) {
          case PENDING, HELD -> "progress.sending";
          case PROCESSING -> "progress.printing";
          case STOPPED -> "progress.stopped";
          case COMPLETED -> "progress.settling";
          case CANCELED, ABORTED, FORGOTTEN -> "progress.clearing-up";
        };
    String stay = job.state() == State.STOPPED ? "progress.stay.stopped" : "progress.stay";
    return new Progress<>(Text.of(key, paper), Text.of(stay), done, of);
  }
}
