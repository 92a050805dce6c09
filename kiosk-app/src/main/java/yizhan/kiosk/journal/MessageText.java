package yizhan.kiosk.journal;

import java.util.Map;
import yizhan.kiosk.office.Message;
import yizhan.kiosk.office.SheetReport;

/** Messages to the back office as the outbox keeps them. Kinds and names never change meaning. */
final class MessageText {
  private MessageText() {}

  static Written write(Message message) {
    return switch (message) {
      case SheetReport(var permit, var outcome, var jobName) ->
          new Written(
              "sheet-report",
              Map.of("permit", permit, "outcome", outcome.name(), "job-name", jobName),
              false);
    };
  }

  /**
   * Reads a message back.
   *
   * @throws IllegalArgumentException when this is no message that was ever written
   */
  static Message read(Written written) {
    return switch (written.word()) {
      case "sheet-report" ->
          new SheetReport(
              written.text("permit"),
              SheetReport.Outcome.valueOf(written.text("outcome")),
              written.text("job-name"));
      default -> throw new IllegalArgumentException("no such message: " + written.word());
    };
  }
}
