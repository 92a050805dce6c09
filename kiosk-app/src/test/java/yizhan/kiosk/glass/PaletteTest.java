package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import yizhan.kiosk.visit.Turn;

/**
 * Every prompt in both palettes: all lies in the same place, so that what {@link LayoutTest} finds
 * of one is true of the other; each word stands out from what it lies on; nothing casts a shadow.
 */
class PaletteTest {
  private static final double WORDS = 7;
  private static final String SWITCH = "high-contrast";

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void bothPalettesLieAlikeAndCanBeRead(Orientation orientation) throws Exception {
    assertThat(faults(tight(orientation), "", Set.of())).isEmpty();
  }

  /** So that the test above means something. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lies elsewhere | .high-contrast .card { -fx-padding: 20; }",
        "lies elsewhere | .high-contrast .button { -fx-border-width: 5; }",
        "cannot be read | .high-contrast .detail { -fx-text-fill: -line; -fx-background-color: -ink; }",
        "cannot be read | .day .card-name { -fx-text-fill: -edge; }",
        "casts a shadow | .card { -fx-effect: dropshadow(gaussian, -ink, 8, 0, 0, 2); }"
      })
  void seesWhatABrokenStyleSheetDoes(String fault, String rule) throws Exception {
    assertThat(faults(tight(Orientation.PORTRAIT), rule, Set.of("choose")))
        .anyMatch(told -> told.contains(fault));
  }

  private static Look tight(Orientation orientation) {
    return Look.USUAL.with(orientation).with(Language.ENGLISH).with(TextSize.LARGEST);
  }

  private List<String> faults(Look look, String rule, Set<String> wanted) throws Exception {
    List<String> faults = new ArrayList<>();
    try (Bench bench = new Bench(look)) {
      Path broken = Files.writeString(folder.resolve("broken.css"), rule);
      Fx.run(() -> bench.glass.root().getStylesheets().add(broken.toUri().toString()));
      for (Map.Entry<String, Turn<?>> sample : new Samples(look.language()).all().entrySet()) {
        if (wanted.isEmpty() || wanted.contains(sample.getKey())) {
          bench.show(sample.getValue());
          faults.addAll(Fx.on(() -> faults(bench, look, sample.getKey())));
          bench.glass.clear();
        }
      }
    }
    return faults;
  }

  private static List<String> faults(Bench bench, Look look, String sample) {
    List<String> faults = new ArrayList<>(ofPalette(bench, sample));
    if (bench.scene.lookup(".rest") != null) {
      return faults; // who rests is greeted in the one palette
    }
    List<String> places = places(bench);
    bench.glass.look(look.with(Aid.HIGH_CONTRAST, true));
    Fx.layOut(bench.scene);
    List<String> others = new ArrayList<>(places(bench));
    others.removeAll(places);
    others.forEach(place -> faults.add(sample + ": lies elsewhere: " + place));
    faults.addAll(ofPalette(bench, sample + " in high contrast"));
    bench.glass.look(look);
    return faults;
  }

  private static List<String> ofPalette(Bench bench, String sample) {
    List<String> faults = new ArrayList<>();
    shown(bench.scene.getRoot())
        .forEach(node -> {
          if (node.getEffect() != null) {
            faults.add(sample + ": casts a shadow: " + node.getStyleClass());
          }
          if (node instanceof Label label && contrast(label) < WORDS) {
            faults.add(sample + ": cannot be read: " + label.getText());
          }
        });
    return faults;
  }

  private static Stream<Node> shown(Node node) {
    if (!node.isVisible()) {
      return Stream.of();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(PaletteTest::shown))
        : Stream.of(node);
  }

  /** But not within the switch itself, whose words are bold while it is on. */
  private static List<String> places(Bench bench) {
    return shown(bench.scene.getRoot())
        .filter(node ->
            Stream.iterate(node, Objects::nonNull, Node::getParent)
                .noneMatch(around -> SWITCH.equals(around.getId())))
        .map(node -> node.getTypeSelector() + " " + node.localToScene(node.getLayoutBounds()))
        .toList();
  }

  private static double contrast(Label label) {
    Bounds words = label.localToScene(label.getLayoutBounds());
    Point2D middle = new Point2D(words.getCenterX(), words.getCenterY());
    for (Node around = label; around != null; around = around.getParent()) {
      List<Node> under = around.getParent() == null ? List.of(around) : upTo(around);
      for (Node node : under.reversed()) {
        Color ground = node.contains(node.sceneToLocal(middle)) ? ground(node) : null;
        if (ground != null) {
          return Contrast.between((Color) label.getTextFill(), ground);
        }
      }
    }
    throw new AssertionError("nothing lies under " + label.getText());
  }

  /** What is drawn before it, and itself. */
  private static List<Node> upTo(Node node) {
    List<Node> all = node.getParent().getChildrenUnmodifiable();
    return all.subList(0, all.indexOf(node) + 1).stream().filter(Node::isVisible).toList();
  }

  /** The colour that this covers the ground with, if it does. */
  private static @Nullable Color ground(Node node) {
    Background ground = node instanceof Region region ? region.getBackground() : null;
    if (ground == null || ground.getFills().isEmpty()) {
      return null;
    }
    return ground.getFills().getLast().getFill() instanceof Color colour && colour.isOpaque()
        ? colour
        : null;
  }
}
