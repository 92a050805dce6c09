package yizhan.kiosk.reception;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import yizhan.kiosk.issue.Custody;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.issuing.CustodyEvents;
import yizhan.kiosk.journal.Batch;
import yizhan.kiosk.journal.Entry;
import yizhan.kiosk.journal.Journal;
import yizhan.kiosk.journal.JournalException;
import yizhan.kiosk.prompt.Text;

/**
 * Sheets that came out and that nobody has answered for: until somebody has, no new visit begins,
 * also after a restart, for the journal remembers. Safe from any thread.
 */
public final class Untaken {
  private static final Logger LOG = LoggerFactory.getLogger(Untaken.class);

  private final Journal journal;

  public Untaken(Journal journal) {
    this.journal = journal;
  }

  private record Sheet(Text name, Custody custody) {}

  /** What may still lie in the output; never names anybody. */
  public List<Text> papers() {
    return sheets().values().stream().map(Sheet::name).toList();
  }

  /** Somebody says that nothing lies there any more. */
  public void taken(CustodyEvent.By by) {
    write(taken(sheets().keySet(), by));
  }

  /**
   * What lies there, by the matters that it came of: to be shown to somebody, and then written of
   * in one commit with who has taken just this.
   */
  public Map<String, Text> found() {
    Map<String, Text> found = new LinkedHashMap<>();
    sheets().forEach((matter, sheet) -> found.put(matter, sheet.name()));
    return Collections.unmodifiableMap(found);
  }

  /** That these have been taken. */
  public static Batch taken(Collection<String> matters, CustodyEvent.By by) {
    Batch batch = new Batch();
    for (String matter : matters)
      batch.add(CustodyEvents.STREAM, matter, new CustodyEvent.Taken(by));
    return batch;
  }

  /** Nobody has taken what lies there. */
  public void left() {
    Batch batch = new Batch();
    sheets()
        .forEach((issue, sheet) -> {
          if (sheet.custody() == Custody.IN_TRAY)
            batch.add(CustodyEvents.STREAM, issue, new CustodyEvent.Left());
        });
    write(batch);
  }

  private Map<String, Sheet> sheets() {
    try {
      Map<String, Sheet> sheets = new LinkedHashMap<>();
      for (Entry<CustodyEvent> entry : journal.unfinished(CustodyEvents.STREAM)) {
        Optional<Sheet> before = Optional.ofNullable(sheets.get(entry.matter()));
        Custody now = Custody.next(before.map(Sheet::custody), entry.event());
        Text name =
            switch (entry.event()) {
              case CustodyEvent.CameOut(var copy) -> Text.of("copy." + copy);
              case CustodyEvent.ResultSent(var pages) -> Text.of("paper.plain", pages);
              case CustodyEvent.NothingCame _, CustodyEvent.Left _, CustodyEvent.Taken _ ->
                  before.orElseThrow().name();
            };
        sheets.put(entry.matter(), new Sheet(name, now));
      }
      return sheets;
    } catch (JournalException unreadable) {
      LOG.error("nobody can be asked about paper", unreadable); // issuing is closed then, too
      return Map.of();
    }
  }

  private void write(Batch batch) {
    try {
      if (!batch.isEmpty()) journal.write(batch);
    } catch (JournalException unwritten) {
      LOG.error("who answers for paper could not be written: it is asked again", unwritten);
    }
  }
}
