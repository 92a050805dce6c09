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

/**
 * Looks for a job by its name among all that a printer knows. "Not there" may lead to another sheet
 * being printed, so it is said only when every job has been seen by name.
 */
final class JobSearch {
  /** How many jobs without a name are asked about one by one. */
  private static final int MAX_NAMELESS = 100;

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
   * The newest job of this name.
   *
   * @throws DeviceException REFUSED when the printer lists jobs without telling their names
   */
  Optional<JobReport> newest(String jobName) throws DeviceException {
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
    return named(all.values()).stream()
        .filter(job -> job.name().filter(jobName::equals).isPresent())
        .max(Comparator.comparingInt(JobFacts::id))
        .map(JobFacts::report);
  }

  /** All jobs that may be ours, with their names, asking for those that the list leaves out. */
  private List<JobFacts> named(Collection<JobFacts> all) throws DeviceException {
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
