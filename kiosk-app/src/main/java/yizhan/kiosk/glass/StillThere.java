package yizhan.kiosk.glass;

import java.time.Duration;
import java.util.concurrent.Future;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import yizhan.kiosk.prompt.Text;

/**
 * Asks "still there?" over whatever is on the screen, and counts down. Any touch says yes: the
 * glass hears it.
 */
final class StillThere extends StackPane {
  private final Label count;
  private final Future<?> ticking;
  private long left;

  StillThere(Brush brush, Duration grace) {
    left = grace.toSeconds();
    count = Brush.written(Long.toString(left), "count");
    Target more = brush.button("more-time", Text.of("still-there.more"), () -> {}, "act");
    StackPane card =
        new StackPane(
            Brush.column(
                "still-there",
                brush.label(Text.of("still-there.title"), "title"),
                count,
                brush.label(Text.of("still-there.then"), "lead-words"),
                more));
    card.getStyleClass().add("still-there-card");
    getChildren().add(card);
    getStyleClass().add("veil");
    ticking = brush.ticks().eachSecond(this::tick);
  }

  private void tick() {
    left = Math.max(0, left - 1);
    count.setText(Long.toString(left));
  }

  void stop() {
    ticking.cancel(false);
  }
}
