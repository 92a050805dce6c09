package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * The middle of the screen. Under the title, upright: words, drawing, things, one under the other;
 * across: the drawing stands right of all the rest. What is touched begins below the upper third,
 * or for low reach within it. Things that do not fit are divided into pages; when words are so
 * large that even one does not, the words around them go into the pages too. Nothing is cut.
 */
final class Body extends VBox {
  /** The id of the words that ask. */
  static final String QUESTION = "question";

  /** What the drawing takes of a screen that lies across; less where words need it. */
  private static final double[] GUIDE_SHARES = {0.46, 0.38, 0.3};

  /** Between what is read and the drawing beside it. */
  private static final double GUIDE_GAP = 32;

  /** Smaller than this a drawing says nothing, and gives way. */
  private static final double LEAST_GUIDE = 160;

  /** A picture that has to be seen does not give way. */
  private static final double LEAST_NEEDED_GUIDE = 300;

  /** Of the height that nobody needs: what stands over the drawing, and what under it. */
  private static final double AIR = 0.3;

  private static final int MANY = 12;

  private final Label title;
  private final List<Region> leads;
  private final Optional<Region> guide;
  private final boolean guideNeeded;
  private final boolean hintsLast;
  private final boolean together;
  private final List<Region> items;
  private final int most;
  private final Optional<EntryPane> pad;
  private final Optional<Region> note;
  private final IntegerProperty page;
  private final PageBar bar;
  private final Look look;
  private final Heights heights = new Heights();
  private List<List<Packing.Row>> pages = List.of();

  Body(Brush brush, Parts parts) {
    look = brush.look();
    title = brush.label(parts.title(), parts.titleStyle());
    title.setId(QUESTION);
    leads = parts.leads();
    guide = parts.guide();
    guideNeeded = parts.guideNeeded();
    hintsLast = parts.hintsLast();
    together = parts.areTogether();
    items = parts.items();
    most = parts.most();
    pad = parts.pad();
    note = parts.note();
    page = parts.page();
    bar = new PageBar(brush, upright() && !seated(), this::turn);
    sceneProperty().addListener((_, _, _) -> heights.forget()); // another scene, another style
    getStyleClass().add("body");
    getChildren().add(title);
    getChildren().addAll(leads);
    guide.ifPresent(getChildren()::add);
    getChildren().addAll(items);
    pad.ifPresent(getChildren()::add);
    pad.ifPresent(pane -> pane.ask(title));
    note.ifPresent(getChildren()::add);
    getChildren().add(bar);
  }

  private boolean upright() {
    return look.orientation() == Orientation.PORTRAIT;
  }

  /** Upright with all that is touched far down: words are read above it. */
  private boolean seated() {
    return upright() && look.has(Aid.LOW_REACH);
  }

  private void turn(int by) {
    open(open() + by);
  }

  private void open(int number) {
    page.set(Math.clamp(number, 0, count() - 1));
    requestLayout();
  }

  /** Which page is open, from 0. */
  int open() {
    return Math.clamp(page.get(), 0, count() - 1);
  }

  /** How many pages there are. */
  int count() {
    return Math.max(1, pages.size());
  }

  /** The words that ask. */
  Label question() {
    return title;
  }

  /** Everything under the question, on whatever page it stands. */
  List<Region> things() {
    List<Region> things = new ArrayList<>(leads);
    pad.ifPresent(things::add);
    things.addAll(items);
    note.ifPresent(things::add);
    if (bar.isVisible()) {
      things.add(bar);
    }
    return things;
  }

  /** Opens the page on which this stands. */
  void reveal(Node wanted) {
    for (int i = 0; i < pages.size(); i++) {
      if (i != open() && isOn(pages.get(i), wanted)) {
        open(i);
        return;
      }
    }
  }

  boolean isOnOpenPage(Node node) {
    return !pages.isEmpty() && isOn(pages.get(open()), node);
  }

  private static boolean isOn(List<Packing.Row> page, Node node) {
    return page.stream()
        .flatMap(row -> row.items().stream())
        .anyMatch(thing -> Walk.isWithin(node, thing));
  }

  @Override
  protected void layoutChildren() {
    Box all =
        new Box(
            snappedLeftInset(),
            snappedTopInset(),
            getWidth() - snappedRightInset(),
            getHeight() - snappedBottomInset());
    if (pad.isPresent()) {
      all.lay(pad.get());
      bar.setVisible(false);
      return;
    }
    Box rest = all.from(stack(title, all, all.top()));
    if (together && layTogether(rest)) {
      return;
    }
    boolean laid =
        upright()
            ? layRoomy(rest, everything(guide))
            : guide.isPresent() && layAcross(rest, guide.get());
    laid = laid || (!upright() && layRoomy(rest, everything(Optional.empty())));
    Around least = new Around(List.of(), seated(), Optional.empty());
    laid = laid || (together && layRoomy(rest, least));
    List<Region> tight = tight(guide.filter(_ -> guideNeeded));
    if (!laid || (lonely() && pagesOf(tight, rest) < count())) {
      layTight(rest, tight);
    }
  }

  /** Whether each thing has come to stand on a page of its own. */
  private boolean lonely() {
    return count() > 1 && count() == items.size();
  }

  private int pagesOf(List<Region> sequence, Box box) {
    double height = box.height() - bar.takenHeight(box.width());
    return packing(sequence, box.width() - bar.takenWidth(), 1)
        .pages(height, reach() - box.top())
        .size();
  }

  /** What stands around the things, the note first or last. */
  private record Around(List<Region> leads, boolean noteFirst, Optional<Region> drawn) {}

  private Around everything(Optional<Region> drawn) {
    return new Around(leads, seated(), drawn);
  }

  /** On one page, with as much around as there is room for; or false where there is none. */
  private boolean layTogether(Box rest) {
    return Stream.of(
            everything(guide),
            new Around(leads, upright(), Optional.empty()),
            new Around(List.of(), upright(), Optional.empty()))
        .distinct()
        .anyMatch(around -> layRoomy(rest, around) && !bar.isVisible());
  }

  /** The drawing at the right, as large as the rest beside it leaves room for. */
  private boolean layAcross(Box rest, Region drawn) {
    for (double share : GUIDE_SHARES) {
      Box left = left(rest, share);
      if (layRoomy(left, everything(Optional.empty())) && !bar.isVisible()) {
        return layRight(rest, left, drawn);
      }
    }
    drawn.setVisible(false);
    if (!guideNeeded) {
      return false;
    }
    for (double share : GUIDE_SHARES) {
      Box left = left(rest, share);
      if (layRoomy(left, everything(Optional.empty())) || layTight(left, tight(Optional.empty()))) {
        return layRight(rest, left, drawn);
      }
    }
    return false;
  }

  private static Box left(Box rest, double share) {
    return rest.narrowed(rest.right() - (rest.width() - GUIDE_GAP) * share - GUIDE_GAP);
  }

  private static boolean layRight(Box rest, Box left, Region drawn) {
    drawn.setVisible(true);
    new Box(left.right() + GUIDE_GAP, rest.top(), rest.right(), rest.floor()).lay(drawn);
    return true;
  }

  /** Everything in its place, the things alone in pages; or false when there is no room for it. */
  private boolean layRoomy(Box all, Around around) {
    Optional<Region> drawn = around.drawn();
    guide.ifPresent(g -> g.setVisible(drawn.isPresent()));
    double y = all.top();
    leads.forEach(lead -> lead.setVisible(false));
    for (Region lead : around.leads()) {
      y = stack(lead, all, y);
    }
    double floor = all.floor();
    if (note.isPresent() && around.noteFirst() && !(note.get() instanceof Target)) {
      y = stack(note.get(), all, y);
    } else if (note.isPresent()) {
      double height = heights.of(note.get(), all.width());
      floor -= height + getSpacing();
      all.from(floor + getSpacing()).lay(note.get());
      note.get().setVisible(true);
    }
    Box middle = all.from(y).to(floor);
    double picture = drawn.isPresent() && guideNeeded ? LEAST_NEEDED_GUIDE + getSpacing() : 0;
    double things = items.isEmpty() ? -getSpacing() : least(middle);
    if (middle.height() < things + picture - 1 || floor - highest(middle.top()) < things - 1) {
      return false;
    }
    layMiddle(middle, drawn);
    return true;
  }

  /** Puts it at this height, and says where the next begins. */
  private double stack(Region part, Box all, double y) {
    part.setVisible(true);
    double height = heights.of(part, all.width());
    all.from(y).to(y + height).lay(part);
    return y + height + getSpacing();
  }

  /** What the things need at least: all of them, or the highest of them and the bar. */
  private double least(Box box) {
    Packing whole = packing(box.width());
    List<Packing.Row> narrow = packing(box.width() - bar.takenWidth()).rows();
    double paged =
        Math.max(
            Packing.highest(narrow) + bar.takenHeight(box.width()), bar.minHeight(box.width()));
    return items.size() <= most ? Math.min(whole.height(whole.rows()), paged) : paged;
  }

  private void layMiddle(Box middle, Optional<Region> drawn) {
    if (items.isEmpty()) {
      bar.setVisible(false);
      drawn.ifPresent(g -> g.setVisible(true));
      drawn.ifPresent(middle::lay);
    } else if (drawn.isPresent()) {
      layDrawn(middle, drawn.get());
    } else {
      double latest = middle.floor() - least(middle);
      layPages(middle.from(Math.min(highest(middle.top()), latest)), items, MANY);
    }
  }

  /** The drawing, and the things under it: calm where there is room, else each what it needs. */
  private void layDrawn(Box middle, Region drawn) {
    double wish = heights.of(drawn, middle.width());
    double air = middle.height() - wish - getSpacing() - wanted(middle);
    double from = middle.top() + wish + getSpacing() + Math.max(0, air) * 2 * AIR;
    if (air < 0) {
      double picture = (guideNeeded ? LEAST_NEEDED_GUIDE : LEAST_GUIDE) + getSpacing();
      double given = Math.min(wanted(middle), middle.height() - picture);
      from = middle.floor() - Math.max(least(middle), given);
    }
    from = Math.max(from, Math.min(highest(from), middle.floor() - least(middle)));
    layPages(middle.from(from), items, MANY);
    Box above = middle.to(from - getSpacing());
    drawn.setVisible(above.height() >= LEAST_GUIDE);
    above.lay(drawn);
  }

  /** The height at which the things may begin, if all else ends here. */
  private double highest(double y) {
    return items.stream().anyMatch(Target.class::isInstance) ? Math.max(y, reach()) : y;
  }

  private double reach() {
    return Frame.reach(look, getParent().getLayoutBounds().getHeight()) - getLayoutY();
  }

  /** What the things would take if there were room. */
  private double wanted(Box box) {
    Packing packing = packing(box.width());
    double page =
        packing.pages(Double.MAX_VALUE, 0).stream().mapToDouble(packing::height).max().orElse(0);
    return page + (items.size() > most ? bar.takenHeight(box.width()) : 0);
  }

  /** Everything but the title, one after the other; what can be done without comes last. */
  private List<Region> tight(Optional<Region> drawn) {
    List<Region> sequence = new ArrayList<>();
    if (!hintsLast) {
      sequence.addAll(leads);
    }
    drawn.ifPresent(sequence::add);
    sequence.addAll(items);
    if (hintsLast) {
      sequence.addAll(leads);
    }
    note.ifPresent(sequence::add);
    return sequence;
  }

  /**
   * Words so large that only the title keeps its place: all the rest goes into pages. False when
   * even one thing alone is too high for a page.
   */
  private boolean layTight(Box below, List<Region> sequence) {
    guide.ifPresent(g -> g.setVisible(false));
    layPages(below, sequence, 1);
    Packing narrow = packing(sequence, below.width() - bar.takenWidth(), 1);
    return Packing.highest(narrow.rows()) + bar.takenHeight(below.width()) <= below.height();
  }

  private Packing packing(double width) {
    return packing(items, width, MANY);
  }

  private Packing packing(List<Region> things, double width, int columns) {
    return new Packing(things, width, bar.gap(), new Packing.Limits(most, columns), heights);
  }

  private void layPages(Box box, List<Region> things, int columns) {
    Packing packing = packing(things, box.width(), columns);
    double reach = reach() - box.top();
    pages = packing.pages(box.height(), reach);
    if (pages.size() > 1) {
      packing = packing(things, box.width() - bar.takenWidth(), columns);
      pages = packing.pages(box.height() - bar.takenHeight(box.width()), reach);
    }
    int open = open();
    things.forEach(thing -> thing.setVisible(false));
    layPage(box, packing, pages.get(open));
    bar.show(open, count());
    double top = Math.min(reach(), box.floor() - bar.minHeight(box.width()));
    bar.lay(box.from(Math.max(box.top(), top)));
  }

  private void layPage(Box box, Packing packing, List<Packing.Row> rows) {
    double slack = box.floor() - box.top() - packing.height(rows);
    slack -= count() > 1 ? bar.takenHeight(box.width()) : 0;
    double y = box.top();
    for (Packing.Row row : rows) {
      double down = row.touched() ? Math.clamp(reach() - y, 0, Math.max(0, slack)) : 0;
      slack -= down;
      y += down;
      double x = box.left();
      for (Region thing : row.items()) {
        thing.setVisible(true);
        new Box(x, y, x + packing.columnWidth(), y + row.height()).lay(thing);
        x += packing.columnWidth() + packing.gap();
      }
      y += row.height() + packing.gap();
    }
  }
}
