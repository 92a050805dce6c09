package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile;
import yizhan.kiosk.prompt.Tile.Lacking;

/** All matters as tiles. What does not work now stays in its place and says why. */
final class HomeScreen implements Screen {
  private static final int MOST_TILES = 12;

  /** So many matters stand on one page, whatever the look. */
  private static final int A_PAGE = 2;

  /**
   * So many do in most looks: tiles are laid out for less room, and what is around them gives way.
   */
  private static final int THREE = 3;

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
    if (areThree()) {
      parts.together();
    }
    return upright(brush) ? parts.guide(new StationDrawing()) : parts;
  }

  private static boolean upright(Brush brush) {
    return brush.look().orientation() == Orientation.PORTRAIT;
  }

  private Region tile(Brush brush, Tile tile) {
    VBox words = Brush.column("tile-words");
    if (tile.open() && (tile.lacking().isEmpty() || !isBrief(brush.look()))) {
      tile.bring().forEach(thing -> words.getChildren().add(brush.label(thing, "detail")));
    }
    if (!tile.lacking().isEmpty()) {
      words.getChildren().add(brush.notice("attention", told(brush.look(), tile)));
    }
    Node sign = Brush.sign("tile-sign", "matter-" + tile.id());
    Node name = brush.label(tile.name(), "tile-name");
    if (!upright(brush) && !isBrief(brush.look()) && !areThree()) {
      words.getChildren().addFirst(name);
      return card(brush, tile, Brush.row("tile-content", sign, words));
    }
    return card(
        brush, tile, Brush.column("tile-content", Brush.row("tile-head", sign, name), words));
  }

  /**
   * The weightiest thing that is missing, and where there is room what to do instead: so short that
   * the matters stand on one page, and never longer when more goes missing.
   */
  private static Text told(Look look, Tile tile) {
    Lacking first = tile.lacking().getFirst();
    Text told = isBrief(look) ? first.reason() : first.said();
    if (tellsAll(look, tile)) {
      return told;
    }
    int more = tile.lacking().size() - 1;
    return more > 0 ? Text.of("tile.more", told, more) : Text.of("tile.ways", told);
  }

  private static boolean tellsAll(Look look, Tile tile) {
    return switch (tile.lacking().size()) {
      case 0 -> true;
      case 1 -> !isBrief(look) || tile.lacking().getFirst().instead().isEmpty();
      default -> false;
    };
  }

  private static boolean isBrief(Look look) {
    return look.textSize() != TextSize.USUAL || look.has(Aid.LOW_REACH);
  }

  /** Who touches what does not tell all hears all of it first. */
  private Region card(Brush brush, Tile tile, Node content) {
    boolean whole = tellsAll(brush.look(), tile);
    Target card =
        new Target(
                tile.id(), content, () -> answer.accept(whole ? tile.id() : Home.about(tile.id())))
            .styled("card", "tile")
            .telling(spoken(tile));
    if (!tile.open()) {
      card.styled("closed");
      card.setDisable(whole);
    }
    if (areThree()) {
      return card.styled("three");
    }
    return prompt.tiles().size() > A_PAGE ? card.styled("several") : card;
  }

  private boolean areThree() {
    return prompt.tiles().size() == THREE;
  }

  /** Who listens is told all of it at once. */
  private static List<Told> spoken(Tile tile) {
    List<Text> all = new ArrayList<>();
    all.add(tile.open() ? tile.name() : Text.of("about.closed", tile.name()));
    all.addAll(tile.bring());
    tile.lacking().forEach(lacking -> all.add(lacking.said()));
    return Told.all(all);
  }
}
