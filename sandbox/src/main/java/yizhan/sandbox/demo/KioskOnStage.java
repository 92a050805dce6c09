package yizhan.sandbox.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
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
import yizhan.kiosk.Kiosk;
import yizhan.kiosk.KioskWindow;
import yizhan.kiosk.Rhythm;
import yizhan.kiosk.glass.Look;
import yizhan.kiosk.glass.Orientation;

/** The real kiosk in a window of this process, so that a journey can be played on its screens. */
public final class KioskOnStage implements AutoCloseable {
  private static final String MOUSE =
      Objects.requireNonNull(KioskOnStage.class.getResource("mouse.css")).toExternalForm();

  private final Kiosk kiosk;
  private final Scene scene;
  private final Rhythm rhythm;
  private final ScreenSettings screen;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Opens the kiosk that a terminal file describes, at its true size.
   *
   * @throws IOException when the file is unsound, or the screen cannot be had
   */
  public KioskOnStage(Path terminalFile, Look look) throws IOException {
    this(terminalFile, look, false, usual -> usual);
  }

  /** The same in another rhythm. */
  public KioskOnStage(Path terminalFile, Look look, UnaryOperator<Rhythm> pace) throws IOException {
    this(terminalFile, look, false, pace);
  }

  private KioskOnStage(Path terminalFile, Look look, boolean beside, UnaryOperator<Rhythm> pace)
      throws IOException {
    Terminal terminal = terminal(terminalFile);
    screen = screen(terminal.screen(), look.orientation());
    rhythm = pace.apply(Rhythm.usual(screen).with(look));
    KioskWindow.beforeToolkit();
    kiosk = Toolkit.onGlass(() -> new Kiosk(terminal, rhythm));
    scene = Toolkit.onGlass(() -> beside ? showBeside() : show());
    kiosk.open();
  }

  /**
   * The same for a person with a mouse, with room for the desk beside it: drawn smaller where the
   * screen is too small for it.
   */
  static KioskOnStage besideDesk(Path terminalFile, Look look) throws IOException {
    return new KioskOnStage(terminalFile, look, true, usual -> usual);
  }

  /** Where the desk goes. On the JavaFX thread. */
  Rectangle2D placeOfDesk() {
    return places().desk();
  }

  private Places places() {
    return Places.on(Screen.getPrimary().getVisualBounds(), screen);
  }

  public Kiosk kiosk() {
    return kiosk;
  }

  public Scene scene() {
    return scene;
  }

  /** Longer than a new screen is deaf. */
  public Duration finger() {
    return rhythm.deaf().plusMillis(100);
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
    return KioskWindow.show(stage(), kiosk, screen);
  }

  private Scene showBeside() {
    Rectangle2D place = places().kiosk();
    kiosk.glass().root().getStylesheets().add(MOUSE);
    Scene small =
        new Scene(new Shrunk(kiosk.glass().root(), screen), place.getWidth(), place.getHeight());
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
    return switch (TerminalFile.read(file)) {
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
    kiosk.close();
    Platform.runLater(() -> scene.getWindow().hide());
  }
}
