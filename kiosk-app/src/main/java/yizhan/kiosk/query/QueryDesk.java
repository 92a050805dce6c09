package yizhan.kiosk.query;

import yizhan.kiosk.issuing.IssueNames;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyRegistry;

/** Asks the registry, once what was agreed to is in the journal. */
public final class QueryDesk {
  private final Journal journal;
  private final PropertyRegistry registry;
  private final IssueNames names;

  public QueryDesk(Journal journal, PropertyRegistry registry, IssueNames names) {
    this.journal = journal;
    this.registry = registry;
    this.names = names;
  }

  /** An id for a query: unique for ever, and leads to nobody. */
  public String nextId() {
    return names.nextRequest();
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
