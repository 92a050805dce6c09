package yizhan.sandbox.receipt;

import java.awt.Color;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.List;

/** The line that is being set: characters wait here until they fill it or a feed prints it. */
final class PrintLine {
  private static final int HALF_WIDTH = 12;
  private static final int HEIGHT = 24;

  private final List<Placed> placed = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private int used;

  /** A character with the style it came in. */
  private record Placed(int codePoint, int x, int width, Style style) {}

  int used() {
    return used;
  }

  boolean isEmpty() {
    return placed.isEmpty();
  }

  /** Whether this character still fits. */
  boolean fits(int cells, Style style, int paperWidth) {
    return used + cells * HALF_WIDTH * style.across() <= paperWidth;
  }

  /** Sets a character that is one or two cells wide. */
  void add(int codePoint, int cells, Style style) {
    int width = cells * HALF_WIDTH * style.across();
    placed.add(new Placed(codePoint, used, width, style));
    text.appendCodePoint(codePoint);
    used += width;
  }

  /** Moves to this many dots from the left; the gap counts as spaces among the words. */
  void moveTo(int x) {
    if (x > used) text.append(" ".repeat((x - used) / HALF_WIDTH));
    used = Math.max(0, x);
  }

  /** Rows that it takes at least. */
  int height() {
    return HEIGHT * placed.stream().mapToInt(p -> p.style().down()).max().orElse(1);
  }

  /** Puts it on rows that were fed for it, the last of which is the paper's last. */
  void print(Paper paper, HeadFont font, int rows, int align) {
    int top = paper.length() - rows;
    int left = (paper.width() - used) * align / 2;
    Graphics2D graphics = paper.graphics();
    for (Placed p : placed) {
      int height = HEIGHT * p.style.down();
      int y = top + height() - height;
      HeadFont.Cell cell = new HeadFont.Cell(left + p.x, y, p.width, height, p.style.bold());
      if (p.codePoint != ' ') font.draw(graphics, p.codePoint, cell);
      graphics.setColor(Color.BLACK);
      if (p.style.underlined()) graphics.fillRect(left + p.x, y + height - 1, p.width, 1);
    }
    graphics.dispose();
    paper.write(text.toString());
  }
}
