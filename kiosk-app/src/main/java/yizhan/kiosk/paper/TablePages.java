package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import yizhan.kiosk.fonts.Chain;
import yizhan.kiosk.paper.TablePaper.Column;
import yizhan.kiosk.paper.TablePaper.Page;
import yizhan.kiosk.paper.TablePaper.Table;
import yizhan.kiosk.paper.TextStyle.Align;

/** Sets tables from the top of a page to its foot, and goes on with the next one. */
final class TablePages {
  static final Box SHEET = new Box(0, 0, 297, 210);

  private static final double MARGIN = 12;
  private static final double FOOT = SHEET.height() - MARGIN;
  private static final double WIDTH = SHEET.width() - 2 * MARGIN;
  private static final double GAP = 1.2;
  private static final double HAIR = 0.15;
  private static final double STROKE = 0.4;
  private static final int MOST_LINES = 6;
  private static final double CLOSING = 12;
  private static final TextStyle TITLE = style(Chain.SANS_BOLD, 15, Align.LEFT);
  private static final TextStyle SUBTITLE = style(Chain.SANS_BOLD, 10, Align.LEFT);
  private static final TextStyle PLAIN = style(Chain.SANS, 9, Align.LEFT);
  private static final TextStyle HEAD = style(Chain.SANS_BOLD, 7, Align.LEFT);
  private static final TextStyle HEAD_RIGHT = style(Chain.SANS_BOLD, 7, Align.RIGHT);
  private static final TextStyle CELL = style(Chain.SANS, 7.5, Align.LEFT);
  private static final TextStyle NUMBER = style(Chain.SANS, 7.5, Align.RIGHT);
  private static final TextStyle FOOTER = style(Chain.SANS, 8, Align.RIGHT);

  private final Typesetter typesetter;
  private final String foot;
  private final List<Page> pages = new ArrayList<>(List.of(new Page()));
  private double y = MARGIN;

  /**
   * @param foot what stands at the foot of each page, before its number
   */
  TablePages(Typesetter typesetter, String foot) {
    this.typesetter = typesetter;
    this.foot = foot;
  }

  private static TextStyle style(Chain chain, double points, Align align) {
    return new TextStyle(chain, List.of(points), 1.3, 0, align);
  }

  void title(String words) {
    y += text(words, MARGIN, y, WIDTH, TITLE) + 2 * GAP;
  }

  void line(String words) {
    y += text(words, MARGIN, y, WIDTH, PLAIN) + GAP / 2;
  }

  /** A line with room above it to write by hand. */
  void closing(String words) {
    if (y + CLOSING > FOOT) next();
    y += CLOSING - height(PLAIN, 1) - GAP;
    line(words);
  }

  /**
   * A table that fits on a page is not parted, and its closing lines are kept with it.
   *
   * @param closing how many lines close it
   */
  void table(Table table, int closing) {
    double head = head(table.columns());
    double begin = 3 * GAP + height(SUBTITLE, 1) + GAP + head;
    double rows = table.rows().stream().mapToDouble(row -> row(table.columns(), row)).sum();
    double whole = begin + rows + closing * CLOSING;
    double first = table.rows().isEmpty() ? 0 : row(table.columns(), table.rows().getFirst());
    double least = whole < FOOT - MARGIN ? whole : begin + first;
    if (y + least > FOOT) next();
    y += 3 * GAP;
    y += text(table.title(), MARGIN, y, WIDTH, SUBTITLE) + GAP;
    drawHead(table.columns(), head);
    for (List<String> row : table.rows()) {
      double high = row(table.columns(), row);
      if (y + high > FOOT) {
        next();
        drawHead(table.columns(), head);
      }
      cells(table.columns(), row, false);
      y += high;
      bar(y - GAP / 2, HAIR, total(table.columns()));
    }
  }

  private void drawHead(List<Column> columns, double high) {
    bar(y, STROKE, total(columns));
    y += GAP;
    cells(columns, columns.stream().map(Column::head).toList(), true);
    y += high - GAP;
    bar(y - GAP / 2, STROKE, total(columns));
  }

  /** All pages, each with its number; nothing is added any more. */
  List<Page> numbered() {
    for (int i = 0; i < pages.size(); i++) {
      String words = foot + "    第 " + (i + 1) + " / " + pages.size() + " 页 page";
      pages.get(i).texts().add(set(words, MARGIN, FOOT + GAP, WIDTH, FOOTER));
    }
    return pages;
  }

  private void next() {
    pages.add(new Page());
    y = MARGIN;
  }

  private double head(List<Column> columns) {
    return GAP + high(columns, columns.stream().map(Column::head).toList(), true);
  }

  private double row(List<Column> columns, List<String> cells) {
    return high(columns, cells, false);
  }

  private double high(List<Column> columns, List<String> cells, boolean head) {
    double high = 0;
    for (int i = 0; i < cells.size(); i++)
      if (!cells.get(i).isEmpty()) {
        TextStyle style = style(columns.get(i), head);
        SetText text = set(cells.get(i), 0, 0, room(columns.get(i)), style);
        high = Math.max(high, height(style, text.lines()));
      }
    return high + GAP;
  }

  private void cells(List<Column> columns, List<String> cells, boolean head) {
    double x = MARGIN;
    for (int i = 0; i < cells.size(); i++) {
      Column column = columns.get(i);
      if (!cells.get(i).isEmpty()) text(cells.get(i), x, y, room(column), style(column, head));
      x += column.width();
    }
  }

  private static TextStyle style(Column column, boolean head) {
    if (head) return column.numbers() ? HEAD_RIGHT : HEAD;
    return column.numbers() ? NUMBER : CELL;
  }

  /** What stands right would run into what stands left beside it. */
  private static double room(Column column) {
    return column.width() - (column.numbers() ? 3 * GAP : GAP);
  }

  private static double total(List<Column> columns) {
    return columns.stream().mapToDouble(Column::width).sum();
  }

  private void bar(double at, double thick, double width) {
    pages.getLast().bars().add(new Box(MARGIN, at - thick / 2, width, thick));
  }

  /** Sets words at once; how high they are. */
  private double text(String words, double x, double at, double width, TextStyle style) {
    SetText set = set(words, x, at, width, style);
    pages.getLast().texts().add(set);
    return height(style, set.lines());
  }

  private SetText set(String words, double x, double at, double width, TextStyle style) {
    Box box = new Box(x, at, width, height(style, MOST_LINES));
    return typesetter.mustFit(
        FieldLayout.fixed("table", words, new FieldLayout.Frame(box, style, MOST_LINES)));
  }

  private static double height(TextStyle style, int lines) {
    return lines * style.line() * style.points().getFirst() * TextStyle.MM_PER_POINT;
  }
}
