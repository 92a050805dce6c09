package yizhan.kiosk.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import yizhan.kiosk.issue.IssueEvent;
import yizhan.kiosk.journal.Journal.Pending;
import yizhan.kiosk.office.JournalHead;

/**
 * A disk in memory that outlives the terminal: what is on it is durable, and nothing else is.
 * Personal texts are sealed by the real keys, which lie in a folder.
 */
public final class SimulatedDisk {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Clock clock;
  private final BiConsumer<String, IssueEvent> witness;
  private final MatterKeys keys;
  private final List<Row> rows = new ArrayList<>();
  private final TreeMap<Long, Pending> outbox = new TreeMap<>();
  private long told;

  private record Row(long number, Instant at, Batch.Line line, String sealed) {
    String about() {
      return EventRow.about(number, line.stream(), line.matter(), line.written().word());
    }

    boolean sameMatter(Batch.Line other) {
      return line.stream().equals(other.stream()) && line.matter().equals(other.matter());
    }
  }

  /**
   * @param folder of the keys
   * @param witness told of each event of an issue as it becomes durable
   */
  public SimulatedDisk(Path folder, Clock clock, BiConsumer<String, IssueEvent> witness)
      throws IOException {
    this.clock = clock;
    this.witness = witness;
    this.keys = MatterKeys.in(folder, clock);
  }

  /** Stands before each commit. */
  @FunctionalInterface
  public interface Guard {
    void commit(String what, Runnable commit) throws SQLException;
  }

  /** What becomes of the keys of matters. */
  public enum Forgetting {
    /** They are destroyed when their matter closes, or else at the next start. */
    IN_TIME,
    /** They are kept: a bug. */
    NEVER
  }

  /** A terminal begins to use it; the guard decides about each commit. */
  public Journal open(Guard guard, Forgetting forgetting) {
    return Journal.open(() -> new Use(guard, forgetting), PATIENCE);
  }

  /** The issues whose personal texts can be read now. */
  public synchronized Set<String> readable() {
    Set<String> readable = new TreeSet<>();
    for (Row row : rows) if (!personal(row).isEmpty()) readable.add(row.line().matter());
    return readable;
  }

  private Map<String, String> personal(Row row) {
    if (row.sealed().isEmpty()) return Map.of();
    try {
      return keys.open(matter(row.line()), row.about(), row.sealed())
          .map(Fields::read)
          .orElse(Map.of());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private <E> Entry<E> entry(Row row, EventStream<E> stream) {
    Written bare = row.line().written();
    Written whole = new Written(bare.word(), bare.fields(), personal(row), bare.closing());
    return new Entry<>(row.number(), row.at(), row.line().matter(), stream.read(whole));
  }

  private static MatterKeys.Matter matter(Batch.Line line) {
    return new MatterKeys.Matter(line.stream(), line.matter());
  }

  private Row row(Batch.Line line) {
    Written whole = line.written();
    Written bare = new Written(whole.word(), whole.fields(), whole.closing());
    Batch.Line kept = new Batch.Line(line.stream(), line.matter(), bare);
    Row row = new Row(rows.size() + 1, clock.instant(), kept, "");
    if (whole.personal().isEmpty()) return row;
    try {
      String sealed = keys.seal(matter(line), row.about(), Fields.write(whole.personal()));
      return new Row(row.number(), row.at(), kept, sealed);
    } catch (IOException unsealed) {
      throw new UncheckedIOException(unsealed);
    }
  }

  private synchronized void write(Batch batch) {
    for (Batch.Line line : batch.lines()) {
      rows.add(row(line));
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
    private final Forgetting forgetting;

    Use(Guard guard, Forgetting forgetting) throws IOException {
      this.guard = guard;
      this.forgetting = forgetting;
      tidy();
    }

    @Override
    public void write(Batch batch) throws SQLException {
      guard.commit(what(batch), () -> SimulatedDisk.this.write(batch));
      forget(batch);
    }

    /** The terminal may stop between a commit and this; the next start makes up for it. */
    private void forget(Batch batch) {
      List<Batch.Line> closing =
          batch.lines().stream().filter(line -> line.written().closing()).toList();
      if (closing.isEmpty() || forgetting == Forgetting.NEVER) return;
      try {
        guard.commit("forget", () -> {});
      } catch (SQLException _) {
        // not an act that can fail: only a stop is of interest here
      }
      closing.forEach(line -> keys.destroy(matter(line)));
    }

    private static String what(Batch batch) {
      return String.join("+", batch.lines().stream().map(line -> line.written().word()).toList());
    }

    @Override
    public void delivered(Pending pending, Batch consequence) throws SQLException {
      guard.commit("delivered", () -> deliver(pending, consequence));
      forget(consequence);
    }

    @Override
    public void probe() throws SQLException {
      guard.commit("probe", () -> {});
    }

    @Override
    public <E> List<Entry<E>> entries(EventStream<E> stream) {
      return rows(stream).stream().map(row -> entry(row, stream)).toList();
    }

    @Override
    public <E> List<Entry<E>> unfinished(EventStream<E> stream) {
      List<Row> all = rows(stream);
      List<Batch.Line> closing =
          all.stream().map(Row::line).filter(line -> line.written().closing()).toList();
      return all.stream()
          .filter(row -> closing.stream().noneMatch(row::sameMatter))
          .map(row -> entry(row, stream))
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

    @Override
    public long countPending() {
      synchronized (SimulatedDisk.this) {
        return outbox.size();
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
    public void tidy() throws IOException {
      if (forgetting == Forgetting.NEVER) return;
      synchronized (SimulatedDisk.this) {
        List<Batch.Line> closing =
            rows.stream().map(Row::line).filter(line -> line.written().closing()).toList();
        keys.tidy(
            rows.stream()
                .filter(row -> closing.stream().noneMatch(row::sameMatter))
                .map(row -> matter(row.line()))
                .distinct()
                .toList());
      }
    }

    @Override
    public void close() {
      // the disk stays
    }
  }
}
