package yizhan.kiosk.journal;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;

/**
 * Events as the journal keeps them: a word and a JSON object of strings. Words and names never
 * change meaning.
 */
final class EventText {
  private static final JsonType<Map<String, String>> JSON =
      Jsonb.builder().build().type(String.class).map();
  private static final String BETWEEN = "|";

  private EventText() {}

  static String word(IssueEvent event) {
    return event.getClass().getSimpleName();
  }

  static String body(IssueEvent event) {
    Map<String, String> body = new LinkedHashMap<>();
    switch (event) {
      case IssueEvent.Requested(var request, var copy) -> {
        body.put("request", request);
        body.put("copy", copy.name());
      }
      case IssueEvent.Permitted(var permit, var expires) -> {
        body.put("permit", permit);
        body.put("expires", expires.toString());
      }
      case IssueEvent.Refused(var why) -> body.put("why", why.name());
      case IssueEvent.SheetAssigned(var tray, var jobName) -> {
        body.put("tray", tray);
        body.put("job-name", jobName);
      }
      case IssueEvent.Sent(var job, var counter) -> {
        body.put("job", Integer.toString(job.id()));
        body.put("job-name", job.name());
        body.put("job-uuid", job.uuid());
        body.put("printer-up-time", Integer.toString(job.printerUpTime()));
        counter.ifPresent(count -> body.put("counter-before", Long.toString(count)));
      }
      case IssueEvent.Settled(var evidence) -> body.put("evidence", String.join(BETWEEN, evidence));
      case IssueEvent.Unknown(var missing) -> body.put("missing", String.join(BETWEEN, missing));
      case IssueEvent.Released(var why) -> body.put("why", why.name());
      case IssueEvent.Spoiled(var why) -> body.put("why", why.name());
      case IssueEvent.Confirmed _, IssueEvent.Disputed _ -> {}
    }
    return JSON.toJson(body);
  }

  /**
   * Reads an event back.
   *
   * @throws IllegalArgumentException when this is no event that was ever written
   */
  static IssueEvent parse(String word, String text) {
    Body body = new Body(JSON.fromJson(text));
    return switch (word) {
      case "Requested" ->
          new IssueEvent.Requested(body.get("request"), Copy.valueOf(body.get("copy")));
      case "Permitted" ->
          new IssueEvent.Permitted(body.get("permit"), Instant.parse(body.get("expires")));
      case "Refused" -> new IssueEvent.Refused(PermitAnswer.Why.valueOf(body.get("why")));
      case "SheetAssigned" -> new IssueEvent.SheetAssigned(body.get("tray"), body.get("job-name"));
      case "Sent" -> new IssueEvent.Sent(body.job(), body.number("counter-before"));
      case "Settled" -> new IssueEvent.Settled(body.list("evidence"));
      case "Unknown" -> new IssueEvent.Unknown(body.list("missing"));
      case "Released" -> new IssueEvent.Released(Why.valueOf(body.get("why")));
      case "Spoiled" -> new IssueEvent.Spoiled(Why.valueOf(body.get("why")));
      case "Confirmed" -> new IssueEvent.Confirmed();
      case "Disputed" -> new IssueEvent.Disputed();
      default -> throw new IllegalArgumentException("no such event: " + word);
    };
  }

  /** The fields of one event. */
  private record Body(Map<String, String> fields) {
    String get(String name) {
      String value = fields.get(name);
      if (value == null) throw new IllegalArgumentException("no '" + name + "' in the event");
      return value;
    }

    OptionalLong number(String name) {
      String value = fields.get(name);
      return value == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(value));
    }

    List<String> list(String name) {
      String value = get(name);
      return value.isEmpty() ? List.of() : List.of(value.split("\\" + BETWEEN, -1));
    }

    SheetJob job() {
      return new SheetJob(
          Integer.parseInt(get("job")),
          get("job-name"),
          get("job-uuid"),
          Integer.parseInt(get("printer-up-time")));
    }
  }
}
