package yizhan.kiosk.paper;

import java.util.ArrayList;
import java.util.List;
import yizhan.kiosk.fonts.Chain;
import yizhan.kiosk.paper.ResultType.Hand;
import yizhan.kiosk.paper.ResultType.NoGlyphException;

/**
 * Fills A4 pages from top to bottom. What belongs together stays together where a page has room for
 * it; what does not begins again under its heading on the next page. Goes over everything once.
 */
final class ResultPages {
  static final double WIDTH = 210;
  static final double HEIGHT = 297;
  static final double LEFT = 18;
  static final double RIGHT = WIDTH - 18;
  private static final double FIRST_TOP = 20;
  private static final double TOP = 26;
  private static final double FLOOR = HEIGHT - 24;
  private static final double BAR = 7.5;
  private static final double LABEL = 27;
  private static final double PAD_X = 1.8;
  private static final double PAD_Y = 1.1;
  private static final double GAP = 5;

  /** A row higher than this is divided. */
  private static final int MOST_LINES = 40;

  static final Hand PLAIN = new Hand(Chain.SANS, 10);
  static final Hand BOLD = new Hand(Chain.SANS_BOLD, 10.5);

  private final ResultType type;
  private final List<List<ResultMark>> pages = new ArrayList<>(List.of(new ArrayList<>()));
  private double y = FIRST_TOP;

  ResultPages(ResultType type) {
    this.type = type;
  }

  List<List<ResultMark>> pages() {
    return pages;
  }

  /** Where the next thing begins. */
  double y() {
    return y;
  }

  void skipTo(double where) {
    y = Math.max(y, where);
  }

  void mark(ResultMark mark) {
    pages.getLast().add(mark);
  }

  private void turn() {
    pages.add(new ArrayList<>());
    y = TOP;
  }

  /** One line in the middle of the page. */
  void centred(String words, Hand hand) throws NoGlyphException {
    for (ResultType.Line line : type.lines(words, hand, RIGHT - LEFT)) {
      pages.getLast().addAll(line.at((WIDTH - line.width()) / 2, y + hand.ascent()));
      y += hand.line();
    }
  }

  /** A row that is set and only lacks its place. */
  private record SetRow(List<SetField> fields, int lines) {
    double height() {
      return lines * PLAIN.line() + 2 * PAD_Y;
    }
  }

  private record SetField(List<ResultType.Line> label, List<ResultType.Line> words) {}

  /** A heading and its rows. */
  void table(String heading, List<ResultRow> rows) throws NoGlyphException {
    List<SetRow> set = new ArrayList<>();
    for (ResultRow row : rows) set.addAll(set(row));
    double height = BAR + set.stream().mapToDouble(SetRow::height).sum();
    boolean wouldFit = height <= FLOOR - TOP;
    if (y + (wouldFit ? height : BAR + set.getFirst().height()) > FLOOR) turn();
    bar(heading);
    for (SetRow row : set) {
      if (y + row.height() > FLOOR) {
        turn();
        bar(heading + "（续）");
      }
      place(row);
    }
    y += GAP;
  }

  private void bar(String heading) throws NoGlyphException {
    mark(new ResultMark.Bar(new Box(LEFT, y, RIGHT - LEFT, BAR)));
    ResultType.Line line = type.lines(heading, BOLD, RIGHT - LEFT - 2 * PAD_X).getFirst();
    pages.getLast().addAll(line.at(LEFT + PAD_X, y + (BAR - BOLD.line()) / 2 + BOLD.ascent()));
    y += BAR;
  }

  /** Long words are divided into rows that a page has room for. */
  private List<SetRow> set(ResultRow row) throws NoGlyphException {
    double share = (RIGHT - LEFT) / row.fields().size();
    List<SetField> fields = new ArrayList<>();
    int lines = 1;
    for (ResultRow.Field field : row.fields()) {
      SetField set =
          new SetField(
              type.lines(field.label(), PLAIN, LABEL - 2 * PAD_X),
              type.lines(field.words(), PLAIN, share - LABEL - 2 * PAD_X));
      fields.add(set);
      lines = Math.max(lines, Math.max(set.label().size(), set.words().size()));
    }
    List<SetRow> rows = new ArrayList<>();
    for (int from = 0; from < lines; from += MOST_LINES)
      rows.add(part(fields, from, Math.min(lines, from + MOST_LINES)));
    return rows;
  }

  private static SetRow part(List<SetField> fields, int from, int to) {
    List<SetField> part =
        fields.stream().map(f -> new SetField(f.label(), between(f.words(), from, to))).toList();
    return new SetRow(part, to - from);
  }

  private static List<ResultType.Line> between(List<ResultType.Line> lines, int from, int to) {
    return lines.subList(Math.min(from, lines.size()), Math.min(to, lines.size()));
  }

  private void place(SetRow row) {
    double share = (RIGHT - LEFT) / row.fields().size();
    double x = LEFT;
    for (SetField field : row.fields()) {
      mark(new ResultMark.Cell(new Box(x, y, LABEL, row.height())));
      mark(new ResultMark.Cell(new Box(x + LABEL, y, share - LABEL, row.height())));
      column(field.label(), x + PAD_X);
      column(field.words(), x + LABEL + PAD_X);
      x += share;
    }
    y += row.height();
  }

  private void column(List<ResultType.Line> lines, double x) {
    double baseline = y + PAD_Y + PLAIN.ascent();
    for (ResultType.Line line : lines) {
      pages.getLast().addAll(line.at(x, baseline));
      baseline += PLAIN.line();
    }
  }

  /** Words over the whole width, or only a part of it; a page is turned between two lines. */
  void words(String words, Hand hand, double width) throws NoGlyphException {
    for (ResultType.Line line : type.lines(words, hand, width)) {
      if (y + hand.line() > FLOOR) turn();
      pages.getLast().addAll(line.at(LEFT, y + hand.ascent()));
      y += hand.line();
    }
  }

  /** Turns the page unless this much room is left on it. */
  void keepTogether(double height) {
    if (y + height > FLOOR && height <= FLOOR - TOP) turn();
  }

  /** How high these words would be. */
  double height(String words, Hand hand) throws NoGlyphException {
    return type.lines(words, hand, RIGHT - LEFT).size() * hand.line();
  }
}
