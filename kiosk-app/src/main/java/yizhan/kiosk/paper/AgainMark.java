package yizhan.kiosk.paper;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import yizhan.device.printer.Receipt.Align;
import yizhan.device.printer.Receipt.Part;
import yizhan.device.printer.Receipt.Row;
import yizhan.device.printer.Receipt.Size;
import yizhan.device.printer.Receipt.Text;

/** What stands on everything that the small printer prints again. */
final class AgainMark {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private AgainMark() {}

  static List<Part> of(Instant first, ZoneId zone) {
    return List.of(
        new Text("补打 COPY", Size.DOUBLE, Align.CENTRE, true),
        new Row("首次打印 First printed", TIME.format(first.atZone(zone))));
  }
}
