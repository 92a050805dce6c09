package yizhan.kiosk.glass;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import yizhan.kiosk.prompt.Text;

/**
 * Asks "still there?" over whatever is on the screen, and counts down. Any touch says yes: the
 * glass hears it.
 */
final class StillThere extends StackPane {
  /** When who does not see the count is told of it once more. */
  private static final long REMINDER_SECONDS = 10;

  private final Label count;
  private final LongConsumer reminder;
  private final Future<?> ticking;
  private long left;

  /**
   * @param reminder told how many seconds are left, when half the usual time has passed
   */
  StillThere(Brush brush, Duration grace, LongConsumer reminder) {
    this.reminder = reminder;
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

  /** A second has passed. */
  void tick() {
    left = Math.max(0, left - 1);
    count.setText(Long.toString(left));
    if (left == REMINDER_SECONDS) {
      reminder.accept(left);
    }
  }

  void stop() {
    ticking.cancel(false);
  }
}
