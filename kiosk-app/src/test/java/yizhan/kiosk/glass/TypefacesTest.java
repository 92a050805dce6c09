package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

/** Rare characters of names are drawn on the screen, each as itself and not as a box. */
class TypefacesTest {
  private static final String[] RARE = {"䶮", "𠮷", "㛃", "𬭚"};

  /** For private use: no typeface has it. */
  private static final String NOWHERE = "\udbff\udffd";

  @Test
  void drawsRareCharactersOfNames() throws Exception {
    Fx.start();
    Fx.glass(Look.USUAL, Fx.STILL, Pictures.NONE).close(); // loads the typefaces
    Set<Set<Integer>> drawn = new HashSet<>();
    drawn.add(ink(NOWHERE));
    for (String rare : RARE) {
      assertThat(ink(rare)).as(rare).isNotEmpty();
      assertThat(drawn.add(ink(rare))).as(rare + " looks like no other").isTrue();
    }
  }

  /** Which pixels are dark. */
  private static Set<Integer> ink(String words) throws Exception {
    return Fx.on(() -> {
      Label label = new Label(words);
      label.setStyle("-fx-font-family: 'Noto Sans SC'; -fx-font-size: 64px");
      WritableImage image = new Scene(new StackPane(label), 120, 120).snapshot(null);
      PixelReader pixels = image.getPixelReader();
      Set<Integer> dark = new HashSet<>();
      for (int i = 0; i < 120 * 120; i++) {
        if ((pixels.getArgb(i % 120, i / 120) & 0xFF) < 0x60) {
          dark.add(i);
        }
      }
      return dark;
    });
  }
}
