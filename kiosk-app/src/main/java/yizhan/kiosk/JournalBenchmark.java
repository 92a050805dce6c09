package yizhan.kiosk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import yizhan.device.printer.SheetJob;
import yizhan.kiosk.equipment.Blanks;
import yizhan.kiosk.issue.Evidence;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.issue.IssueState;
import yizhan.kiosk.journal.Audit;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.journal.Trust;
import yizhan.kiosk.office.Copy;
import yizhan.kiosk.stock.StockLedger;
import yizhan.kiosk.stock.StockStanding;

/**
 * What the journal costs on a disk: a commit beside a bare append that is made to last, the start
 * of the books with none and with many closed issues, and following the whole chain.
 */
public final class JournalBenchmark {
  private static final int ISSUES = 100_000;
  private static final int ISSUES_A_COMMIT = 500;
  private static final int OPENINGS = 7;
  private static final double NANOS_PER_MILLI = 1e6;
  private static final String TRAY_NAME = "tray-1";
  private static final IssueEvent TRAY = new IssueEvent.SheetAssigned(TRAY_NAME, "T-0001/job");

  private final Path folder;

  private JournalBenchmark(Path folder) {
    this.folder = folder;
  }

  /** Measures in this empty folder, with so many commits, and says the figures in one line. */
  public static void main(String[] args) throws Exception {
    JournalBenchmark benchmark = new JournalBenchmark(Path.of(args[0]));
    String commits = benchmark.commits(Integer.parseInt(args[1]));
    System.out.println(commits + " " + benchmark.openings());
  }

  /** By turns with a file to which the same event is appended and synced (fdatasync). */
  private String commits(int rounds) throws Exception {
    double[] commit = new double[rounds];
    double[] sealed = new double[rounds];
    double[] bare = new double[rounds];
    byte[] line = Journal.ISSUES.write(TRAY).fields().toString().getBytes(StandardCharsets.UTF_8);
    try (Journal journal = Journal.open(folder.resolve("commits"), Clock.systemUTC());
        FileChannel file = append(folder.resolve("bare"))) {
      for (int i = 0; i < rounds; i++) {
        String issue = "i" + i;
        sealed[i] = time(() -> write(journal, issue, request(issue)));
        commit[i] = time(() -> write(journal, issue, TRAY));
        bare[i] = time(() -> last(file, line));
      }
    }
    return String.format(
        Locale.ROOT,
        "commit=%.3f first=%.3f bare=%.3f",
        median(commit),
        median(sealed),
        median(bare));
  }

  private String openings() throws Exception {
    Path empty = folder.resolve("empty");
    Path full = folder.resolve("full");
    open(empty);
    fill(full, 0, ISSUES / 2);
    double half = time(() -> follow(full));
    fill(full, ISSUES / 2, ISSUES);
    double whole = time(() -> follow(full));
    double[] withNone = new double[OPENINGS];
    double[] withMany = new double[OPENINGS];
    for (int i = 0; i < OPENINGS; i++) {
      withNone[i] = time(() -> open(empty));
      withMany[i] = time(() -> open(full));
    }
    return String.format(
        Locale.ROOT,
        "empty=%.2f full=%.2f half=%.0f whole=%.0f",
        median(withNone),
        median(withMany),
        half,
        whole);
  }

  /** All that a start asks of the books before anything can be issued. */
  private static int open(Path folder) throws JournalException {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      Map<String, IssueState> open = journal.unfinishedIssues();
      Optional<Journal.Pending> toTell = journal.oldestPending();
      Map<String, Blanks> blanks =
          new StockStanding(new StockLedger(journal), List.of(TRAY_NAME), false).now();
      boolean believed = journal.compare(Optional.of(journal.head())) instanceof Trust.Agreed;
      if (!believed || !journal.hasRoom()) throw new JournalException("not to be believed");
      return open.size() + blanks.size() + (toTell.isPresent() ? 1 : 0);
    }
  }

  private static long follow(Path journal) throws JournalException {
    try (Audit audit = Audit.of(journal)) {
      Audit.Found found = audit.whole();
      if (found.broken().isPresent()) throw new JournalException("broken");
      return found.head().number();
    }
  }

  /** Issues from the first question to the bureau's last word. */
  private static void fill(Path folder, int from, int to) throws JournalException {
    try (Journal journal = Journal.open(folder, Clock.systemUTC())) {
      StockLedger stock = new StockLedger(journal);
      for (int i = from; i < to; i += ISSUES_A_COMMIT) {
        Batch batch = new Batch();
        for (int j = i; j < Math.min(to, i + ISSUES_A_COMMIT); j++)
          for (IssueEvent event : life("20260115-093000-" + j)) batch.add("i" + j, event);
        journal.write(batch);
        var _ = stock.book(); // as the status board does, again and again
      }
    }
  }

  private static List<IssueEvent> life(String name) {
    SheetJob job = new SheetJob(7, "T-0001/" + name, "urn:uuid:" + name, 99);
    return List.of(
        new IssueEvent.Requested("T-0001-" + name, Copy.ORIGINAL),
        new IssueEvent.Permitted("P-" + name, Instant.EPOCH),
        new IssueEvent.SheetAssigned(TRAY_NAME, job.name()),
        new IssueEvent.Sent(job, OptionalLong.of(12)),
        new IssueEvent.Settled(List.of(Evidence.JOB_COMPLETED, Evidence.COUNTER_MOVED)),
        new IssueEvent.Confirmed());
  }

  private static IssueEvent request(String issue) {
    return new IssueEvent.Requested("r-" + issue, Copy.ORIGINAL, Optional.of("L-" + issue));
  }

  private static int write(Journal journal, String issue, IssueEvent event)
      throws JournalException {
    journal.append(issue, event);
    return 1;
  }

  private static FileChannel append(Path file) throws IOException {
    Files.createDirectories(file.resolve(".."));
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
  }

  private static int last(FileChannel file, byte[] line) throws IOException {
    int written = file.write(ByteBuffer.wrap(line));
    file.force(false);
    return written;
  }

  private static double time(Callable<? extends Number> work) throws Exception {
    long start = System.nanoTime();
    Number done = work.call();
    double millis = (System.nanoTime() - start) / NANOS_PER_MILLI;
    if (done.longValue() < 0) throw new IllegalStateException("nothing was done");
    return millis;
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
