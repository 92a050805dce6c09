package yizhan.kiosk.glass;

import java.util.function.Consumer;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.prompt.TryAgain;

/** It did not work this time. Giving up is as big as trying again. */
record TryAgainScreen(TryAgain prompt, Consumer<Boolean> answer) implements Screen {
  @Override
  public Parts parts(Brush brush) {
    return new Parts(prompt.what())
        .lead(brush.notice("attention", prompt.why()))
        .note(
            brush.button(
                TryAgain.GIVE_UP,
                Text.of("try-again.give-up"),
                () -> answer.accept(false),
                "other"))
        .act(Text.of("try-again.act"), () -> answer.accept(true));
  }
}
