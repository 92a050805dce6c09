package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

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
  private final Ring ring = new Ring();
  private final Optional<Region> lowControls;
  private final boolean upright;
  private Region titleLine = new Region();
  private Region body = new Region();
  private @Nullable Footer footer;

  Frame(Header header, Look look, Controls controls) {
    this.header = header;
    this.controls = controls;
    upright = look.orientation() == Orientation.PORTRAIT;
    lowControls =
        look.has(Aid.LOW_REACH)
            ? Optional.of(upright ? controls.row() : controls.column())
            : Optional.empty();
    getStyleClass().add("frame");
    hang(List.of(titleLine, body));
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
    return body instanceof Body question ? Optional.of(question) : Optional.empty();
  }

  /** Where one is, and another question. */
  void fill(TitleLine line, Body question, Footer ways) {
    titleLine = line;
    body = question;
    footer = ways;
    hang(List.of(titleLine, body, ways));
  }

  /** Another question comes; what is the same on every screen stands still. */
  void arrive(boolean motion) {
    Motion.arrive(body, motion);
  }

  private void hang(List<Region> parts) {
    List<Region> all = new ArrayList<>(parts);
    lowControls.ifPresent(all::add);
    all.add(header);
    all.add(ring);
    getChildren().setAll(all);
  }

  void offer(Shown now) {
    if (footer != null) {
      footer.offer(now.turn().mayGoBack(), now.mayGoHome());
    }
  }

  /** The same question, elsewhere in the matter. */
  void retitle(TitleLine line) {
    titleLine = line;
    getChildren().set(0, line);
  }

  @Override
  protected void layoutChildren() {
    double y = place(header, new Box(0, 0, getWidth(), getHeight()));
    Box rest = new Box(0, y, getWidth(), getHeight());
    if (!upright && lowControls.isPresent()) {
      rest = beside(lowControls.get(), rest);
    }
    if (titleLine.isManaged()) {
      rest = rest.from(place(titleLine, rest));
    }
    if (footer != null && footer.isManaged()) {
      rest = above(footer, rest);
    }
    if (upright && lowControls.isPresent()) {
      rest = above(lowControls.get(), rest);
    }
    rest.lay(body);
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
