package yizhan.sandbox.desk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yizhan.sandbox.people.People;
import yizhan.sandbox.people.SandboxFirm;
import yizhan.sandbox.people.SandboxPerson;

/**
 * Codes to hold before the scanner: those of the licences of whose card lies there, or any text.
 */
final class CodesPanel implements Panel {
  private final People people;
  private final Lettering letters;
  private final Hands hands;
  private final Consumer<Deed> please;
  private final VBox codes = Parts.column();
  private final Label told = Parts.label("", "quiet");
  private final VBox node;
  private Optional<SandboxPerson> shown = Optional.empty();

  CodesPanel(People people, Lettering letters, Hands hands, Consumer<Deed> please) {
    this.people = people;
    this.letters = letters;
    this.hands = hands;
    this.please = please;
    TextField free = new TextField();
    free.setId("code");
    free.setPromptText("任意内容 any text");
    HBox.setHgrow(free, Priority.ALWAYS);
    Button scan = Parts.button("扫码 Scan", "scan", () -> scan(free.getText()));
    free.setOnAction(_ -> scan(free.getText()));
    ScrollPane scroll = Parts.styled(new ScrollPane(codes), "plain");
    scroll.setFitToWidth(true);
    scroll.setMinHeight(34);
    scroll.setPrefHeight(66);
    node = Parts.panelWith(told, "扫码 Codes", scroll, Parts.row(free, scan));
    fill();
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Sight sight) {
    told.setText((sight.codeHeld() ? "举着 held · " : "") + "读过 read " + sight.codesRead());
    if (shown.equals(sight.lying())) return;
    shown = sight.lying();
    fill();
  }

  private void fill() {
    List<SandboxFirm> firms = shown.map(people::firmsOf).orElse(List.of());
    codes.getChildren().clear();
    for (SandboxFirm firm : firms) codes.getChildren().add(code(firm));
    if (firms.isEmpty()) {
      Label none =
          Parts.label(
              shown.isPresent()
                  ? "名下没有执照 no licence in this name"
                  : "先放一张证件 lay a card, and its licences stand here",
              "quiet");
      none.setWrapText(true);
      codes.getChildren().add(none);
    }
  }

  private Node code(SandboxFirm firm) {
    Button scan = Parts.button("扫 Scan", "scan-" + firm.code(), () -> scan(firm.qr()));
    String name = firm.name().isEmpty() ? "（个体户）" + firm.person() : firm.name();
    VBox words = new VBox(letters.write(name, "firm-name"), Parts.label(firm.code(), "firm-code"));
    HBox.setHgrow(words, Priority.ALWAYS);
    return Parts.row(scan, words);
  }

  private void scan(String code) {
    if (!code.isBlank()) please.accept(hands.scan(code.strip()));
  }
}
