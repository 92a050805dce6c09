package yizhan.sandbox.sheet;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One job on the printer. Guarded by the engine. */
final class Job {
  final int id;
  final String uuid;
  final String name;
  final String user;
  final Ticket ticket;
  final Instant created;
  JobState state = JobState.PENDING;
  final Set<String> reasons = new TreeSet<>();
  @Nullable Instant begun;
  @Nullable Instant ended;
  @Nullable Document document;
  int octets;
  int documents;

  /** No further document comes. */
  boolean closed;

  int pages = 1;

  /** Sheets that the job claims, which a lie can make other than those that came. */
  int sheetsDone;

  /** Where its last sheet was taken from. */
  @Nullable Tray tookFrom;

  boolean cancelAsked;

  /** A sheet of it was spoiled; to be settled when the engine is clear again. */
  boolean interrupted;

  /** It will never say how it ended. */
  boolean stuck;

  Job(int id, String uuid, JobName named, Ticket ticket, Instant created) {
    this.id = id;
    this.uuid = uuid;
    this.name = named.name();
    this.user = named.user();
    this.ticket = ticket;
    this.created = created;
    because("job-incoming", "job-data-insufficient");
  }

  /** What a job is called, and whose it is. */
  record JobName(String name, String user) {}

  int sheetsWanted() {
    return ticket.copies() * pages;
  }

  boolean ready() {
    return state == JobState.PENDING && closed && document != null;
  }

  void because(String... why) {
    reasons.clear();
    reasons.addAll(Set.of(why));
  }

  /** Ends it; what it held is forgotten, as a printer without a disk must. */
  void end(JobState how, Instant when, String... why) {
    state = how;
    because(why);
    ended = when;
    document = null;
    closed = true;
    stuck = false;
  }

  JobView view() {
    return new JobView(id, name, user, state, reasons, sheetsDone);
  }
}
