package yizhan.kiosk.glass;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;

/**
 * A drawing of lines and planes, as large as there is room for. Its numbers are places on a sheet
 * of its own; its colours are the style sheet's.
 */
class Drawing extends Region {
  /** Larger than this a drawing shouts. */
  private static final double MOST = 1.25;

  private final double width;
  private final double height;
  private final Group shapes = new Group();
  private final Scale scale = new Scale();
  private final Translate shift = new Translate();

  Drawing(double width, double height) {
    this.width = width;
    this.height = height;
    shapes.setManaged(false);
    shapes.getTransforms().setAll(shift, scale);
    getChildren().add(shapes);
    getStyleClass().add("drawing");
    setMouseTransparent(true);
  }

  @Override
  protected double computePrefHeight(double forWidth) {
    return forWidth < 0 ? height : Math.min(MOST, forWidth / width) * height;
  }

  final void draw(Node... nodes) {
    shapes.getChildren().addAll(nodes);
  }

  /** A plane with round corners. */
  static Rectangle plane(Spot at, double round, String style) {
    Rectangle plane = new Rectangle(at.x(), at.y(), at.width(), at.height());
    plane.setArcWidth(round * 2);
    plane.setArcHeight(round * 2);
    plane.getStyleClass().add(style);
    return plane;
  }

  /** A line or an outline in the path language of SVG. */
  static SVGPath path(String path, String style) {
    SVGPath drawn = new SVGPath();
    drawn.setContent(path);
    drawn.getStyleClass().add(style);
    return drawn;
  }

  /** Where something is on the sheet of a drawing. */
  record Spot(double x, double y, double width, double height) {
    double midX() {
      return x + width / 2;
    }

    double midY() {
      return y + height / 2;
    }
  }

  @Override
  protected void layoutChildren() {
    double factor = Math.min(MOST, Math.min(getWidth() / width, getHeight() / height));
    scale.setX(factor);
    scale.setY(factor);
    shift.setX((getWidth() - width * factor) / 2);
    shift.setY((getHeight() - height * factor) / 2);
  }
}
