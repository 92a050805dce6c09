package yizhan.kiosk.journal;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueEvent.Why;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.office.PermitAnswer;

/** What happens to issues. A matter is one issue; it closes when the issue has ended. */
final class IssueEvents implements EventStream<IssueEvent> {
  @Override
  public String name() {
    return "issue";
  }

  @Override
  public Written write(IssueEvent event) {
    return new Written(
        event.getClass().getSimpleName(), fields(event), personal(event), ends(event));
  }

  private static Map<String, String> personal(IssueEvent event) {
    return event instanceof IssueEvent.Requested requested && requested.licence().isPresent()
        ? Map.of("licence", requested.licence().get())
        : Map.of();
  }

  private static Map<String, String> fields(IssueEvent event) {
    return switch (event) {
      case IssueEvent.Requested(var request, var copy, _) ->
          Map.of("request", request, "copy", copy.name());
      case IssueEvent.Permitted(var permit, var expires) ->
          Map.of("permit", permit, "expires", expires.toString());
      case IssueEvent.Refused(var why) -> Map.of("why", why.name());
      case IssueEvent.SheetAssigned(var tray, var jobName) ->
          Map.of("tray", tray, "job-name", jobName);
      case IssueEvent.Sent sent -> fields(sent);
      case IssueEvent.Settled(var evidence) -> Map.of("evidence", words(evidence));
      case IssueEvent.Unknown(var missing) ->
          Map.of("missing", Written.joined(EvidenceWords.write(missing)));
      case IssueEvent.Released(var why) -> Map.of("why", why.name());
      case IssueEvent.Spoiled(var why) -> Map.of("why", why.name());
      case IssueEvent.Confirmed _, IssueEvent.Disputed _ -> Map.of();
    };
  }

  private static Map<String, String> fields(IssueEvent.Sent sent) {
    SheetJob job = sent.job();
    Map<String, String> fields = new HashMap<>();
    fields.put("job", Integer.toString(job.id()));
    fields.put("job-name", job.name());
    fields.put("job-uuid", job.uuid());
    fields.put("printer-up-time", Integer.toString(job.printerUpTime()));
    sent.counterBefore().ifPresent(count -> fields.put("counter-before", Long.toString(count)));
    sent.counterStep().ifPresent(step -> fields.put("counter-step", Integer.toString(step)));
    return fields;
  }

  private static String words(List<Evidence> evidence) {
    return Written.joined(evidence.stream().map(Evidence::word).toList());
  }

  private static boolean ends(IssueEvent event) {
    return switch (event) {
      case IssueEvent.Refused _,
          IssueEvent.Confirmed _,
          IssueEvent.Disputed _,
          IssueEvent.Released _,
          IssueEvent.Spoiled _ ->
          true;
      case IssueEvent.Requested _,
          IssueEvent.Permitted _,
          IssueEvent.SheetAssigned _,
          IssueEvent.Sent _,
          IssueEvent.Settled _,
          IssueEvent.Unknown _ ->
          false;
    };
  }

  @Override
  public IssueEvent read(Written written) {
    return switch (written.word()) {
      case "Requested" ->
          new IssueEvent.Requested(
              written.text("request"),
              Copy.valueOf(written.text("copy")),
              written.personal("licence"));
      case "Permitted" ->
          new IssueEvent.Permitted(written.text("permit"), Instant.parse(written.text("expires")));
      case "Refused" -> new IssueEvent.Refused(PermitAnswer.Why.valueOf(written.text("why")));
      case "SheetAssigned" ->
          new IssueEvent.SheetAssigned(written.text("tray"), written.text("job-name"));
      case "Sent" ->
          new IssueEvent.Sent(job(written), written.number("counter-before"), step(written));
      case "Settled" ->
          new IssueEvent.Settled(written.list("evidence").stream().map(Evidence::of).toList());
      case "Unknown" -> new IssueEvent.Unknown(EvidenceWords.read(written.list("missing")));
      case "Released" -> new IssueEvent.Released(Why.valueOf(written.text("why")));
      case "Spoiled" -> new IssueEvent.Spoiled(Why.valueOf(written.text("why")));
      case "Confirmed" -> new IssueEvent.Confirmed();
      case "Disputed" -> new IssueEvent.Disputed();
      default -> throw new IllegalArgumentException("no such event: " + written.word());
    };
  }

  private static OptionalInt step(Written written) {
    OptionalLong step = written.number("counter-step");
    return step.isPresent()
        ? OptionalInt.of(Math.toIntExact(step.getAsLong()))
        : OptionalInt.empty();
  }

  private static SheetJob job(Written written) {
    return new SheetJob(
        Integer.parseInt(written.text("job")),
        written.text("job-name"),
        written.text("job-uuid"),
        Integer.parseInt(written.text("printer-up-time")));
  }
}
