package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yizhan.kiosk.glass.Exhibits.Exhibit;

/**
 * A chosen set of screens looks as it did when somebody last looked at it. After looking at what
 * changed, {@code ./kiosk gallery --golden} draws the set anew.
 */
class GoldenTest {
  private static final Path DIFFERENCES = Path.of("target/golden");
  private static final int HALF = 2;

  @TempDir private Path folder;

  @ParameterizedTest
  @MethodSource("yizhan.kiosk.glass.Exhibits#golden")
  void looksAsItDid(Exhibit exhibit) throws Exception {
    try (Studio studio = new Studio(exhibit.look(), Gallery::picture, HALF)) {
      BufferedImage golden = ImageIO.read(Exhibits.GOLDEN_FOLDER.resolve(exhibit.file()).toFile());
      BufferedImage now = studio.shot(exhibit.sample());
      int other = Difference.pixels(golden, now, DIFFERENCES.resolve(exhibit.file()));
      assertThat(other)
          .as("pixels that differ; see kiosk-app/" + DIFFERENCES)
          .isLessThanOrEqualTo(Difference.TOLERATED);
    }
  }

  /** So that the test above means something: a line that is a shade darker is seen, and shown. */
  @Test
  void seesALineThatChanged() throws Exception {
    Exhibit exhibit = Exhibits.GOLDEN.getFirst();
    Path rule = Files.writeString(folder.resolve("rule.css"), ".card { -fx-border-color: -ink; }");
    BufferedImage golden = ImageIO.read(Exhibits.GOLDEN_FOLDER.resolve(exhibit.file()).toFile());
    Path shown = folder.resolve("difference.png");
    try (Studio studio = new Studio(exhibit.look(), Gallery::picture, HALF).ruled(rule)) {
      BufferedImage now = studio.shot(exhibit.sample());
      assertThat(Difference.pixels(golden, now, shown)).isGreaterThan(Difference.TOLERATED);
      assertThat(ImageIO.read(shown.toFile()).getWidth()).isEqualTo(3 * golden.getWidth());
    }
  }
}
