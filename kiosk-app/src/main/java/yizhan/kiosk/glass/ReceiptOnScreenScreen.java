package yizhan.kiosk.glass;

import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import yizhan.kiosk.prompt.Prompt.Done;
import yizhan.kiosk.prompt.ReceiptOnScreen;
import yizhan.kiosk.prompt.Text;

/** A receipt or slip as a code to photograph. */
final class ReceiptOnScreenScreen implements Screen {
  private static final int MOST_LINES = 6;

  private final ReceiptOnScreen prompt;
  private final Consumer<Done> answer;
  private final IntegerProperty page = new SimpleIntegerProperty();

  ReceiptOnScreenScreen(ReceiptOnScreen prompt, Consumer<Done> answer) {
    this.prompt = prompt;
    this.answer = answer;
  }

  @Override
  public Parts parts(Brush brush) {
    return new Parts(Text.of("on-screen.title." + prompt.kind()))
        .lead(brush.label(prompt.why(), "lead-words"))
        .picture(new CodeDrawing(prompt.code()))
        .items(LineView.all(brush, prompt.lines(), false), MOST_LINES, page)
        .act(Text.of("receipt.act"), () -> answer.accept(Done.DONE));
  }
}
