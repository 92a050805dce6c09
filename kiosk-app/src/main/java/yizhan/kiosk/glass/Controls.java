package yizhan.kiosk.glass;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
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

  Controls(Brush brush, List<Language> languages, Consumer<Look> change) {
    this.brush = brush;
    this.languages = languages;
    this.change = change;
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
                    look.textSize().style(),
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
    return control("language", "steady", name, brush.look().with(next))
        .telling(Text.of("voice.language"));
  }

  private Target aid(Aid aid) {
    boolean on = brush.look().has(aid);
    String id = id(aid);
    Label words = brush.label(Text.of("frame." + id), "control-words");
    Target control = control(id, on ? "on" : "off", words, brush.look().switched(aid));
    control.pseudoClassStateChanged(CHANGED, on != Look.USUAL.has(aid));
    return control.telling(Text.of(on ? "voice.aid.on" : "voice.aid.off", Text.of("frame." + id)));
  }

  static String id(Aid aid) {
    return aid.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Target control(String id, String state, Label words, Look other) {
    Target control =
        new Target(
                id,
                Brush.column(
                    "control-content",
                    Brush.sign("control-sign", "sign-" + id, "sign-" + id + "-" + state),
                    words),
                () -> change.accept(other))
            .styled("control");
    control.setAccessibleText(words.getText());
    return control;
  }
}
