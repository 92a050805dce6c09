package yizhan.kiosk.glass;

import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * What is the same on every screen, so that nothing has to be learnt twice. Its children stand in
 * the order in which keys walk them; where they lie is laid out by hand.
 */
final class Frame extends Region {
  private final Header header;
  private Region titleLine = new Region();
  private Region body = new Region();
  private @Nullable Footer footer;

  Frame(Header header) {
    this.header = header;
    getStyleClass().add("frame");
    getChildren().setAll(titleLine, body, header);
  }

  Header header() {
    return header;
  }

  /** Where one is, and another question. */
  void fill(TitleLine line, Body question, Footer ways) {
    titleLine = line;
    body = question;
    footer = ways;
    getChildren().setAll(titleLine, body, ways, header);
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
    double width = getWidth();
    double y = place(header, 0, width);
    if (titleLine.isManaged()) {
      y = place(titleLine, y, width);
    }
    double floor = getHeight();
    if (footer != null && footer.isManaged()) {
      double footerHeight = footer.prefHeight(width);
      floor -= footerHeight;
      footer.resizeRelocate(0, floor, width, footerHeight);
    }
    body.resizeRelocate(0, y, width, floor - y);
  }

  private static double place(Region part, double y, double width) {
    double height = part.prefHeight(width);
    part.resizeRelocate(0, y, width, height);
    return y + height;
  }
}
