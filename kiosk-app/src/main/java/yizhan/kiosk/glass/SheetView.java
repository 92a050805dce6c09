package yizhan.kiosk.glass;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.SheetPicture;
import yizhan.kiosk.prompt.Text;

/** The picture of a sheet, as large as there is room for, with a line that says what it is. */
final class SheetView extends Region {
  private static final double GAP = 8;

  /** Of a sheet whose picture is not there: A4, lying. */
  private static final double USUAL_RATIO = 1.414;

  private final Region paper = new Region();
  private final ImageView image = new ImageView();
  private final Label caption;
  private final double ratio;

  SheetView(Brush brush, SheetPicture sheet) {
    Optional<Picture> picture = brush.pictures().of(sheet.id());
    ratio = picture.map(p -> (double) p.width() / p.height()).orElse(USUAL_RATIO);
    picture.ifPresent(p -> image.setImage(drawn(p)));
    image.setSmooth(true);
    paper.getStyleClass().add("sheet-picture");
    caption = brush.label(sheet.caption(), "caption");
    Label absent = brush.label(Text.of("check.no-picture"), "caption");
    absent.setVisible(picture.isEmpty());
    getStyleClass().add("sheet-view");
    getChildren().addAll(paper, image, caption);
    if (picture.isEmpty()) {
      getChildren().add(absent);
    }
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

  @Override
  protected void layoutChildren() {
    double captionHeight = caption.prefHeight(getWidth());
    double room = Math.max(0, getHeight() - captionHeight - GAP);
    double width = Math.min(getWidth(), room * ratio);
    double height = width / ratio;
    Rectangle2D box = new Rectangle2D((getWidth() - width) / 2, (room - height) / 2, width, height);
    paper.resizeRelocate(box.getMinX(), box.getMinY(), width, height);
    image.setFitWidth(width);
    image.setFitHeight(height);
    image.relocate(box.getMinX(), box.getMinY());
    caption.resizeRelocate(0, box.getMaxY() + GAP, getWidth(), captionHeight);
    if (getChildren().size() > 3) {
      getChildren().get(3).resizeRelocate(box.getMinX(), box.getMinY(), width, height);
    }
  }
}
