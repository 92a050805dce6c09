package yizhan.sandbox.sheet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** The jobs a printer remembers, by number. Guarded by the engine. */
final class JobQueue {
  /** Jobs that have not ended. */
  private static final int MOST_WAITING = 100;

  /** Jobs that have; the oldest are forgotten first. */
  private static final int MOST_REMEMBERED = 500;

  private final String printer;
  private final TreeMap<Integer, Job> jobs = new TreeMap<>();
  private int last;
  private int memories;

  JobQueue(String printer) {
    this.printer = printer;
  }

  boolean full() {
    return jobs.values().stream().filter(j -> !j.state.ended()).count() >= MOST_WAITING;
  }

  Job add(Job.JobName named, Ticket ticket, Instant now) {
    List<Job> ended = jobs.values().stream().filter(j -> j.state.ended()).toList();
    if (ended.size() >= MOST_REMEMBERED) jobs.remove(ended.get(0).id);
    // Job numbers start again when a printer forgets; its uuids must not.
    String seed = printer + '/' + memories + '/' + ++last + '/' + now;
    String uuid = "urn:uuid:" + UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8));
    Job job = new Job(last, uuid, named, ticket, now);
    jobs.put(job.id, job);
    return job;
  }

  Optional<Job> find(int id) {
    return Optional.ofNullable(jobs.get(id));
  }

  Optional<Job> nextReady() {
    return jobs.values().stream().filter(Job::ready).findFirst();
  }

  Collection<Job> oldestFirst() {
    return new ArrayList<>(jobs.values());
  }

  Collection<Job> newestFirst() {
    return new ArrayList<>(jobs.descendingMap().values());
  }

  void forget() {
    jobs.clear();
    last = 0;
    memories++;
  }
}
