package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/**
 * Divides things into rows, and rows into pages: as many beside each other as their least width
 * allows, as many under each other as there is room for.
 *
 * @param gap between rows and between columns
 */
record Packing(
    List<? extends Region> items, double width, double gap, Limits limits, Heights heights) {

  /** The style of a thing that stands on one page with the next. */
  static final String KEEPS_NEXT = "keeps-next";

  /**
   * How many.
   *
   * @param most on one page
   * @param widest beside each other
   */
  record Limits(int most, int widest) {}

  /** Things beside each other, as high as the highest. */
  record Row(List<? extends Region> items, double height) {
    boolean touched() {
      return items.stream().anyMatch(Target.class::isInstance);
    }

    boolean keepsNext() {
      return items.stream().anyMatch(item -> item.getStyleClass().contains(KEEPS_NEXT));
    }
  }

  int columns() {
    double least = items.stream().mapToDouble(Region::getMinWidth).max().orElse(0);
    int fit = least <= 0 ? 1 : (int) ((width + gap) / (least + gap));
    return Math.clamp(
        fit, 1, Math.clamp(Math.min(items.size(), limits.most()), 1, limits.widest()));
  }

  double columnWidth() {
    return (width - gap * (columns() - 1)) / columns();
  }

  List<Row> rows() {
    int columns = columns();
    double columnWidth = columnWidth();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < items.size(); i += columns) {
      List<? extends Region> row = items.subList(i, Math.min(i + columns, items.size()));
      double height = row.stream().mapToDouble(n -> heights.of(n, columnWidth)).max().orElse(0);
      rows.add(new Row(row, height));
    }
    return rows;
  }

  /**
   * Pages of this height; a row that is higher has a page of its own.
   *
   * @param reach how far from the top of a page the first thing to touch must be
   */
  List<List<Row>> pages(double height, double reach) {
    List<List<Row>> pages = new ArrayList<>();
    List<Row> open = new ArrayList<>();
    List<Row> rows = rows();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      List<Row> longer = new ArrayList<>(open);
      longer.add(row);
      if (row.keepsNext() && i + 1 < rows.size()) {
        longer.add(rows.get(i + 1));
      }
      int count = longer.stream().mapToInt(r -> r.items().size()).sum();
      boolean tooHigh = height(longer, reach) > height + 1; // rounding
      if (!open.isEmpty() && (count > limits.most() || tooHigh)) {
        pages.add(open);
        open = new ArrayList<>();
      }
      open.add(row);
    }
    pages.add(open);
    return pages;
  }

  private double height(List<Row> rows, double reach) {
    double y = -gap;
    for (Row row : rows) {
      y = (row.touched() ? Math.max(y + gap, reach) : y + gap) + row.height();
    }
    return y;
  }

  double height(List<Row> rows) {
    return rows.stream().mapToDouble(Row::height).sum() + gap * Math.max(0, rows.size() - 1);
  }

  static double highest(List<Row> rows) {
    return rows.stream().mapToDouble(Row::height).max().orElse(0);
  }
}
