package yizhan.kiosk.paper;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import yizhan.kiosk.fonts.Chain;
import yizhan.kiosk.fonts.FontBook;
import yizhan.kiosk.fonts.Outlines;

/**
 * Draws the blank for pictures: border, printed words, and 样张 across it. Where the real blank bears
 * the emblem and the seal there is only a dotted ring.
 */
final class BlankPainter {
  private static final Color PAPER = new Color(0xFFFDF6);
  private static final Color BORDER = new Color(0xB08A3E);
  private static final Color BORDER_LIGHT = new Color(0xE3D3A8);
  private static final Color PRINTED = new Color(0x1A1A1A);
  private static final Color PLACE = new Color(0xC9B98E);
  private static final Color SPECIMEN = new Color(0xC0, 0x30, 0x20, 0x16);
  private static final String SPECIMEN_WORDS = "样张";

  private final Outlines outlines;
  private final Typesetter typesetter;

  BlankPainter(FontBook fonts) {
    this.outlines = new Outlines(fonts);
    this.typesetter = new Typesetter(fonts);
  }

  void paint(Graphics2D ink, SheetLayout layout, double pixelsPerMm) {
    AffineTransform before = ink.getTransform();
    ink.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    ink.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    ink.scale(pixelsPerMm, pixelsPerMm);
    ink.setColor(PAPER);
    // a hair more: the last row of pixels is seldom a whole one
    ink.fill(rectangle(new Box(0, 0, layout.sheet().width() + 1, layout.sheet().height() + 1)));
    frames(ink, layout.blank().frames());
    layout.blank().places().forEach((name, place) -> ring(ink, place));
    ink.setColor(PRINTED);
    for (FieldLayout words : layout.blank().words()) words(ink, words);
    specimen(ink, layout.sheet());
    ink.setTransform(before);
  }

  /** The outermost is broad, the next carries a lattice, the innermost is fine. */
  private static void frames(Graphics2D ink, List<Box> frames) {
    if (frames.size() >= 2) lattice(ink, frames.getFirst(), frames.getLast());
    ink.setColor(BORDER);
    for (int i = 0; i < frames.size(); i++) {
      ink.setStroke(new BasicStroke(i == 0 ? 0.9f : 0.3f));
      ink.draw(rectangle(frames.get(i)));
    }
  }

  private static void lattice(Graphics2D ink, Box outer, Box inner) {
    Path2D.Double band = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    band.append(rectangle(outer), false);
    band.append(rectangle(inner), false);
    ink.setColor(BORDER_LIGHT);
    ink.fill(band);
    double step = inner.x() - outer.x();
    double middle = step / 2;
    ink.setColor(BORDER);
    ink.setStroke(new BasicStroke(0.25f));
    double across = (outer.width() - step) / Math.round((outer.width() - step) / step);
    for (double x = outer.x() + middle; x < outer.right(); x += across) {
      ink.draw(diamond(x, outer.y() + middle, step));
      ink.draw(diamond(x, outer.bottom() - middle, step));
    }
    double down = (outer.height() - step) / Math.round((outer.height() - step) / step);
    for (double y = outer.y() + middle; y < outer.bottom(); y += down) {
      ink.draw(diamond(outer.x() + middle, y, step));
      ink.draw(diamond(outer.right() - middle, y, step));
    }
  }

  private static Path2D diamond(double x, double y, double size) {
    double half = size * 0.42;
    Path2D.Double diamond = new Path2D.Double();
    diamond.moveTo(x - half, y);
    diamond.lineTo(x, y - half);
    diamond.lineTo(x + half, y);
    diamond.lineTo(x, y + half);
    diamond.closePath();
    diamond.append(new Ellipse2D.Double(x - half / 3, y - half / 3, half / 1.5, half / 1.5), false);
    return diamond;
  }

  private static void ring(Graphics2D ink, Box place) {
    double size = Math.min(place.width(), place.height()) * 0.9;
    double x = place.x() + (place.width() - size) / 2;
    double y = place.y() + (place.height() - size) / 2;
    ink.setColor(PLACE);
    ink.setStroke(
        new BasicStroke(
            0.3f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 1, new float[] {0.6f, 1.4f}, 0));
    ink.draw(new Ellipse2D.Double(x, y, size, size));
  }

  private void words(Graphics2D ink, FieldLayout words) {
    SetText text = typesetter.mustFit(words);
    double em = text.points() * TextStyle.MM_PER_POINT;
    for (SetText.Run run : text.runs()) {
      Chain chain = words.frame().style().chain();
      Path2D.Double path = outlines.text(chain, run.text(), em, run.spacing());
      path.transform(AffineTransform.getTranslateInstance(run.x(), run.baseline()));
      ink.fill(path);
    }
  }

  private void specimen(Graphics2D ink, Box sheet) {
    double em = sheet.height() * 0.42;
    double width = outlines.width(Chain.SANS_BOLD, SPECIMEN_WORDS, em, em * 0.15);
    Path2D.Double path = outlines.text(Chain.SANS_BOLD, SPECIMEN_WORDS, em, em * 0.15);
    AffineTransform place =
        AffineTransform.getTranslateInstance(sheet.width() / 2, sheet.height() / 2);
    place.rotate(Math.atan2(-sheet.height(), sheet.width()) / 2);
    place.translate(-width / 2, em * 0.38);
    path.transform(place);
    ink.setColor(SPECIMEN);
    ink.fill(path);
  }

  private static Rectangle2D rectangle(Box box) {
    return new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height());
  }
}
