package yizhan.kiosk.glass;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import yizhan.config.Cabinet;
import yizhan.kiosk.prompt.Prompt;
import yizhan.kiosk.visit.Happening;
import yizhan.kiosk.visit.Turn;
import yizhan.kiosk.visit.Turn.Mood;

/** A glass with a scene off the stage, and what it posts. */
final class Bench implements AutoCloseable {
  final Glass glass;
  final Scene scene;
  final RecordingVoice voice = new RecordingVoice();
  final BlockingQueue<Happening> posted = new LinkedBlockingQueue<>();

  Bench(Look look, Manner manner) throws Exception {
    this(look, manner, List.of(Language.values()), Optional.of(Cabinets.UPRIGHT));
  }

  Bench(Look look, List<Language> languages) throws Exception {
    this(look, Fx.STILL, languages, Optional.of(Cabinets.UPRIGHT));
  }

  /** On this machine. */
  Bench(Optional<Cabinet> machine) throws Exception {
    this(Look.USUAL, Fx.STILL, List.of(Language.values()), machine);
  }

  private Bench(Look look, Manner manner, List<Language> languages, Optional<Cabinet> machine)
      throws Exception {
    Fx.start();
    glass = Fx.glass(look, manner, new Fx.Fitted(Gallery::picture, languages, machine, voice));
    scene = Fx.on(() -> Fx.scene(glass.root(), look.orientation()));
  }

  Bench(Look look) throws Exception {
    this(look, Fx.STILL);
  }

  void show(Turn<?> turn) throws Exception {
    glass.show(turn, posted::add);
    Fx.run(() -> Fx.layOut(scene));
  }

  void show(Prompt<?> prompt) throws Exception {
    show(new Samples(Language.CHINESE).turn(prompt, true, Mood.CALM));
  }

  Node node(String id) {
    return Objects.requireNonNull(scene.lookup("#" + id), id);
  }

  void tap(String id) throws Exception {
    Fx.run(() -> Fx.tap(node(id)));
    Fx.run(() -> Fx.layOut(scene));
  }

  /** A key goes down and up. */
  void press(KeyCode code) throws Exception {
    Fx.run(() -> Fx.key(scene, KeyEvent.KEY_PRESSED, code));
    Fx.run(() -> Fx.key(scene, KeyEvent.KEY_RELEASED, code));
    Fx.run(() -> Fx.layOut(scene));
  }

  /** What was posted beside "somebody stirred". */
  List<Happening> said() {
    return posted.stream().filter(h -> !(h instanceof Happening.Stirred)).toList();
  }

  /** Whether these words can be read now. */
  boolean shows(String words) throws Exception {
    return Fx.on(() -> labels(scene.getRoot()).stream().anyMatch(l -> l.getText().equals(words)));
  }

  static List<Label> labels(Node node) {
    if (!node.isVisible()) {
      return List.of();
    }
    if (node instanceof Label label) {
      return List.of(label);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(n -> labels(n).stream()).toList()
        : List.of();
  }

  static List<Target> targets(Node node) {
    if (!node.isVisible()) {
      return List.of();
    }
    if (node instanceof Target target) {
      return List.of(target);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().flatMap(n -> targets(n).stream()).toList()
        : List.of();
  }

  /** Leaves nothing ticking. */
  @Override
  public void close() {
    glass.clear();
    glass.close();
  }
}
