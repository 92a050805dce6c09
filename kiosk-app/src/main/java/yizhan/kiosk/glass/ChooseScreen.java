package yizhan.kiosk.glass;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Option;

/** One of several, as cards. What was chosen before Back is marked. */
final class ChooseScreen implements Screen {
  private static final int MOST_CARDS = 6;

  private final Choose prompt;
  private final Optional<?> before;
  private final Consumer<String> answer;
  private final IntegerProperty page = new SimpleIntegerProperty();

  ChooseScreen(Choose prompt, Optional<?> before, Consumer<String> answer) {
    this.prompt = prompt;
    this.before = before;
    this.answer = answer;
  }

  @Override
  public Parts parts(Brush brush) {
    List<Region> cards = prompt.options().stream().map(option -> card(brush, option)).toList();
    Parts parts = new Parts(prompt.title());
    prompt.trouble().ifPresent(why -> parts.lead(brush.notice("attention", why)));
    prompt.hint().ifPresent(hint -> parts.hint(brush.notice("hint", hint)));
    prompt
        .pointsAt()
        .ifPresent(place -> parts.guide(MachineDrawing.of(brush, place, Gesture.TAKE)));
    return parts.items(cards, MOST_CARDS, page);
  }

  private Region card(Brush brush, Option option) {
    Target card =
        Cards.card(
            option,
            Brush.row("card-row", Cards.words(brush, option)),
            () -> answer.accept(option.id()));
    card.choose(before.filter(option.id()::equals).isPresent());
    return card.styled("choice");
  }
}
