package yizhan.kiosk.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueMachine;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.office.JournalHead;
import yizhan.kiosk.office.Message;
import yizhan.kiosk.office.SheetReport;

/**
 * The terminal's memory of what it has done: append-only, durable when a call returns, kept by one
 * thread of its own. Opening happens on that thread, off the way to the first screen.
 */
public final class Journal implements AutoCloseable {
  /** What happens to issues: the stream that the journal itself understands. */
  public static final EventStream<IssueEvent> ISSUES = new IssueEvents();

  private static final Duration COMMIT_DEADLINE = Duration.ofSeconds(10);
  private static final int MOST_WAITING = 64;

  private final ExecutorService thread;
  private final Future<Ledger> opened;
  private final Duration patience;
  private volatile boolean failing;
  private volatile boolean untidy;
  private volatile long written;
  private volatile Trust trust = new Trust.Unchecked();

  private Journal(ExecutorService thread, Future<Ledger> opened, Duration patience) {
    this.thread = thread;
    this.opened = opened;
    this.patience = patience;
  }

  /** Where the keys of a journal lie, and what else is to go first when a terminal is retired. */
  public static Path keys(Path folder) {
    return folder.resolve(JournalStore.KEYS);
  }

  /** Opens or begins the journal in this folder. Trouble shows at the first use. */
  public static Journal open(Path folder, Clock clock) {
    return open(() -> JournalStore.open(folder, clock), COMMIT_DEADLINE);
  }

  /** Opens it on a disk where so many free bytes are plenty; for tests. */
  static Journal open(Path folder, Clock clock, long plenty) {
    return open(() -> JournalStore.open(folder, clock, plenty), COMMIT_DEADLINE);
  }

  /** Opens it in another way, and waits so long for each commit; for tests. */
  static Journal open(Callable<Ledger> opening, Duration patience) {
    ExecutorService thread =
        new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> Thread.ofPlatform().daemon().name("journal").unstarted(work));
    return new Journal(thread, thread.submit(opening), patience);
  }

  /** Whether it failed and has not been written since: until then nothing is issued. */
  public boolean failing() {
    return failing;
  }

  /**
   * When something was last written, in {@link System#nanoTime()}; another value: there is news.
   */
  public long written() {
    return written;
  }

  /** Finds out whether it can be written, by a write that says nothing. */
  public void probe() throws JournalException {
    write(
        "probe",
        () -> {
          opened.get().probe();
        });
  }

  /** Destroys the keys of open matters that have lived long enough. */
  public void tidy() throws JournalException {
    write(
        "tidy",
        () -> {
          opened.get().tidy();
        });
  }

  /** Writes an event of an issue down; durable on return. */
  public void append(String issue, IssueEvent event) throws JournalException {
    append(issue, event, Optional.empty());
  }

  /** Writes it down and, in the same commit, what the back office is to be told of it. */
  public void append(String issue, IssueEvent event, Optional<SheetReport> report)
      throws JournalException {
    if (event instanceof IssueEvent.Requested) requireTrustAndRoom();
    Batch batch = new Batch().add(issue, event);
    report.ifPresent(told -> batch.tell(issue, told));
    write(batch);
  }

  /** No issue begins in books that cannot be believed, or that may not take its end. */
  private void requireTrustAndRoom() throws JournalException {
    if (!trust.letsIssuesBegin())
      throw new JournalException("no issue may begin: " + trust.getClass().getSimpleName());
    if (!hasRoom()) throw new JournalException("no issue may begin: the disk is full");
  }

  /** Whether the disk has room for an issue to begin. Those that are under way go on. */
  public boolean hasRoom() throws JournalException {
    return run("look at the disk", () -> opened.get().hasRoom());
  }

  /** Writes all of it down or nothing; durable on return. */
  public void write(Batch batch) throws JournalException {
    write(
        "append",
        () -> {
          opened.get().write(batch);
        });
  }

  /**
   * All issues, oldest first, each in the state that its events lead to. Reads everything: for
   * registers, not for what is done at every start.
   *
   * @throws JournalException when they lead nowhere: somebody has been at the journal, and what it
   *     says cannot be relied on
   */
  public Map<String, IssueState> issues() throws JournalException {
    return states(entries());
  }

  /** The issues that have not ended, in the same way; no slower for those that have. */
  public Map<String, IssueState> unfinishedIssues() throws JournalException {
    return states(unfinished(ISSUES));
  }

  private Map<String, IssueState> states(List<Entry<IssueEvent>> entries) throws JournalException {
    Map<String, IssueState> issues = new LinkedHashMap<>();
    for (Entry<IssueEvent> entry : entries) {
      IssueState before = issues.getOrDefault(entry.matter(), new IssueState.Fresh());
      try {
        issues.put(entry.matter(), IssueMachine.next(before, entry.event()));
      } catch (IllegalStateException impossible) {
        failing = true;
        throw new JournalException("entry " + entry.number() + " makes no sense", impossible);
      }
    }
    return issues;
  }

  /** Whether a document of another issue was sent since this unfinished one's. */
  public boolean othersSentSince(String issue) throws JournalException {
    String sent = IssueEvent.Sent.class.getSimpleName();
    return run("read", () -> opened.get().othersSince(ISSUES.name(), issue, sent));
  }

  /** Where it has come to: everything up to there is durable. */
  public JournalHead head() throws JournalException {
    return run("read", () -> opened.get().head());
  }

  /**
   * The head for the back office to remember. None until the last one that it remembers was found
   * in here: a journal that is behind would otherwise overwrite what shows that it is.
   */
  public Optional<JournalHead> headToTell() throws JournalException {
    return trust instanceof Trust.Agreed ? Optional.of(head()) : Optional.empty();
  }

  /** Whether this journal can be believed, as far as that was looked at. */
  public Trust trust() {
    return trust;
  }

  /**
   * Compares it with the last head that the back office heard of, and remembers what came of it.
   */
  public Trust compare(Optional<JournalHead> heard) throws JournalException {
    Trust found = run("compare", () -> opened.get().compare(heard));
    if (!(trust instanceof Trust.Broken)) trust = found;
    return trust;
  }

  /** Somebody who read it from outside found that its chain breaks. */
  public void broken(long entry) {
    trust = new Trust.Broken(entry);
  }

  /** All events of issues, oldest first. */
  public List<Entry<IssueEvent>> entries() throws JournalException {
    return entries(ISSUES);
  }

  /** All events of a stream, oldest first. */
  public <E> List<Entry<E>> entries(EventStream<E> stream) throws JournalException {
    return run("read", () -> opened.get().entries(stream));
  }

  /**
   * What came after this number in any of these streams, oldest first, and no more than so much.
   */
  public List<Entry<?>> entriesAfter(long number, int most, EventStream<?>... streams)
      throws JournalException {
    return run("read", () -> opened.get().entriesAfter(number, most, List.of(streams)));
  }

  /** What was kept under this name, if it was made of the entries that are in here. */
  public Optional<Snapshot> snapshot(String name) throws JournalException {
    return run("read", () -> opened.get().snapshot(name));
  }

  /** Keeps what was made of the entries so far, while the disk has room. */
  public void keep(String name, Snapshot snapshot) throws JournalException {
    run(
        "keep",
        () -> {
          opened.get().keep(name, snapshot);
          return true;
        });
  }

  /** The events of those matters of a stream that are not closed, oldest first. */
  public <E> List<Entry<E>> unfinished(EventStream<E> stream) throws JournalException {
    return run("read", () -> opened.get().unfinished(stream));
  }

  /** The oldest message that the back office has not acknowledged. */
  public Optional<Pending> oldestPending() throws JournalException {
    return nextPending(0);
  }

  /** The oldest of those behind this number. */
  public Optional<Pending> nextPending(long after) throws JournalException {
    return run("read the outbox", () -> opened.get().nextPending(after));
  }

  /** How many messages the back office has not acknowledged. */
  public long countPending() throws JournalException {
    return run("read the outbox", () -> opened.get().countPending());
  }

  /** The back office has this message; what follows from that is written in the same commit. */
  public void delivered(Pending pending, Batch consequence) throws JournalException {
    write(
        "empty the outbox",
        () -> {
          opened.get().delivered(pending, consequence);
        });
  }

  /** A message that waits in the outbox. */
  public record Pending(long number, String matter, Message message) {}

  /** What failed may be durable all the same and close a matter: its key goes with the next one. */
  private void write(String doing, Writing writing) throws JournalException {
    try {
      run(
          doing,
          () -> {
            if (untidy) opened.get().tidy();
            untidy = false;
            writing.write();
            return true;
          });
    } catch (JournalException failed) {
      untidy = true;
      throw failed;
    }
    failing = false;
    written = System.nanoTime();
  }

  private <T> T run(String doing, Callable<T> work) throws JournalException {
    Future<T> done = submit(doing, work);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return done.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
          interrupted = true; // what is being written is written; the interrupt is for later
        }
      }
    } catch (ExecutionException failed) {
      failing = true;
      throw new JournalException(doing, failed);
    } catch (TimeoutException late) {
      failing = true;
      done.cancel(false); // what was not begun must not be written after its act was called off
      throw new JournalException(doing + " took longer than " + patience, late);
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  private <T> Future<T> submit(String doing, Callable<T> work) throws JournalException {
    try {
      return thread.submit(work);
    } catch (RejectedExecutionException closedOrFull) {
      failing = true;
      throw new JournalException(doing, closedOrFull);
    }
  }

  /** What is written in one commit. */
  @FunctionalInterface
  private interface Writing {
    void write() throws Exception;
  }

  /** Waits for what is being written, but not for ever: a disk may never answer again. */
  @Override
  public void close() throws JournalException {
    try {
      run(
          "close",
          () -> {
            opened.get().close();
            return true;
          });
    } finally {
      thread.shutdown();
    }
  }
}
