package yizhan.kiosk.glass;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import yizhan.kiosk.prompt.Text;

/**
 * The steady controls, the same on every screen: language, size of the words, sound, contrast, and
 * everything lower down. Each acts at once, and what is half done stays.
 */
final class Controls {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final Brush brush;
  private final List<Language> languages;
  private final Consumer<Look> change;
  private final Label soundWords;
  private final Node soundSign;

  Controls(Brush brush, List<Language> languages, Consumer<Look> change) {
    this.brush = brush;
    this.languages = languages;
    this.change = change;
    soundWords = brush.label(Text.of("frame.sound"), "control-words");
    soundSign = sign(id(Aid.SOUND), state(Aid.SOUND));
  }

  /** Side by side, all of one width. */
  HBox row() {
    HBox row = new HBox();
    all()
        .forEach(control -> {
          HBox.setHgrow(control, Priority.ALWAYS);
          row.getChildren().add(control);
        });
    return styled(row, "controls");
  }

  /** One under the other, for a screen that has more width than height to give. */
  VBox column() {
    return styled(new VBox(all().toArray(Target[]::new)), "controls-column");
  }

  private static <P extends Pane> P styled(P pane, String style) {
    pane.getStyleClass().add(style);
    return pane;
  }

  private Stream<Target> all() {
    Look look = brush.look();
    Stream<Target> words =
        Stream.of(
            control(
                    "text-size",
                    sign("text-size", look.textSize().style()),
                    brush.label(Text.of("frame.text-size"), "control-words"),
                    look.with(look.textSize().next()))
                .telling(
                    Text.of(
                        "voice.text-size",
                        List.of(TextSize.values()).indexOf(look.textSize()) + 1,
                        TextSize.values().length)),
            aid(Aid.SOUND),
            aid(Aid.HIGH_CONTRAST),
            aid(Aid.LOW_REACH));
    return languages.size() > 1 ? Stream.concat(Stream.of(language()), words) : words;
  }

  /** Written in the language that it leads to: who needs it cannot read this one. */
  private Target language() {
    Language next = brush.look().language().next(languages);
    Label name = Brush.written(brush.words().say(Text.of("frame.language"), next), "control-words");
    return control("language", sign("language", "steady"), name, brush.look().with(next))
        .telling(Text.of("voice.language"));
  }

  private Target aid(Aid aid) {
    boolean on = brush.look().has(aid);
    String id = id(aid);
    Label words =
        aid == Aid.SOUND ? soundWords : brush.label(Text.of("frame." + id), "control-words");
    Node sign = aid == Aid.SOUND ? soundSign : sign(id, state(aid));
    Target control = control(id, sign, words, brush.look().switched(aid));
    control.pseudoClassStateChanged(CHANGED, on != Look.USUAL.has(aid));
    return control.telling(Text.of(on ? "voice.aid.on" : "voice.aid.off", Text.of("frame." + id)));
  }

  static String id(Aid aid) {
    return aid.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private String state(Aid aid) {
    return brush.look().has(aid) ? "on" : "off";
  }

  private static Node sign(String id, String state) {
    return Brush.sign("control-sign", "sign-" + id, "sign-" + id + "-" + state);
  }

  /** The switch says so when there is no voice to switch on. */
  void speaks(boolean now) {
    soundWords.setText(brush.say(Text.of(now ? "frame.sound" : "frame.sound.none")));
    String off = "sign-" + id(Aid.SOUND) + "-off";
    soundSign.getStyleClass().remove(off);
    if (!now || !brush.look().has(Aid.SOUND)) {
      soundSign.getStyleClass().add(off);
    }
  }

  private Target control(String id, Node sign, Label words, Look other) {
    Target control =
        new Target(id, Brush.column("control-content", sign, words), () -> change.accept(other))
            .styled("control");
    control.setAccessibleText(words.getText());
    return control;
  }
}
