package yizhan.kiosk.query;

import yizhan.kiosk.issuing.IssueNames;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.office.BackOfficeException;
import yizhan.kiosk.office.FamilyAnswer;
import yizhan.kiosk.office.FamilyQuery;
import yizhan.kiosk.office.PropertyAnswer;
import yizhan.kiosk.office.PropertyQuery;
import yizhan.kiosk.office.PropertyQuery.Purpose;
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

  /**
   * Writes down what was agreed to, and returns the id under which it may be asked, and nothing
   * else.
   *
   * @param statement its version
   */
  public String agreed(Purpose purpose, String statement) throws JournalException {
    String id = names.nextRequest();
    journal.write(
        new Batch().add(QueryEvents.STREAM, id, new QueryEvent.Agreed(purpose, statement)));
    return id;
  }

  /** Asks; the same query is answered alike. */
  public PropertyAnswer ask(PropertyQuery query) throws BackOfficeException {
    return registry.query(query);
  }

  /** Asks about a family; the same query is answered alike. */
  public FamilyAnswer ask(FamilyQuery query) throws BackOfficeException {
    return registry.family(query);
  }
}
