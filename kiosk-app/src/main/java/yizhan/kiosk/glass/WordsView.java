package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import yizhan.kiosk.pinyin.Candidate;
import yizhan.kiosk.prompt.Text;

/**
 * The words that letters may stand for, to choose one by touch; in pages of as many as there is
 * room for, turned by big buttons at the right.
 */
final class WordsView extends Region {
  private static final double LEAST_WIDTH = 96;
  private static final double LEAST_HEIGHT = 96;

  /** Two rows of the least width, on the widest pad. */
  private static final int MOST_SHOWN = 24;

  private final Brush brush;
  private final Consumer<Candidate> chosen;
  private final Target previous;
  private final Target next;
  private final List<Target> words = new ArrayList<>();
  private List<Candidate> candidates = List.of();
  private int first; // of this page
  private int after; // the first of the next page
  private final List<Integer> pages = new ArrayList<>(); // where those before this one begin

  WordsView(Brush brush, Consumer<Candidate> chosen) {
    this.brush = brush;
    this.chosen = chosen;
    previous = turner("previous", this::turnBack);
    next = turner("next", this::turn);
    getStyleClass().add("words");
  }

  private Target turner(String way, Runnable turn) {
    Target turner =
        new Target("words-" + way, Brush.sign("sign-page-" + way), turn).styled("button", "key");
    turner.setAccessibleText(brush.say(Text.of("page." + way)));
    return turner;
  }

  /** Other words, from the first page. */
  void show(List<Candidate> others) {
    if (others.equals(candidates)) {
      return;
    }
    candidates = others;
    pages.clear();
    first = 0;
    fill();
  }

  private void turn() {
    pages.addLast(first);
    first = after;
    fill();
  }

  private void turnBack() {
    first = pages.removeLast();
    fill();
  }

  /** Makes what may fit at most; the layout shows as many as do. */
  private void fill() {
    words.clear();
    for (int i = first; i < Math.min(candidates.size(), first + MOST_SHOWN); i++) {
      Candidate word = candidates.get(i);
      words.add(
          brush.button(
              "word-" + (i - first),
              Text.verbatim(word.text()),
              () -> chosen.accept(word),
              "key",
              "key-types"));
    }
    getChildren().setAll(words);
    getChildren().addAll(previous, next);
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    double gap = PadView.GAP;
    int rows = Math.max(1, (int) ((getHeight() + gap) / (LEAST_HEIGHT + gap)));
    double height = (getHeight() + gap) / rows - gap;
    double turners = rows > 1 ? LEAST_WIDTH : 2 * LEAST_WIDTH + gap;
    double right = getWidth() - turners - gap;
    double x = 0;
    int row = 0;
    int shown = 0;
    for (Target word : words) {
      double width = Math.min(right, Math.max(LEAST_WIDTH, word.prefWidth(-1)));
      if (x > 0 && x + width > right) {
        x = 0;
        row++;
      }
      word.setVisible(row < rows);
      if (row < rows) {
        word.resizeRelocate(x, row * (height + gap), width, height);
        x += width + gap;
        shown++;
      }
    }
    after = first + shown;
    boolean paged = !pages.isEmpty() || after < candidates.size();
    previous.setVisible(paged);
    next.setVisible(paged);
    previous.setDisable(pages.isEmpty());
    next.setDisable(after >= candidates.size());
    previous.resizeRelocate(right + gap, 0, LEAST_WIDTH, height);
    next.resizeRelocate(
        getWidth() - LEAST_WIDTH, (rows > 1 ? 1 : 0) * (height + gap), LEAST_WIDTH, height);
  }
}
