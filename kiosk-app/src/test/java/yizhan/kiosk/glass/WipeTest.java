package yizhan.kiosk.glass;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import yizhan.kiosk.entry.Entry;
import yizhan.kiosk.prompt.Check;
import yizhan.kiosk.prompt.Choose;
import yizhan.kiosk.prompt.Enter;
import yizhan.kiosk.prompt.Line;
import yizhan.kiosk.prompt.Line.Veil;
import yizhan.kiosk.prompt.Option;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.prompt.Text;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;
import yizhan.kiosk.voice.Silence;

/**
 * After a visit nothing of its citizen is reachable in this process: searched byte by byte in a
 * dump of the live heap, in each way a Java heap writes characters.
 */
class WipeTest {
  private static final long SEED = 20261123;

  @TempDir private Path folder;

  /** A name that is in no source, and only in the memory of who asks for it. */
  private static String name() {
    SplittableRandom random = new SplittableRandom(SEED);
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      name.append((char) (0x4E00 + random.nextInt(0x5000)));
    }
    return name.toString();
  }

  private static String number() {
    SplittableRandom random = new SplittableRandom(SEED + 1);
    StringBuilder number = new StringBuilder();
    for (int i = 0; i < 18; i++) {
      number.append(random.nextInt(10));
    }
    return number.toString();
  }

  @Test
  void nothingOfACitizenIsReachableAfterTheVisit() throws Exception {
    Fx.start();
    Fx.Fitted fitted =
        new Fx.Fitted(
            Gallery::picture, List.of(Language.values()), Optional.empty(), new Silence());
    Glass glass = Fx.glass(Look.USUAL, Fx.STILL, fitted);
    Scene scene = Fx.on(() -> Fx.scene(glass.root(), Orientation.PORTRAIT));
    Stage stage = Fx.on(() -> Fx.window(scene));
    visit(glass, scene);
    assertThat(copies()).as("while the visit lasts").isPositive();
    glass.clear();
    Fx.pulses(scene);
    assertThat(copies()).as("after it").isZero();
    Fx.run(stage::close);
    glass.close();
  }

  private static void visit(Glass glass, Scene scene) throws Exception {
    Option own = new Option("own", Text.verbatim(name()), List.of(), Optional.empty());
    show(glass, 1, new Choose(Text.verbatim(name()), List.of(own), Optional.empty()));
    Fx.run(() -> Fx.tap(scene.lookup("#own")));
    Fx.run(() -> scene.snapshot(null));
    Line line = new Line(Text.of("home.hint"), Text.verbatim(number()), Veil.NUMBER);
    Text consequence = Text.of("explain.say", name(), number());
    Text act = Text.of("explain.act");
    show(glass, 2, new Check(Text.of("home.title"), List.of(line), List.of(), consequence, act));
    Fx.run(() -> Fx.press(scene.lookup("#veiled-0")));
    Fx.run(() -> scene.snapshot(null));
    for (int keys = 0; keys < 2; keys++) // the first only begins, the next points at the line
    Fx.run(() -> Fx.key(scene, KeyEvent.KEY_PRESSED, KeyCode.DOWN));
    show(glass, 3, typed());
    for (int i = 0; i < number().length(); i++) {
      String key = "#key-" + number().charAt(i);
      Fx.run(() -> Fx.tap(scene.lookup(key)));
    }
    Fx.run(() -> Fx.tap(scene.lookup("#language")));
    Fx.run(() -> scene.snapshot(null));
  }

  private static Prompt<String> typed() {
    Entry entry = new Entry.Digits(1, number().length());
    Text words = Text.of("home.title");
    return new Enter(entry, words, words, Optional.empty(), Optional.empty());
  }

  private static <A> void show(Glass glass, int number, Prompt<A> prompt) throws Exception {
    glass.show(
        new Turn<>(
            number, prompt, List.of(), true, true, Optional.empty(), Mood.CALM, Turn.Setting.NONE),
        _ -> {});
    Fx.run(() -> {});
  }

  private int copies() throws Exception {
    Path dump = folder.resolve("live.hprof");
    ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
        .dumpHeap(dump.toString(), true);
    byte[] heap = Files.readAllBytes(dump);
    Files.delete(dump);
    List<byte[]> marks =
        List.of(
            name().getBytes(StandardCharsets.UTF_16LE), // strings
            name().getBytes(StandardCharsets.UTF_16BE), // arrays of char
            number().getBytes(StandardCharsets.ISO_8859_1),
            number().getBytes(StandardCharsets.UTF_16LE),
            number().getBytes(StandardCharsets.UTF_16BE));
    return marks.stream().mapToInt(mark -> count(heap, mark)).sum();
  }

  private static int count(byte[] heap, byte[] mark) {
    int found = 0;
    byte first = mark[0];
    byte second = mark[1];
    for (int at = 0; at <= heap.length - mark.length; at++) {
      if (heap[at] == first
          && heap[at + 1] == second
          && Arrays.equals(heap, at, at + mark.length, mark, 0, mark.length)) {
        found++;
      }
    }
    return found;
  }
}
