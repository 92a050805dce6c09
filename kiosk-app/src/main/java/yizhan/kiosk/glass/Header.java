package yizhan.kiosk.glass;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Text;

/** The top of every screen: where one stands, what time it is, and the steady controls. */
final class Header extends HBox {
  private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

  private final Label time = Brush.written("", "time");
  private final Clock clock;

  Header(Brush brush, Station station, Clock clock, Consumer<Look> change) {
    this.clock = clock;
    getStyleClass().add("header");
    Look look = brush.look();
    Label name = Brush.written(station.name(look.language()), "station");
    Label terminal = brush.label(Text.of("frame.terminal", station.terminal()), "terminal");
    HBox second = new HBox(terminal, time);
    second.getStyleClass().add("where");
    VBox where = Brush.column("station-block", name, second);
    HBox.setHgrow(where, Priority.ALWAYS);
    getChildren()
        .addAll(
            where,
            control(brush, "language", () -> change.accept(look.with(look.language().next()))),
            control(brush, "text-size", () -> change.accept(look.with(look.textSize().next()))),
            control(
                brush,
                "contrast",
                () -> change.accept(look.withHighContrast(!look.highContrast()))));
    tick();
  }

  private static Target control(Brush brush, String id, Runnable tapped) {
    Node sign = Brush.sign("sign-" + id, "sign-" + id + "-" + state(id, brush.look()));
    Label words = brush.label(Text.of("frame." + id), "control-words");
    Target control =
        new Target(id, Brush.column("control-content", sign, words), tapped).styled("control");
    control.setAccessibleText(words.getText());
    return control;
  }

  private static String state(String id, Look look) {
    return id.equals("text-size") ? look.textSize().style() : "steady";
  }

  /** Shows the minute. */
  void tick() {
    String now = MINUTES.format(LocalTime.now(clock));
    if (!now.equals(time.getText())) {
      time.setText(now);
    }
  }
}
