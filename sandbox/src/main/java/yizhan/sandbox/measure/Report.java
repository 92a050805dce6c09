package yizhan.sandbox.measure;

import java.util.List;

/** What was measured, for people. */
public record Report(List<Figure> figures) {
  public Report {
    figures = List.copyOf(figures);
  }

  /** The table; nothing in it is an error, whatever it says. */
  public String text() {
    return FigureTable.of(figures);
  }
}
