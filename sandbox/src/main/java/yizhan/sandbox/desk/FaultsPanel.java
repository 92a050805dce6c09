package yizhan.sandbox.desk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yizhan.sandbox.desk.SwitchCatalogue.DeviceSwitches;
import yizhan.sandbox.desk.SwitchCatalogue.Switch;

/** The fault switches of every device, a page for each. */
final class FaultsPanel implements Panel {
  private final Hands hands;
  private final Consumer<Deed> please;
  private final Map<String, ToggleButton> tabs = new LinkedHashMap<>();
  private final ScrollPane page = Parts.styled(new ScrollPane(), "plain");
  private final VBox node;

  FaultsPanel(Hands hands, Consumer<Deed> please) {
    this.hands = hands;
    this.please = please;
    FlowPane heads = Parts.wrapping();
    ToggleGroup group = new ToggleGroup();
    for (DeviceSwitches device : SwitchCatalogue.DEVICES) {
      ToggleButton tab = new ToggleButton(device.label());
      tab.setId("faults-" + device.device());
      tab.setToggleGroup(group);
      tab.setOnAction(_ -> {
        tab.setSelected(true);
        page.setContent(page(device));
      });
      tabs.put(device.device(), tab);
      heads.getChildren().add(tab);
    }
    page.setFitToWidth(true);
    page.setMinHeight(90);
    VBox.setVgrow(page, Priority.ALWAYS);
    node = Parts.panel("故障 Faults", heads, page);
    tabs.values().iterator().next().fire();
  }

  @Override
  public Node node() {
    return node;
  }

  /** A device with a fault waiting is marked, whoever threw the switch. */
  @Override
  public void show(Sight sight) {
    tabs.forEach((device, tab) -> {
      String fault = sight.faults().getOrDefault(device, "");
      Parts.mark(tab, "on-bad", !fault.isEmpty());
    });
  }

  private Node page(DeviceSwitches of) {
    VBox all = Parts.column();
    all.getChildren().add(button(of, "全部恢复 clear all", "clear", "act"));
    if (!of.own().isEmpty()) {
      FlowPane own = Parts.wrapping();
      for (Switch one : of.own()) own.getChildren().add(button(of, one.label(), one.word(), "own"));
      all.getChildren().add(own);
    }
    for (Switch fault : of.faults()) {
      all.getChildren()
          .add(
              Parts.row(
                  Parts.label(fault.label(), "name"),
                  Parts.gap(),
                  button(of, "一次 next", "next " + fault.word(), "own"),
                  button(of, "一直 always", "always " + fault.word(), "own")));
    }
    return all;
  }

  private Button button(DeviceSwitches of, String label, String word, String style) {
    Button button =
        Parts.button(
            label,
            of.device() + "-" + word.replace(' ', '-'),
            () -> please.accept(hands.flip(of.device(), word)));
    return Parts.styled(button, style);
  }
}
