package yizhan.kiosk.glass;

import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.SheetPicture;
import yizhan.kiosk.prompt.Text;

/** The picture of a sheet, which lies, with a line under it that says what it is. */
final class SheetView extends Region {
  private static final double GAP = 8;

  private final SheetPicture sheet;
  private final Region paper = new Region();
  private final ImageView image = new ImageView();
  private final Label caption;
  private final Optional<Label> absent;

  SheetView(Brush brush, SheetPicture sheet) {
    this.sheet = sheet;
    Optional<Picture> picture = brush.pictures().of(sheet.id());
    picture.ifPresent(p -> image.setImage(drawn(p)));
    image.setSmooth(true);
    image.setPreserveRatio(true);
    paper.getStyleClass().add("sheet-picture");
    caption = brush.label(sheet.caption(), "caption");
    caption.setWrapText(false);
    absent =
        picture.isPresent()
            ? Optional.empty()
            : Optional.of(brush.label(Text.of("check.no-picture"), "absent"));
    getStyleClass().add("sheet-view");
    getChildren().addAll(paper, image, caption);
    absent.ifPresent(getChildren()::add);
  }

  private static WritableImage drawn(Picture picture) {
    int width = picture.width();
    WritableImage image = new WritableImage(width, picture.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            width,
            picture.height(),
            PixelFormat.getIntArgbInstance(),
            picture.argb(),
            0,
            width);
    return image;
  }

  /** The paper's long edge, in units of its own. */
  double wide() {
    return sheet.size().length();
  }

  double tall() {
    return sheet.size().width();
  }

  double captionHeight() {
    return caption.prefHeight(-1) + GAP;
  }

  double captionWidth() {
    return caption.prefWidth(-1);
  }

  /** Of the paper in this scale, or of the line under it. */
  double width(double scale) {
    return Math.max(wide() * scale, captionWidth());
  }

  double height(double scale) {
    return tall() * scale + captionHeight();
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() - captionHeight();
    double width = height * wide() / tall();
    double x = (getWidth() - width) / 2;
    paper.resizeRelocate(x, 0, width, height);
    absent.ifPresent(words -> words.resizeRelocate(x, 0, width, height));
    Insets rim = paper.getInsets(); // stays to be seen all round
    image.setFitWidth(width - rim.getLeft() - rim.getRight());
    image.setFitHeight(height - rim.getTop() - rim.getBottom());
    image.relocate(x + rim.getLeft(), rim.getTop());
    caption.resizeRelocate(0, height + GAP, getWidth(), caption.prefHeight(-1));
  }
}
