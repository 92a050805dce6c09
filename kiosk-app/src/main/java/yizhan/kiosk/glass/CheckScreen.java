package yizhan.kiosk.glass;

import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Prompt.Done;

/** Exactly what will happen, with a true picture of each sheet. */
final class CheckScreen implements Screen {
  private static final int MOST_LINES = 6;

  private final Check prompt;
  private final Consumer<Done> answer;
  private final IntegerProperty page = new SimpleIntegerProperty();

  CheckScreen(Check prompt, Consumer<Done> answer) {
    this.prompt = prompt;
    this.answer = answer;
  }

  @Override
  public Parts parts(Brush brush) {
    Parts parts =
        new Parts(prompt.title())
            .lead(brush.notice(prompt.caution() ? "attention" : "hint", prompt.consequence()))
            .items(LineView.all(brush, prompt.lines(), prompt.sheets().isEmpty()), MOST_LINES, page)
            .act(prompt.act(), () -> answer.accept(Done.DONE));
    return prompt.sheets().isEmpty() ? parts : parts.picture(SheetsView.of(brush, prompt.sheets()));
  }
}
