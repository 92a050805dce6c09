package yizhan.kiosk.glass;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Text;

/**
 * The top of every screen: where one stands, what time it is, and the steady controls, unless they
 * are wanted lower down.
 */
final class Header extends StackPane {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  private final HBox where;
  private final Label time = Brush.written("", "time");
  private final Clock clock;

  Header(Brush brush, Station station, Clock clock, Controls controls) {
    this.clock = clock;
    getStyleClass().add("header");
    Look look = brush.look();
    Label name = Brush.written(station.name(look.language()), "station");
    HBox.setHgrow(name, Priority.ALWAYS);
    Label terminal = brush.label(Text.of("frame.terminal", station.terminal()), "terminal");
    terminal.setMinWidth(Region.USE_PREF_SIZE);
    time.setMinWidth(Region.USE_PREF_SIZE);
    where = new HBox(name, terminal, time);
    where.getStyleClass().add("where");
    getChildren().add(look.has(Aid.LOW_REACH) ? where : with(controls, where, look.orientation()));
    tick();
  }

  private static Region with(Controls controls, HBox where, Orientation orientation) {
    return switch (orientation) {
      case PORTRAIT -> new VBox(where, controls.row());
      case LANDSCAPE -> {
        HBox.setHgrow(where, Priority.ALWAYS);
        HBox row = controls.row();
        row.setMinWidth(Region.USE_PREF_SIZE);
        yield new HBox(where, row);
      }
    };
  }

  /** Where station and terminal are named. */
  Region where() {
    return where;
  }

  /** Shows the minute. */
  void tick() {
    String now = MINUTES.format(LocalTime.now(clock));
    if (!now.equals(time.getText())) {
      time.setText(now);
    }
  }
}
