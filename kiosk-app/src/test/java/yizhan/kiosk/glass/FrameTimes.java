package yizhan.kiosk.glass;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.visit.Turn;

/** Measures by hand how long the next screen takes, on a window of true size. Run alone. */
final class FrameTimes {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int WARM_UP = 40;
  private static final int ROUNDS = 300;

  private FrameTimes() {}

  /** Prints milliseconds: until the screen is built and laid out, and until its frame begins. */
  public static void main(String[] none) throws Exception {
    Fx.start();
    Glass glass = Fx.glass(Look.USUAL, Fx.STILL, Gallery::picture);
    Scene scene = Fx.on(() -> Fx.scene(glass.root(), Orientation.PORTRAIT));
    Stage stage = Fx.on(() -> Fx.window(scene));
    List<Turn<?>> turns = List.copyOf(new Samples(Language.CHINESE).all().values());
    List<Double> built = new ArrayList<>();
    List<Double> worth = new ArrayList<>();
    List<Double> frame = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      CompletableFuture<Long> pulse = new CompletableFuture<>();
      Runnable listener = () -> pulse.complete(System.nanoTime());
      Fx.run(() -> scene.addPostLayoutPulseListener(listener));
      long worked = Fx.on(THREADS::getCurrentThreadCpuTime);
      long start = System.nanoTime();
      glass.show(again(i, turns.get(i % turns.size()).prompt()), _ -> {});
      long done = Fx.on(System::nanoTime);
      long drawn = pulse.get(5, TimeUnit.SECONDS);
      Fx.run(() -> scene.removePostLayoutPulseListener(listener));
      long work = Fx.on(THREADS::getCurrentThreadCpuTime) - worked;
      if (i >= WARM_UP) {
        worth.add(work / 1e6);
        built.add((done - start) / 1e6);
        frame.add((Math.max(drawn, done) - start) / 1e6);
      }
    }
    print("built and laid out", built);
    print("until its frame", frame);
    print("work of the JavaFX thread", worth);
    Fx.run(stage::close);
    glass.close();
    System.exit(0);
  }

  private static <A> Turn<A> again(int number, Prompt<A> prompt) {
    return new Turn<>(
        number, prompt, List.of(), true, true, Optional.empty(), Turn.Mood.CALM, Turn.Setting.NONE);
  }

  private static void print(String what, List<Double> millis) {
    millis.sort(null);
    System.out.printf(
        "FIGURE %s: median %.1f ms, p99 %.1f ms%n",
        what, millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100));
  }
}
