package yizhan.sandbox.desk;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.HBox;
import yizhan.sandbox.receipt.Ticket;

/** The receipts that were cut off, drawn dot by dot, newest first. */
final class ReceiptsPanel implements Panel {
  private static final int MOST_SHOWN = 20;
  private static final double SMALL_HEIGHT = 190;

  private final Map<Integer, Thumbnail> thumbnails = new LinkedHashMap<>();
  private final HBox shown = Parts.styled(new HBox(), "thumbnails");
  private final ScrollPane scroll;
  private final Node node;

  ReceiptsPanel() {
    scroll = Parts.thumbnails(shown);
    node = Parts.panel("凭条 Receipts", scroll);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Sight sight) {
    List<Node> newestFirst = new ArrayList<>();
    for (Ticket ticket : sight.tickets().reversed().stream().limit(MOST_SHOWN).toList())
      newestFirst.add(thumbnails.computeIfAbsent(ticket.number(), _ -> thumbnail(ticket)));
    thumbnails.values().retainAll(newestFirst);
    if (newestFirst.isEmpty())
      newestFirst.add(Parts.label("还没有凭条 no receipt has been cut yet", "quiet"));
    if (!shown.getChildren().equals(newestFirst)) shown.getChildren().setAll(newestFirst);
  }

  private Thumbnail thumbnail(Ticket ticket) {
    Image image = SwingFXUtils.toFXImage(ticket.picture(), null);
    String name = "%02d".formatted(ticket.number());
    Thumbnail thumbnail =
        new Thumbnail(
            "receipt-" + ticket.number(),
            name,
            scroll.heightProperty(),
            () -> LargeView.show(node.getScene().getWindow(), "凭条 " + name, image));
    thumbnail.face(Optional.of(small(ticket.picture())));
    return thumbnail;
  }

  /** Grey where dots lie close: the toolkit itself would leave most of them out. */
  private static Image small(BufferedImage paper) {
    double factor = Math.min(1, SMALL_HEIGHT / paper.getHeight());
    int width = (int) Math.max(1, paper.getWidth() * factor);
    int height = (int) Math.max(1, paper.getHeight() * factor);
    BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = small.createGraphics();
    brush.drawImage(
        paper.getScaledInstance(width, height, java.awt.Image.SCALE_AREA_AVERAGING), 0, 0, null);
    brush.dispose();
    return SwingFXUtils.toFXImage(small, null);
  }
}
