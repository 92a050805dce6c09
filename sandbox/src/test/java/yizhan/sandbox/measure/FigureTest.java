package yizhan.sandbox.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is made of measurements; never how large they are. */
class FigureTest {
  @Test
  void takesTheMiddleOfOddAndEvenSeries() {
    assertThat(Series.of(9, 1, 5).median()).isEqualTo(5);
    assertThat(Series.of(9, 1, 5, 7).median()).isEqualTo(6);
    assertThat(Series.of(3).median()).isEqualTo(3);
  }

  @Test
  void takesPercentilesByNearestRank() {
    Series hundred =
        new Series(java.util.stream.IntStream.rangeClosed(1, 100).mapToObj(i -> 0.0 + i).toList());
    assertThat(hundred.percentile(50)).isEqualTo(50);
    assertThat(hundred.percentile(99)).isEqualTo(99);
    assertThat(hundred.percentile(100)).isEqualTo(100);
    assertThat(Series.of(7).percentile(1)).isEqualTo(7);
  }

  @Test
  void refusesASeriesOfNothing() {
    assertThatThrownBy(() -> new Series(List.of())).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void holdsMediansAgainstAPeer() {
    Figure twice = Figure.besidePeer("start", Series.of(4, 6, 50), "peer", Series.of(3, 3, 9), 1.5);
    assertThat(twice.verdict()).isEqualTo("2.00 × (aim 1.50): NOT REACHED");
    Figure half = Figure.besidePeer("start", Series.of(3), "peer", Series.of(6), 0.5);
    assertThat(half.verdict()).isEqualTo("0.50 × (aim 0.50): reached");
  }

  @Test
  void holdsAFigureAgainstItsLimit() {
    assertThat(Figure.beside("tap", Series.of(20, 40), 40, 33).verdict()).isEqualTo("NOT REACHED");
    assertThat(Figure.beside("tap", Series.of(20, 40), 33).verdict()).isEqualTo("reached");
    assertThat(Figure.plain("explains", Series.of(1), "").verdict()).isEmpty();
  }

  @Test
  void linesUpItsTable() {
    String table =
        FigureTable.of(
            List.of(
                Figure.beside("short", Series.of(1, 2, 3), 3),
                Figure.plain("a longer name", Series.of(1234.5), "explains")));
    List<String> lines = table.lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.stream().map(String::length).distinct()).hasSize(1);
    assertThat(lines.get(2)).contains("| short ").contains("| 1.00 / 2.00 / 3.00 ");
    assertThat(lines.get(3)).contains("| a longer name | 1235 ");
  }

  @Test
  void tellsPicturesApartByTheirMeanDifference() {
    var white = new java.awt.image.BufferedImage(2, 1, java.awt.image.BufferedImage.TYPE_INT_RGB);
    white.setRGB(0, 0, 0xFFFFFF);
    white.setRGB(1, 0, 0xFFFFFF);
    var half = new java.awt.image.BufferedImage(2, 1, java.awt.image.BufferedImage.TYPE_INT_RGB);
    half.setRGB(0, 0, 0xFFFFFF);
    assertThat(Eye.difference(white, white)).isZero();
    assertThat(Eye.difference(white, half)).isEqualTo(127.5);
  }
}
