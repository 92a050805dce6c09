package yizhan.sandbox.sheet;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import yizhan.sandbox.sheet.ipp.Attribute;
import yizhan.sandbox.sheet.ipp.Group;
import yizhan.sandbox.sheet.ipp.Status;
import yizhan.sandbox.sheet.ipp.Tag;

/** The operations that only ask. */
final class Enquiries {
  private static final int NO_LIMIT = Integer.MAX_VALUE;

  private final Engine engine;
  private final JobDesk desk;
  private final JobAttributes jobs;
  private final PrinterAttributes printer;

  Enquiries(Engine engine, JobDesk desk, JobAttributes jobs, PrinterAttributes printer) {
    this.engine = engine;
    this.desk = desk;
    this.jobs = jobs;
    this.printer = printer;
  }

  IppReply printerAttributes(IppAsk ask) {
    return IppReply.ok(
        new Group(
            Tag.PRINTER, engine.look(e -> printer.of(e, ask.base(), ask.requested(), ask.lie()))));
  }

  IppReply jobAttributes(IppAsk ask) {
    Optional<Job> job = desk.find(ask);
    if (job.isEmpty()) return IppReply.no(Status.NOT_FOUND, "no such job");
    Set<String> requested = ask.requested().isEmpty() ? Set.of("all") : ask.requested();
    return IppReply.ok(
        new Group(
            Tag.JOB, engine.look(e -> jobs.of(e, job.get(), ask.base(), requested, ask.lie()))));
  }

  IppReply jobs(IppAsk ask) {
    String which = ask.operation().word("which-jobs").orElse("not-completed");
    if (!List.of(Capabilities.WHICH_JOBS).contains(which))
      return IppReply.about(
          Status.ATTRIBUTES_NOT_SUPPORTED, List.of(Attribute.keyword("which-jobs", which)));
    boolean mine = ask.operation().holds("my-jobs");
    int limit = ask.operation().number("limit").orElse(NO_LIMIT);
    if (limit < 1) return IppReply.no(Status.BAD_REQUEST, "limit must be positive");
    Set<String> requested =
        ask.requested().isEmpty() ? Set.of("job-id", "job-uri") : ask.requested();
    List<Group> groups =
        engine.look(e ->
            ordered(e, which).stream()
                .filter(which(which))
                .filter(j -> !mine || j.user.equals(ask.user()))
                .limit(limit)
                .map(j -> new Group(Tag.JOB, jobs.of(e, j, ask.base(), requested, ask.lie())))
                .toList());
    return new IppReply(Status.OK, "", groups);
  }

  /** RFC 8011 4.2.6.2: what is to be printed next comes first, of what is over the newest. */
  private static Collection<Job> ordered(Engine engine, String which) {
    return Set.of("not-completed", "pending", "processing", "processing-stopped").contains(which)
        ? engine.jobs.oldestFirst()
        : engine.jobs.newestFirst();
  }

  private static Predicate<Job> which(String which) {
    return switch (which) {
      case "all" -> _ -> true;
      // "completed" means over in any way here, not the state of that name.
      case "completed" -> j -> j.state.ended();
      case "not-completed" -> j -> !j.state.ended();
      default -> j -> j.state.keyword().equals(which);
    };
  }

  IppReply identify() {
    return IppReply.ok();
  }
}
