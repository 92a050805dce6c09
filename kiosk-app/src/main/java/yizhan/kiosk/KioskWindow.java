package yizhan.kiosk;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.jspecify.annotations.Nullable;
import yizhan.config.Ownership;
import yizhan.config.ScreenSettings;
import yizhan.config.Terminal;
import yizhan.kiosk.equipment.Backlight;
import yizhan.kiosk.glass.GraphicsChip;
import yizhan.kiosk.glass.Pulse;
import yizhan.kiosk.reception.Stop;

/** The one window of the terminal. */
public final class KioskWindow extends Application {
  /** What whoever started it does then, see {@code tools/yizhan.service}. */
  private static final int BROKEN = 1;

  private static final int START_ANEW = 75;
  private static final int SWITCH_OFF = 76;

  // the toolkit makes this object: no constructor can be given them
  private static volatile @Nullable Path file;
  private static volatile @Nullable Terminal terminal;
  private static volatile @Nullable CompletableFuture<Groundwork> ground;
  private static volatile @Nullable ScreenSettings refusedOn;

  private volatile @Nullable Premises premises;
  private volatile @Nullable Refused refused;

  /**
   * Call it before the toolkit starts: the toolkit else keeps every text that it ever measured,
   * names too, and searches for a graphics chip where there is none.
   */
  public static void beforeToolkit() {
    System.setProperty("prism.cacheLayoutSize", "0");
    GraphicsChip.lookFor();
  }

  /** Call it before the toolkit starts: the groundwork is laid beside it. */
  static void terminal(Path from, Terminal read, Ownership ownership) {
    file = from;
    terminal = read;
    CompletableFuture<Groundwork> laid = new CompletableFuture<>();
    ground = laid;
    laid.completeAsync(
        () -> Groundwork.lay(read, ownership),
        work -> Thread.ofPlatform().daemon().name("groundwork").start(work));
  }

  /** Call it before the toolkit starts: no kiosk is opened on this file as it is now. */
  static void refuse(Path from, ScreenSettings on) {
    file = from;
    refusedOn = on;
  }

  @Override
  public void start(Stage stage) throws Exception {
    var _ = Pulse.takeOver();
    ScreenSettings on = refusedOn;
    if (on == null) open(stage);
    else refuse(stage, on);
  }

  private void refuse(Stage stage, ScreenSettings on) {
    Refused shown = new Refused(Objects.requireNonNull(file, "no terminal file"), on);
    refused = shown;
    show(stage, shown.root(), on);
    shown.show(() -> ends(Stop.RESTART));
  }

  private void open(Stage stage) throws Exception {
    Terminal read = Objects.requireNonNull(terminal, "no terminal file");
    Groundwork laid = Objects.requireNonNull(ground, "no groundwork").join();
    Premises.Plan plan =
        new Premises.Plan(
            Objects.requireNonNull(file, "no terminal file"),
            Rhythm::usual,
            BenchHours.USUAL,
            new Backlight(Backlight.CLASS),
            this::ends);
    Premises opened = new Premises(plan, read, laid);
    premises = opened;
    show(stage, opened.root(), read.screen());
    opened.open();
  }

  /** Shows what stands in a stage, as its screen is set up. On the JavaFX thread. */
  public static Scene show(Stage stage, Pane glass, ScreenSettings screen) {
    Scene scene = new Scene(glass, screen.width(), screen.height());
    stage.setScene(scene);
    stage.setTitle("驿站");
    if (screen.fullScreen()) {
      stage.initStyle(StageStyle.UNDECORATED);
      stage.setFullScreenExitHint("");
      stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
      stage.setFullScreen(true);
    }
    stage.show();
    return scene;
  }

  /** On a thread of its own: whoever asks for it is waited for. */
  private void ends(Stop how) {
    int status =
        switch (how) {
          case BROKEN -> BROKEN;
          case RESTART -> START_ANEW;
          case SHUT_DOWN -> SWITCH_OFF;
        };
    Thread.ofPlatform()
        .name("stop")
        .start(() -> {
          stop();
          System.exit(status);
        });
  }

  @Override
  public void stop() {
    Premises opened = premises;
    if (opened != null) opened.close();
    Refused shown = refused;
    if (shown != null) shown.close();
  }
}
