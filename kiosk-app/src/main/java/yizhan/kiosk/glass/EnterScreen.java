package yizhan.kiosk.glass;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import yizhan.kiosk.entry.Typing;
import yizhan.kiosk.entry.Verdict;
import yizhan.kiosk.pinyin.Speller;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Text;

/** Something to type. What was answered before Back stands there again, unless it is secret. */
final class EnterScreen implements Screen {
  private final Enter prompt;
  private final Consumer<String> answer;
  private final Typing typing;
  private final BooleanProperty complete = new SimpleBooleanProperty();

  EnterScreen(Enter prompt, Optional<?> before, Consumer<String> answer, Speller speller) {
    this.prompt = prompt;
    this.answer = answer;
    if (prompt.entry().reads()) {
      speller.prepare();
    }
    typing = new Typing(prompt.entry(), speller, before.map(String.class::cast).orElse(""));
  }

  @Override
  public Parts parts(Brush brush) {
    EntryPane pane = new EntryPane(brush, prompt, typing, this::judge);
    return new Parts(prompt.title())
        .pad(pane)
        .act(Text.of("enter.act"), () -> answer.accept(typing.text()), complete);
  }

  private void judge() {
    complete.set(typing.verdict() instanceof Verdict.Complete);
  }
}
