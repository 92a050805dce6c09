package yizhan.sandbox.desk;

import java.util.List;
import java.util.Objects;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import yizhan.sandbox.people.People;
import yizhan.sandbox.station.SandboxStation;

/**
 * The desk: a window beside the kiosk from which a person plays with a sandbox station by hand.
 * Everybody on it is invented.
 */
public final class Desk implements AutoCloseable {
  static final String STYLE_SHEET =
      Objects.requireNonNull(Desk.class.getResource("desk.css")).toExternalForm();
  private static final double LEFT = 306;
  private static final double LEAST = 285;

  private final Attendant attendant;
  private final SheetPainter painter;
  private final Strip strip = new Strip();
  private final List<Panel> panels;
  private final Scene scene;
  private final Stage stage = new Stage();

  private Desk(SandboxStation station, Rectangle2D place) {
    attendant =
        new Attendant(
            station,
            sight -> Platform.runLater(() -> show(sight)),
            told -> Platform.runLater(() -> strip.tell(told)));
    Hands hands = new Hands(station);
    Lettering letters = Lettering.ofProject();
    painter = new SheetPainter(letters.forPictures());
    People people = station.people();
    Panel cards = new CardsPanel(people.persons(), letters, hands, attendant::please);
    Panel codes = new CodesPanel(people, letters, hands, attendant::please);
    Panel printer =
        new PrinterPanel(station.sheetPrinter().view().trays(), hands, attendant::please);
    Panel sheets = new SheetsPanel(painter, hands, attendant::please);
    Panel receipts = new ReceiptsPanel();
    Panel faults = new FaultsPanel(hands, attendant::please);
    Panel office = new OfficePanel();
    panels = List.of(cards, codes, printer, sheets, receipts, faults, office);

    VBox left = column(cards, codes);
    left.setMinWidth(LEFT);
    left.setMaxWidth(LEFT);
    HBox columns = new HBox(left, column(printer, sheets, receipts), column(faults, office));
    columns.getStyleClass().add("columns");
    ScrollPane sideways = Parts.styled(new ScrollPane(columns), "plain");
    sideways.setFitToWidth(true); // down to the least width of the columns
    sideways.setFitToHeight(true);
    BorderPane root = Parts.styled(new BorderPane(sideways), "desk");
    root.setBottom(strip.node());
    scene = new Scene(root, place.getWidth(), place.getHeight());
    scene.getStylesheets().add(STYLE_SHEET);
    stage.setScene(scene);
    stage.setTitle("桌面 The desk");
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
  }

  /**
   * Opens the desk of a station. On the JavaFX thread.
   *
   * @param place where its window goes, without its frame
   * @param closed is called on the JavaFX thread when the window has been closed, by whomever
   */
  public static Desk open(SandboxStation station, Rectangle2D place, Runnable closed) {
    Desk desk = new Desk(station, place);
    desk.stage.setOnHidden(_ -> closed.run());
    desk.stage.show();
    desk.scene.lookup("#people").requestFocus();
    desk.attendant.start();
    return desk;
  }

  public Scene scene() {
    return scene;
  }

  private static VBox column(Panel... panels) {
    VBox column = Parts.styled(new VBox(), "desk-column");
    for (Panel panel : panels) {
      column.getChildren().add(panel.node());
      VBox.setVgrow(panel.node(), grows(panel) ? Priority.ALWAYS : Priority.NEVER);
    }
    HBox.setHgrow(column, Priority.ALWAYS);
    column.setPrefWidth(LEFT);
    column.setMinWidth(LEAST);
    return column;
  }

  private static boolean grows(Panel panel) {
    return !(panel instanceof CodesPanel || panel instanceof PrinterPanel);
  }

  private void show(Sight sight) {
    panels.forEach(panel -> panel.show(sight));
  }

  /** Closes the window and lets go of the station. Not on the JavaFX thread. */
  @Override
  public void close() {
    attendant.close();
    painter.close();
    Platform.runLater(stage::hide);
  }
}
