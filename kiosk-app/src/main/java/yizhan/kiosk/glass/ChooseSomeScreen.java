package yizhan.kiosk.glass;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import yizhan.kiosk.prompt.ChooseSome;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Text;

/** One or more of several. What was chosen before Back is still chosen. */
final class ChooseSomeScreen implements Screen {
  private static final int MOST_CARDS = 6;

  private final ChooseSome prompt;
  private final Consumer<List<String>> answer;
  private final Set<String> chosen = new LinkedHashSet<>();
  private final BooleanProperty enough = new SimpleBooleanProperty();
  private final IntegerProperty page = new SimpleIntegerProperty();

  ChooseSomeScreen(ChooseSome prompt, Optional<?> before, Consumer<List<String>> answer) {
    this.prompt = prompt;
    this.answer = answer;
    prompt.options().stream()
        .filter(Option::open)
        .map(Option::id)
        .filter(id ->
            before
                .filter(List.class::isInstance)
                .map(b -> ((List<?>) b).contains(id))
                .orElse(false))
        .forEach(chosen::add);
    enough.set(!chosen.isEmpty());
  }

  @Override
  public Parts parts(Brush brush) {
    List<Region> cards = new ArrayList<>();
    prompt.options().forEach(option -> cards.add(card(brush, option)));
    return new Parts(prompt.title())
        .hint(brush.label(Text.of("choose-some.hint"), "lead-words"))
        .items(cards, MOST_CARDS, page)
        .act(prompt.act(), this::done, enough);
  }

  private void done() {
    answer.accept(prompt.options().stream().map(Option::id).filter(chosen::contains).toList());
  }

  private Region card(Brush brush, Option option) {
    Node tick = Brush.sign("tick");
    HBox row = Brush.row("card-row", tick, Cards.words(brush, option));
    option.paper().ifPresent(paper -> row.getChildren().add(1, SheetDrawing.of(paper)));
    Target[] card = new Target[1];
    card[0] = Cards.card(option, row, () -> toggle(option.id(), card[0]));
    card[0].choose(chosen.contains(option.id()));
    return card[0].styled("choice", "toggle");
  }

  private void toggle(String id, Target card) {
    if (!chosen.remove(id)) {
      chosen.add(id);
    }
    card.choose(chosen.contains(id));
    enough.set(!chosen.isEmpty());
  }
}
