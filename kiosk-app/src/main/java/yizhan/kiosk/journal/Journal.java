package yizhan.kiosk.journal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueMachine;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.office.SheetReport;

/**
 * The terminal's memory of what it has done: append-only, durable when a call returns, kept by one
 * thread of its own. Opening happens on that thread, off the way to the first screen.
 */
public final class Journal implements AutoCloseable {
  private static final Duration COMMIT_DEADLINE = Duration.ofSeconds(10);

  private final ExecutorService thread;
  private final Future<JournalStore> opened;

  private Journal(ExecutorService thread, Future<JournalStore> opened) {
    this.thread = thread;
    this.opened = opened;
  }

  /** Opens or begins the journal in this folder. Trouble shows at the first use. */
  public static Journal open(Path folder, Clock clock) {
    ExecutorService thread =
        Executors.newSingleThreadExecutor(
            work -> Thread.ofPlatform().daemon().name("journal").unstarted(work));
    return new Journal(thread, thread.submit(() -> JournalStore.open(folder, clock)));
  }

  /** Writes an event down; durable on return. */
  public void append(String issue, IssueEvent event) throws JournalException {
    append(issue, event, Optional.empty());
  }

  /** Writes an event down and, in the same commit, what the back office is to be told of it. */
  public void append(String issue, IssueEvent event, Optional<SheetReport> report)
      throws JournalException {
    run(
        "append",
        () -> {
          opened.get().append(issue, event, report);
          return true;
        });
  }

  /** All issues, oldest first, each in the state that its events lead to. */
  public Map<String, IssueState> issues() throws JournalException {
    Map<String, IssueState> issues = new LinkedHashMap<>();
    for (Entry entry : entries()) {
      IssueState before = issues.getOrDefault(entry.issue(), new IssueState.Fresh());
      issues.put(entry.issue(), IssueMachine.next(before, entry.event()));
    }
    return issues;
  }

  /** Everything, oldest first. */
  public List<Entry> entries() throws JournalException {
    return run("read", () -> opened.get().entries());
  }

  /** The oldest report that the back office has not acknowledged. */
  public Optional<Pending> oldestPending() throws JournalException {
    return run("read the outbox", () -> opened.get().oldestPending());
  }

  /** The back office has this report; what follows from that is written in the same commit. */
  public void delivered(Pending pending, Optional<IssueEvent> consequence) throws JournalException {
    run(
        "empty the outbox",
        () -> {
          opened.get().delivered(pending, consequence);
          return true;
        });
  }

  /** A report that waits in the outbox. */
  public record Pending(long number, String issue, SheetReport report) {}

  private <T> T run(String doing, Callable<T> work) throws JournalException {
    Future<T> done = thread.submit(work);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return done.get(COMMIT_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
          interrupted = true; // what is being written is written; the interrupt is for later
        }
      }
    } catch (ExecutionException failed) {
      throw new JournalException(doing, failed);
    } catch (TimeoutException late) {
      throw new JournalException(doing + " took longer than " + COMMIT_DEADLINE, late);
    } finally {
      if (interrupted) Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws JournalException {
    try (thread) {
      run(
          "close",
          () -> {
            opened.get().close();
            return true;
          });
    }
  }
}
