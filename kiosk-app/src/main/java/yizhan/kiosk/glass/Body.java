package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The middle of the screen. Upright: question, drawing, things, one under the other. Across: the
 * drawing stands right of all the rest. What is touched begins below the upper third. Things that
 * do not fit are divided into pages; when words are so large that even one does not, the words
 * around them go into the pages too. Nothing is cut.
 */
final class Body extends VBox {
  private static final double UPPER_PART = 1.0 / 3;

  /** What the drawing takes of a screen that lies across. */
  private static final double GUIDE_SHARE = 0.46;

  /** Smaller than this a drawing says nothing, and gives way. */
  private static final double LEAST_GUIDE = 160;

  private static final int MANY = 12;

  /** A picture that has to be seen does not give way. */
  private static final double LEAST_NEEDED_GUIDE = 300;

  private final Label title;
  private final List<Region> leads;
  private final Optional<Region> guide;
  private final boolean guideNeeded;
  private final List<Region> items;
  private final int most;
  private final Optional<Region> note;
  private final IntegerProperty page;
  private final PageBar bar;
  private final boolean upright;
  private int count = 1;

  Body(Brush brush, Parts parts) {
    upright = brush.look().orientation() == Orientation.PORTRAIT;
    title = brush.label(parts.title(), parts.titleStyle());
    leads = parts.leads();
    guide = parts.guide();
    guideNeeded = parts.guideNeeded();
    items = parts.items();
    most = parts.most();
    note = parts.note();
    page = parts.page();
    bar =
        new PageBar(
            brush,
            upright ? javafx.geometry.Orientation.HORIZONTAL : javafx.geometry.Orientation.VERTICAL,
            this::turn);
    getStyleClass().add("body");
    getChildren().add(title);
    getChildren().addAll(leads);
    guide.ifPresent(getChildren()::add);
    getChildren().addAll(items);
    note.ifPresent(getChildren()::add);
    getChildren().add(bar);
  }

  private void turn(int by) {
    page.set(Math.clamp(page.get() + by, 0, count - 1));
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    Box all =
        new Box(
            snappedLeftInset(),
            snappedTopInset(),
            getWidth() - snappedRightInset(),
            getHeight() - snappedBottomInset());
    if (upright || guide.isEmpty()) {
      layColumn(all, upright ? guide : Optional.empty());
      return;
    }
    double guideWidth = (all.width() - getSpacing()) * GUIDE_SHARE;
    new Box(all.right() - guideWidth, all.top(), all.right(), all.floor()).lay(guide.get());
    layColumn(all.narrowed(all.right() - guideWidth - getSpacing()), Optional.empty());
  }

  private void layColumn(Box all, Optional<Region> drawn) {
    double y = all.top();
    y = stack(title, all, y);
    Box below = all.from(y);
    for (Region lead : leads) {
      y = stack(lead, all, y);
    }
    double floor = all.floor();
    if (note.isPresent()) {
      double height = note.get().prefHeight(all.width());
      all.from(floor - height).to(floor).lay(note.get());
      floor -= height + getSpacing();
    }
    Box middle = all.from(y).to(floor);
    double things = items.isEmpty() ? 0 : least(middle);
    double picture = drawn.isPresent() && guideNeeded ? LEAST_NEEDED_GUIDE + getSpacing() : 0;
    if (things + picture > middle.height() + 1) {
      drawn.filter(_ -> !guideNeeded).ifPresent(g -> g.setVisible(false));
      layTight(below.to(all.floor()), drawn.filter(_ -> guideNeeded));
    } else {
      layRoomy(middle, drawn);
    }
  }

  /** Puts it at this height, and says where the next begins. */
  private double stack(Region part, Box all, double y) {
    part.setVisible(true);
    double height = part.prefHeight(all.width());
    all.from(y).to(y + height).lay(part);
    return y + height + getSpacing();
  }

  /** What the things need at least: the highest of them, and the bar if it is not the only one. */
  private double least(Box box) {
    List<Packing.Row> rows = packing(box.width()).rows();
    if (rows.size() == 1) {
      return Packing.highest(rows);
    }
    List<Packing.Row> narrow = packing(box.width() - bar.takenWidth()).rows();
    return Packing.highest(narrow) + bar.takenHeight(box.width());
  }

  private void layRoomy(Box middle, Optional<Region> drawn) {
    drawn.ifPresent(g -> g.setVisible(true));
    if (items.isEmpty()) {
      bar.setVisible(false);
      drawn.ifPresent(middle::lay);
      return;
    }
    double reach = UPPER_PART * getParent().getLayoutBounds().getHeight() - getLayoutY();
    if (drawn.isEmpty()) {
      double from = Math.min(Math.max(middle.top(), reach), middle.floor() - least(middle));
      layPages(middle.from(Math.max(middle.top(), from)), items, MANY);
      return;
    }
    double wanted =
        packing(middle.width()).pages(Double.MAX_VALUE).stream()
            .mapToDouble(packing(middle.width())::height)
            .max()
            .orElse(0);
    wanted += items.size() > most ? bar.takenHeight(middle.width()) : 0;
    double picture = (guideNeeded ? LEAST_NEEDED_GUIDE : LEAST_GUIDE) + getSpacing();
    double given = Math.max(least(middle), Math.min(wanted, middle.height() - picture));
    double from = Math.max(middle.floor() - given, Math.min(reach, middle.floor() - given));
    layPages(middle.from(from), items, MANY);
    Box above = middle.to(from - getSpacing());
    drawn.get().setVisible(above.height() >= LEAST_GUIDE);
    above.lay(drawn.get());
  }

  private void layTight(Box box, Optional<Region> drawn) {
    List<Region> sequence = new ArrayList<>(leads);
    drawn.ifPresent(g -> {
      g.setPrefHeight(LEAST_NEEDED_GUIDE);
      sequence.add(g);
    });
    sequence.addAll(items);
    note.ifPresent(sequence::add);
    layPages(box, sequence, 1);
  }

  private Packing packing(double width) {
    return new Packing(items, width, bar.gap(), most, MANY);
  }

  private void layPages(Box box, List<Region> things, int columns) {
    Packing packing = new Packing(things, box.width(), bar.gap(), most, columns);
    List<List<Packing.Row>> pages = packing.pages(box.height());
    if (pages.size() > 1) {
      packing = new Packing(things, box.width() - bar.takenWidth(), bar.gap(), most, columns);
      pages = packing.pages(box.height() - bar.takenHeight(box.width()));
    }
    count = pages.size();
    int open = Math.clamp(page.get(), 0, count - 1);
    things.forEach(thing -> thing.setVisible(false));
    double y = box.top();
    for (Packing.Row row : pages.get(open)) {
      double x = box.left();
      for (Region thing : row.items()) {
        thing.setVisible(true);
        new Box(x, y, x + packing.columnWidth(), y + row.height()).lay(thing);
        x += packing.columnWidth() + packing.gap();
      }
      y += row.height() + packing.gap();
    }
    bar.show(open, count);
    bar.lay(box);
  }
}
