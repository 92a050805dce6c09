package yizhan.sandbox.measure;

import java.util.ArrayList;
import java.util.List;

/** Figures as a table for people; columns as wide as they must be. */
final class FigureTable {
  private static final List<String> HEAD =
      List.of("figure", "value", "least / median / most", "rounds", "beside", "");

  private FigureTable() {}

  static String of(List<Figure> figures) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    for (Figure figure : figures)
      rows.add(
          List.of(
              figure.name(),
              Series.number(figure.value()),
              figure.series().spread(),
              String.valueOf(figure.series().values().size()),
              figure.against(),
              figure.verdict()));
    StringBuilder table = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("|");
      for (int column = 0; column < row.size(); column++)
        line.append(' ').append(padded(row.get(column), width(rows, column))).append(" |");
      table.append(line).append('\n');
      if (row.equals(HEAD)) table.append(line.toString().replaceAll("[^|]", "-")).append('\n');
    }
    return table.toString();
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
