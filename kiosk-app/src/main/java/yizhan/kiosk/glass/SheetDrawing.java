package yizhan.kiosk.glass;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import yizhan.device.printer.SheetSize;

/** A sheet drawn to scale beside the largest, so that A3 and A4 are told apart by eye. */
final class SheetDrawing extends StackPane {
  private final SheetSize size;
  private final Region sheet = new Region();

  private SheetDrawing(SheetSize size) {
    this.size = size;
    getStyleClass().add("sheet-scale");
    sheet.getStyleClass().add("sheet");
    sheet.setManaged(false);
    getChildren().addAll(sheet, Brush.written(size.name(), "sheet-name"));
  }

  static Node of(SheetSize size) {
    return new SheetDrawing(size);
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double scale = getWidth() / SheetSize.A3.length();
    double width = size.length() * scale; // licences lie across
    double height = size.width() * scale;
    sheet.resizeRelocate((getWidth() - width) / 2, (getHeight() - height) / 2, width, height);
  }
}
