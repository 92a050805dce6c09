package yizhan.kiosk.query;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyRegistry;

/** Asks the registry, once what was agreed to is in the journal. */
public final class QueryDesk {
  private static final int ID_BYTES = 12;

  private final Journal journal;
  private final PropertyRegistry registry;
  private final String terminal;
  private final RandomGenerator random;

  /**
   * @param random a secure source, so that ids made after a restart do not repeat
   */
  public QueryDesk(
      Journal journal, PropertyRegistry registry, String terminal, RandomGenerator random) {
    this.journal = journal;
    this.registry = registry;
    this.terminal = terminal;
    this.random = random;
  }

  /** An id for a query: unique for ever, and leads to nobody. */
  public String nextId() {
    byte[] id = new byte[ID_BYTES];
    random.nextBytes(id);
    return terminal + "-" + HexFormat.of().formatHex(id);
  }

  /** Writes down what was agreed to; only what was written down may be asked. */
  public void agreed(PropertyQuery query) throws JournalException {
    journal.write(
        new Batch()
            .add(
                QueryEvents.STREAM,
                query.id(),
                new QueryEvent.Agreed(query.purpose(), query.statement())));
  }

  /** Asks; the same query is answered alike. */
  public PropertyAnswer ask(PropertyQuery query) throws BackOfficeException {
    return registry.query(query);
  }
}
