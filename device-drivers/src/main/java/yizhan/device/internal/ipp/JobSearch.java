package yizhan.device.internal.ipp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.device.DeviceException;
import yizhan.device.DeviceException.Reason;
import yizhan.device.printer.JobReport;
import yizhan.device.printer.JobReport.State;

/**
 * Looks for a job by its name among all that a printer knows. "Not there" may lead to another sheet
 * being printed, so it is said only when every job has been seen by name.
 */
final class JobSearch {
  /** How many jobs without a name are asked about one by one. */
  private static final int MAX_NAMELESS = 100;

  /** The one that may have moved paper, or still may; numbers alone mislead after a restart. */
  private static final Comparator<JobFacts> PAPER_FIRST =
      Comparator.<JobFacts, Boolean>comparing(job -> !job.report().ended())
          .thenComparing(job -> job.state() == State.COMPLETED)
          .thenComparingInt(JobFacts::id);

  /** Asks the printer one thing. */
  @FunctionalInterface
  interface Printer {
    Answer ask(Request request) throws DeviceException;
  }

  private final Requests requests;
  private final Printer printer;

  JobSearch(Requests requests, Printer printer) {
    this.requests = requests;
    this.printer = printer;
  }

  /**
   * The job of this name that has most to do with paper.
   *
   * @throws DeviceException REFUSED when the printer lists jobs without telling their names
   */
  Optional<JobReport> named(String jobName) throws DeviceException {
    Map<Integer, JobFacts> all = new LinkedHashMap<>();
    // In this order: a job that ends in between is then seen twice, and not at all in the other.
    for (String which : List.of("not-completed", "completed")) {
      Answer answer = printer.ask(requests.jobs(which));
      if (!answer.succeeded()) throw answer.refusal("Get-Jobs");
      for (AnswerGroup job : answer.jobs()) {
        JobFacts facts = JobFacts.parse(job);
        all.put(facts.id(), facts);
      }
    }
    return withNames(all.values()).stream()
        .filter(job -> job.name().filter(jobName::equals).isPresent())
        .max(PAPER_FIRST)
        .map(JobFacts::report);
  }

  /** All jobs that may be ours, with their names, asking for those that the list leaves out. */
  private List<JobFacts> withNames(Collection<JobFacts> all) throws DeviceException {
    List<JobFacts> named = new ArrayList<>();
    int asked = 0;
    for (JobFacts listed : all) {
      JobFacts job = listed;
      if (job.name().isEmpty() && asked++ < MAX_NAMELESS) {
        Answer answer = printer.ask(requests.jobAttributes(job.id()));
        if (answer.unknownThing()) continue;
        if (answer.succeeded()) job = JobFacts.parse(answer.firstJob());
      }
      if (job.name().isEmpty() && job.mayBeOurs())
        throw new DeviceException(Reason.REFUSED, "the printer does not tell its jobs' names");
      named.add(job);
    }
    return named;
  }
}
