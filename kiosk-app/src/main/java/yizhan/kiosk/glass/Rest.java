package yizhan.kiosk.glass;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import yizhan.kiosk.prompt.Home;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Tile;

/**
 * Stands over home while nobody is there: what can be done here, by turns, and where help is. Each
 * turn lies elsewhere, so that nothing burns into the screen; in between nothing moves.
 */
final class Rest extends StackPane {
  /** Longer than it takes to read one; short enough for somebody who walks by. */
  private static final Duration TURN = Duration.ofSeconds(30);

  private static final List<Pos> PLACES =
      List.of(Pos.CENTER, Pos.TOP_LEFT, Pos.BOTTOM_RIGHT, Pos.TOP_RIGHT, Pos.BOTTOM_LEFT);

  private final Brush brush;
  private final Home home;
  private final Future<?> ticking;
  private int turns;

  Rest(Brush brush, Home home) {
    this.brush = brush;
    this.home = home;
    getStyleClass().add("rest");
    turn();
    ticking = brush.ticks().each(TURN, this::turn);
  }

  /** The next matter, in the next place. */
  void turn() {
    Tile matter = home.tiles().get(turns % home.tiles().size());
    Node card = Brush.column("rest-card", told(matter));
    setAlignment(card, PLACES.get(turns % PLACES.size()));
    getChildren().setAll(card);
    turns++;
  }

  private List<Region> told(Tile matter) {
    List<Region> told = new ArrayList<>();
    boolean closed = home.outage().isPresent();
    told.add(brush.label(closed ? home.outage().get().title() : Text.of("rest.title"), "section"));
    told.add(brush.label(matter.name(), "hero"));
    if (!matter.open()) {
      told.add(brush.notice("attention", matter.lacking().getFirst().said()));
    }
    if (!closed) {
      told.add(brush.label(Text.of("rest.touch"), "call", "section"));
    }
    told.add(brush.label(home.hotline(), "rest-help"));
    if (!home.elsewhere().isEmpty() && matter.open()) {
      told.add(brush.label(home.elsewhere().getFirst(), "rest-help"));
    }
    return told;
  }

  void stop() {
    ticking.cancel(false);
  }
}
