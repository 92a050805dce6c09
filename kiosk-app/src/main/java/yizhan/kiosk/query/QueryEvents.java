package yizhan.kiosk.query;

import java.util.Map;
import yizhan.kiosk.journal.EventStream;
import yizhan.kiosk.journal.Written;
import yizhan.kiosk.office.PropertyQuery.Purpose;

/** Property queries in the journal. A matter is one query, under the id the registry knows. */
public final class QueryEvents implements EventStream<QueryEvent> {
  public static final QueryEvents STREAM = new QueryEvents();

  private QueryEvents() {}

  @Override
  public String name() {
    return "query";
  }

  @Override
  public Written write(QueryEvent event) {
    return switch (event) {
      case QueryEvent.Agreed(var purpose, var statement) ->
          new Written("Agreed", Map.of("purpose", purpose.name(), "statement", statement), true);
    };
  }

  @Override
  public QueryEvent read(Written written) {
    if (!written.word().equals("Agreed"))
      throw new IllegalArgumentException("no such event: " + written.word());
    return new QueryEvent.Agreed(
        Purpose.valueOf(written.text("purpose")), written.text("statement"));
  }
}
