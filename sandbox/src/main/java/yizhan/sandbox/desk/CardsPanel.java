package yizhan.sandbox.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import yizhan.sandbox.card.Chip;
import yizhan.sandbox.people.SandboxPerson;

/** People's cards: one is chosen, laid on the reader and lifted again. */
final class CardsPanel implements Panel {
  private final Lettering letters;
  private final Hands hands;
  private final Consumer<Deed> please;
  private final PeopleList people;
  private final ChoiceBox<Chip> chip = new ChoiceBox<>();
  private final StackPane reader = Parts.styled(new StackPane(), "reader");
  private final Label told = Parts.label("", "reader-told");
  private final Button lay;
  private final Button lift;
  private final VBox node;
  private Optional<SandboxPerson> lying = Optional.empty();

  CardsPanel(List<SandboxPerson> all, Lettering letters, Hands hands, Consumer<Deed> please) {
    this.letters = letters;
    this.hands = hands;
    this.please = please;
    people = new PeopleList(all, letters);
    chip.getItems().setAll(Chip.values());
    chip.setValue(Chip.GOOD);
    chip.setConverter(new ChipWords());
    chip.setId("chip");
    lay = Parts.button("放上 Lay", "lay", this::lay);
    lay.getStyleClass().add("act");
    lift = Parts.button("拿开 Lift", "lift", () -> please.accept(hands.lift()));
    people.list().getSelectionModel().selectedItemProperty().addListener((_, _, _) -> draw());
    people
        .list()
        .setOnMouseClicked(click -> {
          if (click.getClickCount() == 2) lay();
        });
    reader.setOnMouseClicked(_ -> {
      if (lying.isPresent()) please.accept(hands.lift());
      else lay();
    });
    node = Parts.panel("证件 Cards", people, reader, Parts.row(lay, lift, Parts.gap(), chip));
    VBox.setVgrow(people, Priority.ALWAYS);
    draw();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Sight sight) {
    lying = sight.lying();
    draw();
  }

  private void lay() {
    @Nullable SandboxPerson chosen = people.list().getSelectionModel().getSelectedItem();
    if (chosen != null) please.accept(hands.lay(chosen, chip.getValue()));
  }

  /** On the reader lies what lies there; else the chosen card waits over it. */
  private void draw() {
    @Nullable SandboxPerson chosen = people.list().getSelectionModel().getSelectedItem();
    Optional<SandboxPerson> shown = lying.or(() -> Optional.ofNullable(chosen));
    reader.getChildren().clear();
    shown.ifPresent(person -> reader.getChildren().add(CardPicture.of(person.card(), letters)));
    reader.getChildren().add(told);
    told.setText(lying.isPresent() ? "在读卡器上 on the reader" : "点一下放上 click to lay it");
    Parts.mark(reader, "laid", lying.isPresent());
    lay.setDisable(chosen == null);
    lift.setDisable(lying.isEmpty());
  }

  /** What a chip does, for people. */
  private static final class ChipWords extends StringConverter<Chip> {
    @Override
    public String toString(@Nullable Chip chip) {
      return switch (chip) {
        case null -> "";
        case GOOD -> "好卡 good chip";
        case UNREADABLE -> "读不出 unreadable";
        case NOT_AN_ID_CARD -> "不是身份证 no ID card";
        case TWO_AT_ONCE -> "两张一起 two at once";
        case NO_RANDOM_NUMBER -> "没有随机数 no random";
        case REFUSES_MODULE -> "卡不认模块 refuses module";
        case REFUSED_BY_MODULE -> "模块不认卡 refused";
        case ALTERED -> "内容被改 altered";
      };
    }

    @Override
    public Chip fromString(String words) {
      throw new UnsupportedOperationException("the choice is not written by hand");
    }
  }
}
