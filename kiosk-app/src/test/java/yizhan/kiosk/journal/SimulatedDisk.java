package yizhan.kiosk.journal;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Journal.Pending;
import yizhan.kiosk.office.JournalHead;

/** A disk in memory that outlives the terminal: what is on it is durable, and nothing else is. */
public final class SimulatedDisk {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Clock clock;
  private final BiConsumer<String, IssueEvent> witness;
  private final List<Row> rows = new ArrayList<>();
  private final TreeMap<Long, Pending> outbox = new TreeMap<>();
  private long told;

  private record Row(long number, Instant at, Batch.Line line) {
    <E> Entry<E> entry(EventStream<E> stream) {
      return new Entry<>(number, at, line.matter(), stream.read(line.written()));
    }

    boolean sameMatter(Batch.Line other) {
      return line.stream().equals(other.stream()) && line.matter().equals(other.matter());
    }
  }

  /**
   * @param witness told of each event of an issue as it becomes durable
   */
  public SimulatedDisk(Clock clock, BiConsumer<String, IssueEvent> witness) {
    this.clock = clock;
    this.witness = witness;
  }

  /** Stands before each commit. */
  @FunctionalInterface
  public interface Guard {
    void commit(String what, Runnable commit) throws SQLException;
  }

  /** A terminal begins to use it; the guard decides about each commit. */
  public Journal open(Guard guard) {
    return Journal.open(() -> new Use(guard), PATIENCE);
  }

  private synchronized void write(Batch batch) {
    for (Batch.Line line : batch.lines()) {
      rows.add(new Row(rows.size() + 1, clock.instant(), line));
      if (line.stream().equals(Journal.ISSUES.name()))
        witness.accept(line.matter(), Journal.ISSUES.read(line.written()));
    }
    for (Batch.Told message : batch.told())
      outbox.put(++told, new Pending(told, message.matter(), message.message()));
  }

  private synchronized void deliver(Pending pending, Batch consequence) {
    outbox.remove(pending.number());
    write(consequence);
  }

  private synchronized List<Row> rows(EventStream<?> stream) {
    return rows.stream().filter(row -> row.line().stream().equals(stream.name())).toList();
  }

  /** One run's use of it. */
  private final class Use implements Ledger {
    private final Guard guard;

    Use(Guard guard) {
      this.guard = guard;
    }

    @Override
    public void write(Batch batch) throws SQLException {
      guard.commit(what(batch), () -> SimulatedDisk.this.write(batch));
    }

    private static String what(Batch batch) {
      return String.join("+", batch.lines().stream().map(line -> line.written().word()).toList());
    }

    @Override
    public void delivered(Pending pending, Batch consequence) throws SQLException {
      guard.commit("delivered", () -> deliver(pending, consequence));
    }

    @Override
    public void probe() throws SQLException {
      guard.commit("probe", () -> {});
    }

    @Override
    public <E> List<Entry<E>> entries(EventStream<E> stream) {
      return rows(stream).stream().map(row -> row.entry(stream)).toList();
    }

    @Override
    public <E> List<Entry<E>> unfinished(EventStream<E> stream) {
      List<Row> all = rows(stream);
      List<Batch.Line> closing =
          all.stream().map(Row::line).filter(line -> line.written().closing()).toList();
      return all.stream()
          .filter(row -> closing.stream().noneMatch(row::sameMatter))
          .map(row -> row.entry(stream))
          .toList();
    }

    @Override
    public boolean othersSince(String stream, String matter, String word) {
      boolean seen = false;
      for (Row row : rows) {
        boolean such =
            row.line().stream().equals(stream) && row.line().written().word().equals(word);
        boolean mine = row.line().matter().equals(matter);
        if (such && !mine && seen) return true;
        if (such && mine) seen = true;
      }
      return false;
    }

    @Override
    public Optional<Pending> nextPending(long after) {
      synchronized (SimulatedDisk.this) {
        return Optional.ofNullable(outbox.higherEntry(after)).map(Map.Entry::getValue);
      }
    }

    /** Counts, and hashes nothing: nobody can alter what is in memory. */
    @Override
    public JournalHead head() {
      synchronized (SimulatedDisk.this) {
        return new JournalHead(rows.size(), Chain.GENESIS.hash());
      }
    }

    @Override
    public Trust compare(Optional<JournalHead> heard) {
      return new Trust.Agreed();
    }

    @Override
    public boolean hasRoom() {
      return true;
    }

    @Override
    public void tidy() {
      // it holds no keys
    }

    @Override
    public void close() {
      // the disk stays
    }
  }
}
