package yizhan.kiosk.glass;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.Wait;

/** Something is being waited for: what, for how long by now, how long it usually takes. */
final class WaitScreen implements Screen {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  private final Wait<?> prompt;
  private final long since = System.nanoTime();

  WaitScreen(Wait<?> prompt) {
    this.prompt = prompt;
  }

  @Override
  public Parts parts(Brush brush) {
    Label seconds = brush.label(elapsed(), "count");
    Motion.whileShown(
        seconds, () -> brush.ticks().eachSecond(() -> seconds.setText(brush.say(elapsed()))));
    return new Parts(prompt.what())
        .lead(brush.label(prompt.usually(), "lead-words"))
        .guide(new AskingDrawing(brush.motion()))
        .items(
            List.of(
                waiting(brush, brush.label(Text.of("wait.elapsed"), "detail"), seconds),
                brush.label(prompt.otherwise(), "otherwise")));
  }

  /** Beside each other on a screen that is low. */
  private static Region waiting(Brush brush, Label words, Label seconds) {
    if (brush.look().orientation() == Orientation.PORTRAIT) {
      return Brush.column("waiting", words, seconds);
    }
    words.setMinWidth(Region.USE_PREF_SIZE);
    return Brush.row("waiting", words, seconds);
  }

  private Text elapsed() {
    return Text.of("wait.seconds", (int) ((System.nanoTime() - since) / NANOS_PER_SECOND));
  }
}
