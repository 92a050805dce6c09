package yizhan.kiosk.glass;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Consent;
import yizhan.kiosk.prompt.Consent.Answer;
import yizhan.kiosk.prompt.Text;

/** What is agreed to, and two answers of the same size. */
record ConsentScreen(Consent prompt, Consumer<Answer> answer) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    Parts parts = new Parts(prompt.title());
    prompt.points().forEach(point -> parts.lead(brush.notice("hint", point)));
    return parts.items(
        List.of(
            card(brush, Consent.AGREE, Text.of("consent.agree"), Answer.AGREE)
                .styled(Packing.KEEPS_NEXT), // who can agree sees as well that they need not
            card(brush, Consent.DISAGREE, prompt.refusing(), Answer.DISAGREE),
            card(brush, Consent.WHOLE, Text.of("consent.whole"), Answer.WHOLE)));
  }

  private Target card(Brush brush, String id, Text name, Answer meant) {
    Region words = Brush.column("card-words", brush.label(name, "card-name"));
    return new Target(id, Brush.row("card-row", words), () -> answer.accept(meant))
        .styled("card", "choice")
        .telling(name);
  }
}
