package yizhan.kiosk.glass;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

/** All matters as tiles. What does not work now stays in its place and says why. */
final class HomeScreen implements Screen {
  private static final int MOST_TILES = 12;

  private final Home prompt;
  private final Consumer<String> answer;
  private final IntegerProperty page = new SimpleIntegerProperty();

  HomeScreen(Home prompt, Consumer<String> answer) {
    this.prompt = prompt;
    this.answer = answer;
  }

  @Override
  public Parts parts(Brush brush) {
    return prompt.outage().isPresent()
        ? new OutOfServiceScreen(prompt.outage().get()).parts(brush)
        : matters(brush);
  }

  private Parts matters(Brush brush) {
    List<Region> tiles = prompt.tiles().stream().map(tile -> tile(brush, tile)).toList();
    Parts parts =
        new Parts(Text.of("home.title"))
            .greeting()
            .hint(brush.label(Text.of("home.hint"), "lead-words"))
            .items(tiles, MOST_TILES, page)
            .note(brush.label(prompt.hotline(), "hotline"));
    return upright(brush) ? parts.guide(new StationDrawing()) : parts;
  }

  private static boolean upright(Brush brush) {
    return brush.look().orientation() == Orientation.PORTRAIT;
  }

  private Region tile(Brush brush, Option tile) {
    VBox words = Brush.column("tile-words");
    if (tile.open()) {
      tile.details().forEach(d -> words.getChildren().add(brush.label(d, "detail")));
    }
    List<Text> missing = tile.closed().map(List::of).orElse(tile.limits());
    if (!missing.isEmpty()) {
      words.getChildren().add(brush.notice("attention", missing.toArray(Text[]::new)));
    }
    Node sign = Brush.sign("tile-sign", "matter-" + tile.id());
    Node name = brush.label(tile.label(), "tile-name");
    if (!upright(brush)) {
      words.getChildren().addFirst(name);
      return card(tile, Brush.row("tile-content", sign, words));
    }
    return card(tile, Brush.column("tile-content", Brush.row("tile-head", sign, name), words));
  }

  private Region card(Option tile, Node content) {
    Target card = Cards.card(tile, content, () -> answer.accept(tile.id())).styled("tile");
    return prompt.tiles().size() == 1 ? card.styled("lone") : card;
  }
}
