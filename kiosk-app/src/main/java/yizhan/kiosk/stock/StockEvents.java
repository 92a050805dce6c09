package yizhan.kiosk.stock;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import yizhan.kiosk.journal.EventStream;
import yizhan.kiosk.journal.Written;

/**
 * The journal's stream of what happens to blanks beside issues: what people do with a tray, and
 * pages that nobody asked for; nothing stays open. What issues do to blanks stands in the stream of
 * issues.
 */
public final class StockEvents implements EventStream<StockEvent> {
  public static final StockEvents STOCK = new StockEvents();

  private StockEvents() {}

  @Override
  public String name() {
    return "stock";
  }

  @Override
  public Written write(StockEvent event) {
    Map<String, String> fields =
        switch (event) {
          case StockEvent.Counted(var tray, var sheets, var top, var staff) ->
              fields(tray, sheets, top, staff);
          case StockEvent.Opened(var tray) -> Map.of("tray", tray);
          case StockEvent.Loaded(var tray, var sheets, var top, var staff) ->
              fields(tray, sheets, top, staff);
          case StockEvent.Removed(var tray, var sheets, var staff) ->
              fields(tray, sheets, Optional.empty(), staff);
          case StockEvent.TestPrinted(var job, var pages, var printed) ->
              Map.of("job", job, "pages", Integer.toString(pages), "printed", printed.toString());
          case StockEvent.PagesRead(var counter, _) -> Map.of("counter", Long.toString(counter));
          case StockEvent.Assigned _,
              StockEvent.Printed _,
              StockEvent.Spoiled _,
              StockEvent.Lost _,
              StockEvent.Returned _,
              StockEvent.PlainSent _,
              StockEvent.PlainKept _ ->
              throw new IllegalArgumentException("this stands in another stream");
        };
    return new Written(event.getClass().getSimpleName(), fields, true);
  }

  private static Map<String, String> fields(
      String tray, int sheets, Optional<Serial> top, List<String> staff) {
    Map<String, String> fields = new HashMap<>();
    fields.put("tray", tray);
    fields.put("sheets", Integer.toString(sheets));
    top.ifPresent(serial -> fields.put("top", serial.digits()));
    fields.put("staff", Written.joined(staff));
    return fields;
  }

  @Override
  public StockEvent read(Written written) {
    return switch (written.word()) {
      case "Counted" ->
          new StockEvent.Counted(tray(written), sheets(written), top(written), staff(written));
      case "Opened" -> new StockEvent.Opened(tray(written));
      case "Loaded" ->
          new StockEvent.Loaded(tray(written), sheets(written), top(written), staff(written));
      case "Removed" -> new StockEvent.Removed(tray(written), sheets(written), staff(written));
      case "TestPrinted" ->
          new StockEvent.TestPrinted(
              written.text("job"),
              Integer.parseInt(written.text("pages")),
              Instant.parse(written.text("printed")));
      case "PagesRead" -> new StockEvent.PagesRead(Long.parseLong(written.text("counter")));
      default -> throw new IllegalArgumentException("no such event: " + written.word());
    };
  }

  private static String tray(Written written) {
    return written.text("tray");
  }

  private static int sheets(Written written) {
    return Integer.parseInt(written.text("sheets"));
  }

  private static Optional<Serial> top(Written written) {
    return Serial.typed(written.fields().getOrDefault("top", ""));
  }

  private static List<String> staff(Written written) {
    return written.list("staff");
  }
}
