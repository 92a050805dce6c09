package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What every layout must keep, whatever is printed on it. */
final class LayoutRules {
  /** The smallest text that a licence may bear. */
  private static final double SMALLEST_POINTS = 6;

  /** Around a QR code; four modules of a code of 33 modules on 24 mm are 3 mm. */
  private static final double QUIET_MM = 3;

  private LayoutRules() {}

  /** One rule broken, by table and key of the layout file. */
  record Breach(String table, String key, String what) {}

  static List<Breach> check(SheetLayout layout) {
    List<Breach> breaches = new ArrayList<>();
    Box qr = layout.qr();
    if (!layout.permitted().contains(qr))
      breaches.add(new Breach("qr", "box", "the QR code leaves the permitted area"));
    Box quiet =
        new Box(
            qr.x() - QUIET_MM,
            qr.y() - QUIET_MM,
            qr.width() + 2 * QUIET_MM,
            qr.height() + 2 * QUIET_MM);
    for (FieldLayout field : layout.fields()) {
      for (String what : wrongWith(field, layout, quiet)) breaches.add(breach(field, what));
      for (FieldLayout other : layout.fields())
        if (!other.equals(field) && other.frame().box().overlaps(field.frame().box()))
          breaches.add(breach(field, "'" + field.id() + "' overlaps '" + other.id() + "'"));
    }
    return breaches;
  }

  private static Breach breach(FieldLayout field, String what) {
    return new Breach("item", field.id().replace(LayoutReader.LABEL, ""), what);
  }

  private static List<String> wrongWith(FieldLayout field, SheetLayout layout, Box quiet) {
    List<String> wrong = new ArrayList<>();
    Box box = field.frame().box();
    String id = "'" + field.id() + "'";
    if (!layout.permitted().contains(box)) wrong.add(id + " leaves the permitted area");
    if (box.overlaps(quiet)) wrong.add(id + " comes closer than 3 mm to the QR code");
    for (Map.Entry<String, Box> place : layout.blank().places().entrySet())
      if (place.getValue().overlaps(box)) wrong.add(id + " overlaps the " + place.getKey());
    for (FieldLayout words : layout.blank().words())
      if (words.frame().box().overlaps(box))
        wrong.add(id + " overlaps the preprinted '" + words.id() + "'");
    List<Double> points = field.frame().style().points();
    for (int i = 0; i < points.size(); i++) {
      if (points.get(i) < SMALLEST_POINTS)
        wrong.add(id + " may shrink to " + points.get(i) + " pt; no less than 6 can be read");
      if (i > 0 && points.get(i) >= points.get(i - 1)) wrong.add(id + " does not shrink in steps");
    }
    if (!points.isEmpty() && points.getFirst() * TextStyle.MM_PER_POINT > box.height())
      wrong.add(id + " is set larger than its box is high");
    return wrong;
  }
}
