package yizhan.sandbox.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import yizhan.sandbox.sheet.PrinterView;
import yizhan.sandbox.sheet.Toner;
import yizhan.sandbox.sheet.TrayView;

/** The sheet printer's trays, door and toner. */
final class PrinterPanel implements Panel {
  private static final String DEVICE = "sheet-printer";

  private final Hands hands;
  private final Consumer<Deed> please;
  private final Label state = Parts.label("", "chip");
  private final VBox trays = Parts.column();
  private final List<TrayRow> rows;
  private final Button openDoor = flip("开门 open door", "door-open");
  private final Button closeDoor = flip("关门 close", "door-closed");
  private final Button jam = flip("卡纸 jam", "sheet jammed");
  private final Button clearJam = flip("取出 clear", "clear-jam");
  private final Button full = flip("出口满 full", "output-full");
  private final Map<Toner, Button> toner = new EnumMap<>(Toner.class);
  private final Node node;

  PrinterPanel(List<TrayView> known, Hands hands, Consumer<Deed> please) {
    this.hands = hands;
    this.please = please;
    rows = known.stream().map(tray -> new TrayRow(tray, this::flip)).toList();
    trays.getChildren().addAll(rows);
    toner.put(Toner.PLENTY, flip("足 plenty", "toner plenty"));
    toner.put(Toner.LOW, flip("少 low", "toner low"));
    toner.put(Toner.OUT, flip("无 out", "toner out"));
    HBox toners = Parts.styled(new HBox(), "segments");
    toners.getChildren().addAll(toner.values());
    node =
        Parts.panelWith(
            state,
            "打印机 Sheet printer",
            trays,
            Parts.row(Parts.label("门 Door", "name"), openDoor, closeDoor),
            Parts.row(Parts.label("墨粉 Toner", "name"), toners),
            Parts.wrapping(jam, clearJam, full));
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Sight sight) {
    PrinterView view = sight.printer();
    state.setText(state(view));
    Parts.mark(state, "bad", view.state() == 5 || !view.connected());
    Parts.mark(state, "busy", view.state() == 4);
    for (TrayRow row : rows) row.show(view.tray(row.tray()));
    openDoor.setDisable(view.doorOpen());
    closeDoor.setDisable(!view.doorOpen());
    Parts.mark(openDoor, "on-bad", view.doorOpen());
    clearJam.setDisable(!view.jammed());
    Parts.mark(clearJam, "on-bad", view.jammed());
    Parts.mark(full, "on-bad", view.outputFull());
    toner.forEach((level, button) -> Parts.mark(button, "on", view.toner() == level));
  }

  private static String state(PrinterView view) {
    String word =
        switch (view.state()) {
          case 3 -> "空闲 idle";
          case 4 -> "在印 printing";
          default -> "停 stopped";
        };
    String reasons =
        String.join(", ", view.reasons().stream().filter(r -> !r.equals("none")).toList());
    return (view.connected() ? word : "没联网 unplugged") + (reasons.isEmpty() ? "" : " · " + reasons);
  }

  private Button flip(String label, String what) {
    return Parts.button(
        label, what.replace(' ', '-'), () -> please.accept(hands.flip(DEVICE, what)));
  }
}
