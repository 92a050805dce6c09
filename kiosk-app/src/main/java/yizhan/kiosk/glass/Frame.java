package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import yizhan.kiosk.visit.Turn.Setting;

/**
 * What is the same on every screen, so that nothing has to be learnt twice. Its children stand in
 * the order in which keys walk them; where they lie is laid out by hand. For low reach the controls
 * leave the header: upright they stand over the footer, across at the right, where there is width.
 */
final class Frame extends Region {
  /** How much of the screen, from below, is within reach of somebody who sits. */
  static final double LOW_REACH = 900;

  private static final double UPPER_PART = 1.0 / 3;

  private final Header header;
  private final Controls controls;
  private final Footer footer;
  private final Ring ring = new Ring();
  private final Optional<Region> lowControls;
  private final boolean upright;
  private final Slot titleSlot = new Slot();
  private final Slot bodySlot = new Slot();
  private @Nullable TitleLine titleLine;
  private @Nullable Body body;

  Frame(Header header, Look look, Controls controls, Footer footer) {
    this.header = header;
    this.controls = controls;
    this.footer = footer;
    upright = look.orientation() == Orientation.PORTRAIT;
    lowControls =
        look.has(Aid.LOW_REACH)
            ? Optional.of(upright ? controls.row() : controls.column())
            : Optional.empty();
    getStyleClass().add("frame");
    getChildren().addAll(titleSlot, bodySlot, footer);
    lowControls.ifPresent(getChildren()::add);
    getChildren().addAll(header, ring);
  }

  /** Where the part of a screen of this height begins that is to be touched. */
  static double reach(Look look, double height) {
    return look.has(Aid.LOW_REACH) ? height - LOW_REACH : UPPER_PART * height;
  }

  Header header() {
    return header;
  }

  /** Whether the voice can be heard. */
  void speaks(boolean now) {
    controls.speaks(now);
  }

  Ring ring() {
    return ring;
  }

  /** What asks, once something does. */
  Optional<Body> body() {
    return Optional.ofNullable(body);
  }

  /** What keys may point at, in their order. */
  List<Region> parts() {
    List<Region> parts = new ArrayList<>();
    body().ifPresent(parts::add);
    parts.add(footer);
    lowControls.ifPresent(parts::add);
    parts.add(header);
    return parts;
  }

  /** Another question. */
  void fill(Body question) {
    body = question;
    bodySlot.hold(question);
  }

  Footer footer() {
    return footer;
  }

  /** Nothing of what was asked stays. */
  void clear() {
    titleLine = null;
    titleSlot.empty();
    body = null;
    bodySlot.empty();
    footer.clear();
  }

  /** Another question comes; what is the same on every screen stands still. */
  void arrive(boolean motion) {
    body().ifPresent(question -> Motion.arrive(question, motion));
  }

  /** Where one is in the matter; what tells so already stays. */
  void tell(Setting setting, Brush brush) {
    TitleLine now = titleLine;
    if (now == null || !now.tells(setting)) {
      titleLine = new TitleLine(brush, setting);
      titleSlot.hold(titleLine);
    }
  }

  @Override
  protected void layoutChildren() {
    Box all = new Box(0, 0, getWidth(), getHeight());
    all.lay(titleSlot);
    all.lay(bodySlot);
    Box rest = all.from(place(header, all));
    if (!upright && lowControls.isPresent()) {
      rest = beside(lowControls.get(), rest);
    }
    if (titleLine != null && titleLine.isManaged()) {
      rest = rest.from(place(titleLine, rest));
    }
    if (footer.isManaged()) {
      rest = above(footer, rest);
    }
    if (upright && lowControls.isPresent()) {
      rest = above(lowControls.get(), rest);
    }
    if (body != null) {
      rest.lay(body);
    }
  }

  /** Lays a part at the top, and says where it ends. */
  private static double place(Region part, Box box) {
    double floor = box.top() + part.prefHeight(box.width());
    box.to(floor).lay(part);
    return floor;
  }

  /** Lays a part at the bottom, and says what is left above it. */
  private static Box above(Region part, Box box) {
    double top = box.floor() - part.prefHeight(box.width());
    box.from(top).lay(part);
    return box.to(top);
  }

  /** Lays a part at the right, as low as it can, and says what is left beside it. */
  private static Box beside(Region part, Box box) {
    double left = box.right() - part.prefWidth(-1);
    double top = box.floor() - part.prefHeight(-1);
    new Box(left, top, box.right(), box.floor()).lay(part);
    return box.narrowed(left);
  }
}
