package yizhan.sandbox.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import yizhan.config.Problem;
import yizhan.config.Reading;
import yizhan.config.ScreenSettings;
import yizhan.config.Terminal;
import yizhan.config.TerminalFile;
import yizhan.kiosk.BenchHours;
import yizhan.kiosk.Kiosk;
import yizhan.kiosk.KioskWindow;
import yizhan.kiosk.Premises;
import yizhan.kiosk.Rhythm;
import yizhan.kiosk.equipment.Backlight;
import yizhan.kiosk.glass.Look;
import yizhan.kiosk.glass.Orientation;
import yizhan.kiosk.reception.Stop;

/** The real kiosk in a window of this process, so that a journey can be played on its screens. */
public final class KioskOnStage implements AutoCloseable {
  private static final String MOUSE =
      Objects.requireNonNull(KioskOnStage.class.getResource("mouse.css")).toExternalForm();

  /** Beside the terminal file, in place of this computer's own: nobody's screen goes dark. */
  private static final String BACKLIGHT = "backlight";

  private final Premises premises;
  private final Scene scene;
  private final Rhythm rhythm;
  private final ScreenSettings screen;
  private volatile Optional<Stop> stopped = Optional.empty();
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Opens the kiosk that a terminal file describes, at its true size.
   *
   * @throws IOException when the file is unsound, or the screen cannot be had
   */
  public KioskOnStage(Path terminalFile, Look look) throws IOException {
    this(terminalFile, look, usual -> usual);
  }

  /** The same in another rhythm. */
  public KioskOnStage(Path terminalFile, Look look, UnaryOperator<Rhythm> pace) throws IOException {
    this(terminalFile, look, pace, BenchHours.USUAL);
  }

  /** The same, which waits otherwise for the bench. */
  public KioskOnStage(Path terminalFile, Look look, UnaryOperator<Rhythm> pace, BenchHours hours)
      throws IOException {
    this(new Meant(terminalFile, look, pace, hours), false);
  }

  private record Meant(Path file, Look look, UnaryOperator<Rhythm> pace, BenchHours hours) {}

  private KioskOnStage(Meant meant, boolean beside) throws IOException {
    Look look = meant.look();
    Terminal terminal = terminal(meant.file());
    screen = screen(terminal.screen(), look.orientation());
    rhythm = meant.pace().apply(Rhythm.usual(screen).with(look));
    KioskWindow.beforeToolkit();
    Backlight light = new Backlight(meant.file().resolveSibling(BACKLIGHT));
    Premises.Plan plan =
        new Premises.Plan(meant.file(), _ -> rhythm, meant.hours(), light, this::stops);
    premises = Toolkit.onGlass(() -> new Premises(plan, terminal));
    scene = Toolkit.onGlass(() -> beside ? showBeside() : show());
    premises.open();
  }

  /**
   * The same for a person with a mouse, with room for the desk beside it: drawn smaller where the
   * screen is too small for it.
   */
  static KioskOnStage besideDesk(Path terminalFile, Look look) throws IOException {
    return new KioskOnStage(new Meant(terminalFile, look, usual -> usual, BenchHours.USUAL), true);
  }

  /** Where the desk goes. On the JavaFX thread. */
  Rectangle2D placeOfDesk() {
    return places().desk();
  }

  private Places places() {
    return Places.on(Screen.getPrimary().getVisualBounds(), screen);
  }

  public Kiosk kiosk() {
    return premises.kiosk();
  }

  public Scene scene() {
    return scene;
  }

  /** Longer than a new screen is deaf. */
  public Duration finger() {
    return rhythm.deaf().plusMillis(100);
  }

  private void stops(Stop how) {
    stopped = Optional.of(how);
    end();
  }

  /** How the kiosk ended itself; empty as long as it has not. */
  public Optional<Stop> stopped() {
    return stopped;
  }

  /** As if somebody had closed the window. */
  void end() {
    closed.countDown();
  }

  /** Until somebody closes the window. */
  public void awaitClosed() throws InterruptedException {
    closed.await();
  }

  private Scene show() {
    return KioskWindow.show(stage(), premises.root(), screen);
  }

  private Scene showBeside() {
    Rectangle2D place = places().kiosk();
    premises.root().getStylesheets().add(MOUSE);
    Scene small =
        new Scene(new Shrunk(premises.root(), screen), place.getWidth(), place.getHeight());
    Stage stage = stage();
    stage.setScene(small);
    stage.setTitle("驿站");
    stage.setX(place.getMinX());
    stage.setY(place.getMinY());
    stage.show();
    return small;
  }

  private Stage stage() {
    Stage stage = new Stage();
    stage.setOnHidden(_ -> end());
    return stage;
  }

  /** The look may turn the screen; a size that was meant for the other way goes with it. */
  private static ScreenSettings screen(ScreenSettings asked, Orientation orientation) {
    ScreenSettings.Orientation wanted =
        switch (orientation) {
          case PORTRAIT -> ScreenSettings.Orientation.PORTRAIT;
          case LANDSCAPE -> ScreenSettings.Orientation.LANDSCAPE;
        };
    return wanted == asked.orientation()
        ? asked
        : new ScreenSettings(wanted, asked.fullScreen(), wanted.width(), wanted.height());
  }

  private static Terminal terminal(Path file) throws IOException {
    return switch (TerminalFile.readSigned(file)) {
      case Reading.Sound(Terminal terminal) -> terminal;
      case Reading.Unsound(var problems) ->
          throw new IOException(
              file
                  + " is not sound; ./kiosk config check tells more:\n"
                  + String.join("\n", problems.stream().map(Problem::toString).toList()));
    };
  }

  @Override
  public void close() {
    premises.close();
    Platform.runLater(() -> scene.getWindow().hide());
  }
}
