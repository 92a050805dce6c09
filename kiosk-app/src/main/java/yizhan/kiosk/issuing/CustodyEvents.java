package yizhan.kiosk.issuing;

import java.util.Map;
import yizhan.kiosk.issue.CustodyEvent;
import yizhan.kiosk.journal.EventStream;
import yizhan.kiosk.journal.Written;
import yizhan.kiosk.office.Copy;

/**
 * Custody of sheets in the journal. A matter is one issue, or one printing of a result; it closes
 * when the sheet is taken.
 */
public final class CustodyEvents implements EventStream<CustodyEvent> {
  public static final CustodyEvents STREAM = new CustodyEvents();

  private CustodyEvents() {}

  @Override
  public String name() {
    return "custody";
  }

  @Override
  public Written write(CustodyEvent event) {
    return switch (event) {
      case CustodyEvent.CameOut(var copy) ->
          new Written("CameOut", Map.of("copy", copy.name()), false);
      case CustodyEvent.ResultSent(var pages) ->
          new Written("ResultSent", Map.of("pages", Integer.toString(pages)), false);
      case CustodyEvent.NothingCame _ -> new Written("NothingCame", Map.of(), true);
      case CustodyEvent.Left _ -> new Written("Left", Map.of(), false);
      case CustodyEvent.Taken(var by) -> new Written("Taken", Map.of("by", by.name()), true);
    };
  }

  @Override
  public CustodyEvent read(Written written) {
    return switch (written.word()) {
      case "CameOut" -> new CustodyEvent.CameOut(Copy.valueOf(written.text("copy")));
      case "ResultSent" -> new CustodyEvent.ResultSent(Integer.parseInt(written.text("pages")));
      case "NothingCame" -> new CustodyEvent.NothingCame();
      case "Left" -> new CustodyEvent.Left();
      case "Taken" -> new CustodyEvent.Taken(CustodyEvent.By.valueOf(written.text("by")));
      default -> throw new IllegalArgumentException("no such event: " + written.word());
    };
  }
}
