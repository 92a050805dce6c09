package yizhan.kiosk.journal;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import yizhan.kiosk.journal.Journal.Pending;
import yizhan.kiosk.office.JournalHead;

/**
 * Where the journal's lines are kept. Each writing call is one commit, there as a whole or not at
 * all, and durable when it returns. Used by the journal's thread alone.
 */
interface Ledger extends AutoCloseable {
  void write(Batch batch) throws SQLException, IOException;

  /** The back office has this message; what follows from that stands in the same commit. */
  void delivered(Pending pending, Batch consequence) throws SQLException, IOException;

  /** A whole commit that adds nothing. */
  void probe() throws SQLException, IOException;

  <E> List<Entry<E>> entries(EventStream<E> stream) throws SQLException, IOException;

  <E> List<Entry<E>> unfinished(EventStream<E> stream) throws SQLException, IOException;

  /** The first of what came after this number in any of these streams, in its order. */
  default List<Entry<?>> entriesAfter(long number, int most, List<EventStream<?>> streams)
      throws SQLException, IOException {
    List<Entry<?>> after = new ArrayList<>();
    for (EventStream<?> stream : streams) after.addAll(entries(stream));
    after.removeIf(entry -> entry.number() <= number);
    after.sort(Comparator.comparingLong(Entry::number));
    return after.subList(0, Math.min(most, after.size()));
  }

  /** What was kept under this name, if it was made of the entries that are in here. */
  default Optional<Snapshot> snapshot(String name) throws SQLException {
    return Optional.empty();
  }

  /** Keeps it, or not: it can be made anew. */
  default void keep(String name, Snapshot snapshot) throws SQLException, IOException {}

  /** Whether in other matters of the stream this happened since it happened in this one. */
  boolean othersSince(String stream, String matter, String word) throws SQLException;

  /** The oldest message behind this number that was not delivered. */
  Optional<Pending> nextPending(long after) throws SQLException;

  /** How many messages were not delivered. */
  long countPending() throws SQLException;

  /** The last line, which stands for all. */
  JournalHead head();

  /** Looks for the head that the back office heard of last, and follows the chain from there. */
  Trust compare(Optional<JournalHead> heard) throws SQLException;

  /** Whether there is room for an issue to begin. */
  boolean hasRoom() throws IOException;

  /** Destroys the keys that have lived long enough. */
  void tidy() throws SQLException, IOException;

  @Override
  void close() throws SQLException;
}
