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
          // the evidence decides, never the word: a good sheet may lie there all the same
          case CANCELED, ABORTED, FORGOTTEN -> "progress.finding-out";
        };
    return new Progress<>(Text.of(key, paper), Text.of(stay(job.state())), done, of);
  }

  private static String stay(State state) {
    return switch (state) {
      case PENDING, HELD, PROCESSING, COMPLETED -> "progress.stay";
      case STOPPED -> "progress.stay.stopped";
      case CANCELED, ABORTED, FORGOTTEN -> "progress.stay.unsure";
    };
  }
}
