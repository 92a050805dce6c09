package yizhan.sandbox.sheet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Tag;

/** What is told about a job. Called with the engine's lock held. */
final class JobAttributes {
  private final Evidence evidence;

  JobAttributes(Evidence evidence) {
    this.evidence = evidence;
  }

  /** What a job creation answers with. */
  List<Attribute> made(Job job, String base) {
    return List.of(
        Attribute.integer("job-id", job.id),
        uri(job, base),
        Attribute.uri("job-uuid", job.uuid),
        Attribute.enumeration("job-state", job.state.number()),
        reasons(job));
  }

  /**
   * The attributes asked for.
   *
   * @param rosy a lie: the job is completed, with all its sheets
   */
  List<Attribute> of(Engine engine, Job job, String base, Set<String> requested, boolean rosy) {
    boolean all = requested.contains("all");
    List<Attribute> found = new ArrayList<>();
    List<Attribute> description = identity(job, base);
    description.addAll(progress(engine, job, rosy));
    description.addAll(times(engine, job));
    for (Attribute attribute : description)
      if (all || requested.contains("job-description") || requested.contains(attribute.name()))
        found.add(attribute);
    for (Attribute attribute : template(engine, job))
      if (all || requested.contains("job-template") || requested.contains(attribute.name()))
        found.add(attribute);
    return found;
  }

  private static Attribute uri(Job job, String base) {
    return Attribute.uri("job-uri", "ipp:" + base + "/ipp/print/" + job.id);
  }

  private static Attribute reasons(Job job) {
    return Attribute.keywords(
        "job-state-reasons", job.reasons.isEmpty() ? List.of("none") : List.copyOf(job.reasons));
  }

  private static List<Attribute> identity(Job job, String base) {
    return new ArrayList<>(
        List.of(
            Attribute.integer("job-id", job.id),
            uri(job, base),
            Attribute.uri("job-uuid", job.uuid),
            Attribute.uri("job-printer-uri", "ipp:" + base + "/ipp/print"),
            Attribute.name("job-name", job.name),
            Attribute.name("job-originating-user-name", job.user),
            Attribute.integer("number-of-documents", job.documents)));
  }

  private List<Attribute> progress(Engine engine, Job job, boolean rosy) {
    int done = rosy ? job.sheetsWanted() : job.sheetsDone;
    List<Attribute> progress = new ArrayList<>();
    progress.add(
        Attribute.enumeration("job-state", (rosy ? JobState.COMPLETED : job.state).number()));
    progress.add(
        rosy ? Attribute.keyword("job-state-reasons", "job-completed-successfully") : reasons(job));
    progress.add(Attribute.integer("job-k-octets", (job.octets + 1023) / 1024));
    progress.add(Attribute.integer("job-impressions", job.sheetsWanted()));
    progress.add(Attribute.integer("job-media-sheets", job.sheetsWanted()));
    if (evidence.jobImpressions())
      progress.add(Attribute.integer("job-impressions-completed", done));
    if (evidence.jobSheets()) progress.add(Attribute.integer("job-media-sheets-completed", done));
    Tray from = job.tookFrom;
    if (evidence.jobTray() && from != null)
      progress.add(
          Attribute.collection(
              "media-col-actual", List.of(Media.column(from.name, job.ticket.size()))));
    progress.add(Attribute.integer("job-printer-up-time", engine.upTime(engine.now())));
    return progress;
  }

  private static List<Attribute> times(Engine engine, Job job) {
    List<Attribute> times = new ArrayList<>();
    time(times, engine, "creation", job.created);
    time(times, engine, "processing", job.begun);
    time(times, engine, "completed", job.ended);
    return times;
  }

  private static void time(
      List<Attribute> into, Engine engine, String what, @Nullable Instant moment) {
    String since = "time-at-" + what;
    String date = "date-time-at-" + what;
    if (moment == null) {
      into.add(Attribute.outOfBand(since, Tag.NO_VALUE));
      into.add(Attribute.outOfBand(date, Tag.NO_VALUE));
    } else {
      into.add(Attribute.integer(since, engine.upTime(moment)));
      into.add(Attribute.dateTime(date, moment));
    }
  }

  /** As asked, but the paper as it will be, which a substitution makes another. */
  private static List<Attribute> template(Engine engine, Job job) {
    List<Attribute> template = new ArrayList<>(job.ticket.asked());
    if (template.removeIf(a -> a.name().equals("media-col"))) {
      String tray = engine.hardware.trayFor(job.ticket).name;
      template.add(
          Attribute.collection("media-col", List.of(Media.column(tray, job.ticket.size()))));
    }
    if (template.removeIf(a -> a.name().equals("media")))
      template.add(Attribute.keyword("media", job.ticket.size().media()));
    return template;
  }
}
