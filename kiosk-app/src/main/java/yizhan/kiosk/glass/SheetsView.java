package yizhan.kiosk.glass;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.SheetPicture;

/**
 * The pictures of all sheets, in one scale, as large as there is room for: beside each other or one
 * under the other, whichever makes them larger.
 */
final class SheetsView extends Region {
  private static final double GAP = 32;

  private final List<SheetView> sheets;

  private SheetsView(List<SheetView> sheets) {
    this.sheets = sheets;
    getStyleClass().add("sheets");
    getChildren().addAll(sheets);
  }

  static SheetsView of(Brush brush, List<SheetPicture> sheets) {
    return new SheetsView(sheets.stream().map(sheet -> new SheetView(brush, sheet)).toList());
  }

  /** Beside each other over the whole width. */
  @Override
  protected double computePrefHeight(double forWidth) {
    double scale = scaleOfWidth(forWidth);
    return most(sheet -> sheet.height(scale));
  }

  @Override
  protected void layoutChildren() {
    double captions = most(SheetView::captionHeight);
    double across =
        Math.min(scaleOfWidth(getWidth()), (getHeight() - captions) / most(SheetView::tall));
    double room = getHeight() - sheets.size() * captions - gaps();
    double under = Math.min(getWidth() / most(SheetView::wide), room / sum(SheetView::tall));
    if (under > across) {
      layUnder(Math.max(0, under));
    } else {
      layAcross(Math.max(0, across));
    }
  }

  /** A caption may be wider than its sheet; then the others have what it leaves. */
  private double scaleOfWidth(double width) {
    double scale = (width - gaps()) / sum(SheetView::wide);
    double tried = scale;
    double captions = sum(s -> s.captionWidth() > s.wide() * tried ? s.captionWidth() : 0);
    double papers = sum(s -> s.captionWidth() > s.wide() * tried ? 0 : s.wide());
    return captions == 0 ? scale : (width - gaps() - captions) / Math.max(papers, 1);
  }

  private double gaps() {
    return GAP * (sheets.size() - 1);
  }

  private double sum(ToDoubleFunction<SheetView> of) {
    return sheets.stream().mapToDouble(of).sum();
  }

  private double most(ToDoubleFunction<SheetView> of) {
    return sheets.stream().mapToDouble(of).max().orElse(0);
  }

  private void layAcross(double scale) {
    double x = (getWidth() - sum(s -> s.width(scale)) - gaps()) / 2;
    double y = (getHeight() - most(s -> s.height(scale))) / 2;
    for (SheetView sheet : sheets) {
      sheet.resizeRelocate(x, y, sheet.width(scale), sheet.height(scale));
      x += sheet.width(scale) + GAP;
    }
  }

  private void layUnder(double scale) {
    double y = (getHeight() - sum(s -> s.height(scale)) - gaps()) / 2;
    for (SheetView sheet : sheets) {
      double width = sheet.width(scale);
      sheet.resizeRelocate((getWidth() - width) / 2, y, width, sheet.height(scale));
      y += sheet.height(scale) + GAP;
    }
  }
}
