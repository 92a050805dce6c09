package yizhan.sandbox.desk;

import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Writes with the fonts that the project brings. The toolkit falls back to fonts of the system
 * only, which may draw a rare character as a box; here each run of characters gets a font that has
 * them.
 */
final class Lettering {
  private static final String REGULAR = "NotoSansSC_400Regular.ttf";
  private static final String BOLD = "NotoSansSC_700Bold.ttf";
  private static final String RARE = "HanaMinB.ttf";
  private static final double ANY_SIZE = 13;

  private final java.awt.Font regular;

  private Lettering(java.awt.Font regular) {
    this.regular = regular;
  }

  /** Fonts of the project, by the property {@code yizhan.root}. */
  static Lettering ofProject() {
    Path folder =
        Path.of(Objects.requireNonNullElse(System.getProperty("yizhan.root"), "."), "fonts");
    for (String name : new String[] {REGULAR, BOLD, RARE})
      if (Font.loadFont(folder.resolve(name).toUri().toString(), ANY_SIZE) == null)
        throw new IllegalStateException("no font in " + name + ": run tools/fonts.sh");
    try {
      return new Lettering(
          java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, folder.resolve(REGULAR).toFile()));
    } catch (IOException | FontFormatException failed) {
      throw new IllegalStateException("no font in " + REGULAR + ": run tools/fonts.sh", failed);
    }
  }

  /** The usual font, for pictures. */
  java.awt.Font forPictures() {
    return regular;
  }

  /** These words, in the style of these classes of the style sheet. */
  TextFlow write(String words, String... styles) {
    TextFlow flow = new TextFlow();
    int from = 0;
    while (from < words.length()) {
      boolean rare = rare(words.codePointAt(from));
      int to = from;
      while (to < words.length() && rare(words.codePointAt(to)) == rare)
        to += Character.charCount(words.codePointAt(to));
      Text run = new Text(words.substring(from, to));
      run.getStyleClass().addAll(styles);
      if (rare) run.getStyleClass().add("rare");
      flow.getChildren().add(run);
      from = to;
    }
    return flow;
  }

  private boolean rare(int codePoint) {
    return !regular.canDisplay(codePoint);
  }
}
