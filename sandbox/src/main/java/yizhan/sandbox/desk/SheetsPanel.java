package yizhan.sandbox.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import yizhan.sandbox.sheet.Sheet;

/** The sheets that came out, as the printer received them, newest first. */
final class SheetsPanel implements Panel {
  private static final float SMALL_DPI = 24;
  private static final float LARGE_DPI = 100;
  private static final int MOST_SHOWN = 20;

  private final SheetPainter painter;
  private final Map<Integer, Thumbnail> thumbnails = new LinkedHashMap<>();
  private final HBox shown = Parts.styled(new HBox(), "thumbnails");
  private final Label told = Parts.label("", "quiet");
  private final Button take;
  private final ScrollPane scroll;
  private final Node node;

  SheetsPanel(SheetPainter painter, Hands hands, Consumer<Deed> please) {
    this.painter = painter;
    take = Parts.button("取走 Take paper", "take-paper", () -> please.accept(hands.takePaper()));
    scroll = Parts.thumbnails(shown);
    node = Parts.panelWith(take, "出纸 Sheets", told, scroll);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Sight sight) {
    List<Sheet> sheets = sight.printer().sheets();
    List<Sheet> lying = sight.printer().lyingInOutput();
    List<Node> newestFirst = new ArrayList<>();
    for (Sheet sheet : sheets.reversed().stream().limit(MOST_SHOWN).toList()) {
      Thumbnail thumbnail = thumbnails.computeIfAbsent(sheet.number(), _ -> thumbnail(sheet));
      thumbnail.taken(!lying.contains(sheet));
      newestFirst.add(thumbnail);
    }
    thumbnails.values().retainAll(newestFirst);
    if (newestFirst.isEmpty())
      newestFirst.add(Parts.label("还没有出纸 nothing has come out yet", "quiet"));
    if (!shown.getChildren().equals(newestFirst)) shown.getChildren().setAll(newestFirst);
    take.setDisable(lying.isEmpty());
    Parts.mark(take, "act", !lying.isEmpty());
    told.setText(
        "待取 waiting %d · 废 spoiled %d · 计数 counter %d"
            .formatted(
                lying.size(), sight.printer().spoiled().size(), sight.printer().pageCounter()));
  }

  private Thumbnail thumbnail(Sheet sheet) {
    String name = "%02d · %s · %s".formatted(sheet.number(), sheet.size(), sheet.tray());
    Thumbnail thumbnail =
        new Thumbnail(
            "sheet-" + sheet.number(), name, scroll.heightProperty(), () -> large(sheet, name));
    painter.paint(sheet.document(), SMALL_DPI, thumbnail::face);
    return thumbnail;
  }

  private void large(Sheet sheet, String name) {
    painter.paint(
        sheet.document(),
        LARGE_DPI,
        image -> image.ifPresent(is -> LargeView.show(node.getScene().getWindow(), name, is)));
  }
}
