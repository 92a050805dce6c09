package yizhan.kiosk.journal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import yizhan.kiosk.office.Alert;
import yizhan.kiosk.office.DayRegister;
import yizhan.kiosk.office.Message;
import yizhan.kiosk.office.Notice;
import yizhan.kiosk.office.ReadinessReport;
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
      case Notice notice -> new Written("notice", fields(notice), false);
      case DayRegister(var day, var balances, var table) ->
          new Written(
              "day-register",
              Map.of("day", day.toString(), "balances", Boolean.toString(balances), "table", table),
              false);
      case ReadinessReport(var day, var light, var report, var pdf) ->
          new Written(
              "readiness-report",
              Map.of("day", day.toString(), "light", light, "report", report, "pdf", pdf),
              false);
      case Alert(var notice) -> new Written("alert", fields(notice), false);
    };
  }

  private static Map<String, String> fields(Notice notice) {
    return Map.of(
        "id", notice.id(),
        "kind", notice.kind(),
        "at", notice.at().toString(),
        "fields", Fields.write(notice.fields()));
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
      case "notice" -> notice(written);
      case "day-register" ->
          new DayRegister(
              LocalDate.parse(written.text("day")),
              Boolean.parseBoolean(written.text("balances")),
              written.text("table"));
      case "readiness-report" ->
          new ReadinessReport(
              LocalDate.parse(written.text("day")),
              written.text("light"),
              written.text("report"),
              written.text("pdf"));
      case "alert" -> new Alert(notice(written));
      default -> throw new IllegalArgumentException("no such message: " + written.word());
    };
  }

  private static Notice notice(Written written) {
    return new Notice(
        written.text("id"),
        written.text("kind"),
        Instant.parse(written.text("at")),
        Fields.read(written.text("fields")));
  }
}
